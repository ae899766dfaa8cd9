/// A start tag of a page, read as browsers read one.
struct PageTag {
    let name: String
    let attributes: [String: String]

    static let allowedNames: Set<String> = [
        "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "article", "footer",
        "div",
        "p", "span", "b", "br", "a", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table",
        "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "blockquote", "details", "summary",
        "time",
        "em", "strong", "code", "pre", "hr",
        "svg", "desc", "g", "line", "rect", "circle", "path", "text",
    ]

    static let allowedAttributes: Set<String> = [
        "lang", "charset", "http-equiv", "content", "name", "id", "class", "href", "rel", "title", "datetime", "scope",
        "role", "tabindex", "aria-label", "aria-labelledby", "aria-hidden", "focusable", "start",
        "viewbox", "width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "d", "transform",
    ]

    /// Every start tag; the content of `style` and of `title` in the head is skipped as browsers skip it.
    static func all(in page: String) -> [PageTag] {
        var reader = Reader(bytes: Array(page.utf8))
        var tags: [PageTag] = []
        while let tag = reader.next() {
            tags.append(tag)
            if tag.name == "style" { reader.skip(past: "</style") }
        }
        return tags
    }

    private struct Reader {
        let bytes: [UInt8]
        var index = 0

        mutating func skip(past text: String) {
            let wanted = Array(text.utf8)
            while index < bytes.count, !bytes[index...].starts(with: wanted) { index += 1 }
        }

        mutating func next() -> PageTag? {
            while index + 1 < bytes.count {
                if bytes[index] == UInt8(ascii: "<"), Self.isLetter(bytes[index + 1]) {
                    index += 1
                    return tag()
                }
                index += 1
            }
            return nil
        }

        private mutating func tag() -> PageTag {
            let name = word { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
            var attributes: [String: String] = [:]
            while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
                if Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
                    index += 1
                    continue
                }
                let key = word { !Self.endsKey($0) }
                guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
                    attributes[key.lowercased()] = ""
                    continue
                }
                index += 1
                attributes[key.lowercased()] = value()
            }
            return PageTag(name: name.lowercased(), attributes: attributes)
        }

        private mutating func value() -> String {
            guard index < bytes.count else { return "" }
            let quote = bytes[index]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                return word { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
            }
            index += 1
            let value = word { $0 != quote }
            index += 1
            return value
        }

        private mutating func word(while matches: (UInt8) -> Bool) -> String {
            let start = index
            while index < bytes.count, matches(bytes[index]) { index += 1 }
            if index == start { index += 1 }
            return String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
        }

        static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
        static func endsKey(_ byte: UInt8) -> Bool {
            isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/")
        }
        static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    }
}
