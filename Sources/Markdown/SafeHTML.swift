import CCommonMark

/// What people's links may do in a page.
enum SafeHTML {
    /// Whether a link or an image leads to the web or to a mailbox.
    static func isAllowed(destinationOf node: OpaquePointer) -> Bool {
        guard let url = cmark_node_get_url(node) else { return false }
        let destination = String(cString: url).utf8
        return schemes.contains { scheme in
            destination.count > scheme.utf8.count
                && zip(destination, scheme.utf8).allSatisfy { byte, wanted in
                    byte == wanted || ((0x41...0x5A).contains(byte) && byte + 0x20 == wanted)
                }
        }
    }

    private static let schemes = ["https://", "http://", "mailto:"]

    /// Links that tell the other side nothing.
    ///
    /// The renderer escapes `<` and `"` in people's text, so these bytes stand only where it opens a link.
    static func withLinkPolicy(_ html: String) -> String {
        let opening = Array("<a ".utf8)
        let policy = Array("rel=\"noreferrer noopener\" ".utf8)
        var result: [UInt8] = []
        let bytes = Array(html.utf8)
        result.reserveCapacity(bytes.count + 64)
        var index = 0
        while index < bytes.count {
            result.append(bytes[index])
            index += 1
            if bytes[index - 1] == UInt8(ascii: " "), index >= opening.count,
                bytes[(index - opening.count)..<index].elementsEqual(opening)
            {
                result += policy
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
