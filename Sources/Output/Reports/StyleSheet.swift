/// The style of a page, and the policy that lets this style and nothing else act.
struct StyleSheet {
    let text: String

    /// `css` may come from a group's own file: it can't close the element it stands in.
    init(_ css: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(css.utf8.count)
        var previous: UInt8 = 0
        // Browsers hash what they parsed: line feeds alone, no NUL.
        for byte in css.utf8 {
            switch byte {
            case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
            case 0: break
            case UInt8(ascii: "/") where previous == UInt8(ascii: "<"): bytes += [UInt8(ascii: "\\"), byte]
            default: bytes.append(byte)
            }
            previous = byte
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    var contentSecurityPolicy: String {
        let hash = Base64.encode(SHA256.digest(Array(text.utf8)))
        return "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; form-action 'none'"
    }
}
