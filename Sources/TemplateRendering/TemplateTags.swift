/// A tag of a Mustache template and where it stands.
package struct TemplateTag: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case variable
        case section
        case inverted
        case end
        case partial
        /// `{{<name}}`: a partial whose blocks are filled in.
        case parent
        case block
        case comment
        case setting
        case delimiters
    }

    package let kind: Kind
    package let name: String
    /// 1-based.
    package let line: Int
    /// 1-based, in bytes.
    package let column: Int

    /// The tags of a template, in order; stops at a tag that nothing closes.
    package static func all(in template: String) -> [TemplateTag] {
        let bytes = Array(template.utf8)
        let brace = UInt8(ascii: "{")
        let closing = UInt8(ascii: "}")
        var tags: [TemplateTag] = []
        var line = 1
        var lineStart = 0
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                lineStart = index + 1
            }
            guard bytes[index] == brace, bytes[index + 1] == brace else {
                index += 1
                continue
            }
            let start = index
            let content = index + 2
            var end = content
            while end + 1 < bytes.count, bytes[end] != closing || bytes[end + 1] != closing { end += 1 }
            guard end + 1 < bytes.count else { break }
            tags.append(TemplateTag(bytes[content..<end], line: line, column: start - lineStart + 1))
            for newline in content..<end where bytes[newline] == UInt8(ascii: "\n") {
                line += 1
                lineStart = newline + 1
            }
            index = end + 2
        }
        return tags
    }

    private init(_ content: ArraySlice<UInt8>, line: Int, column: Int) {
        let kind: Kind? =
            switch content.first {
            case UInt8(ascii: "#"): .section
            case UInt8(ascii: "^"): .inverted
            case UInt8(ascii: "/"): .end
            case UInt8(ascii: ">"): .partial
            case UInt8(ascii: "<"): .parent
            case UInt8(ascii: "$"): .block
            case UInt8(ascii: "!"): .comment
            case UInt8(ascii: "%"): .setting
            case UInt8(ascii: "="): .delimiters
            default: nil
            }
        let isUnescaped = content.first == UInt8(ascii: "{") || content.first == UInt8(ascii: "&")
        self.kind = kind ?? .variable
        let name = kind != nil || isUnescaped ? content.dropFirst() : content
        let trimmed = name.drop { $0 <= 0x20 }
        let length = trimmed.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? trimmed.startIndex
        self.name = String(decoding: trimmed[..<length], as: UTF8.self)
        self.line = line
        self.column = column
    }
}
