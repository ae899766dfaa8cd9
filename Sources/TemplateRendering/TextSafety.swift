/// Makes plain text (names, titles, identifiers) fit to stand in a document.
package enum TextSafety {
    /// Without control characters and without marks that turn the direction of the text around them.
    package static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xE2 || $0 == 0xC2 }) else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x85, 0x2028, 0x2029: plain.append(" ")
            case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: break
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    /// Text for a template engine that escapes whole characters.
    ///
    /// A `<` joined to a combining mark is another character to Swift, and would go through as it is, while a
    /// browser still sees a `<`: a word joiner takes the two apart.
    package static func separable(_ text: String) -> String {
        let plain = plain(text)
        guard plain.utf8.contains(where: { $0 >= 0x80 }), plain.utf8.contains(where: isMarkup) else { return plain }
        var separated = ""
        separated.reserveCapacity(plain.utf8.count)
        for character in plain {
            if character.utf8.count == 1 || !character.utf8.contains(where: isMarkup) {
                separated.append(character)
                continue
            }
            for scalar in character.unicodeScalars {
                let joiner: Unicode.Scalar = "\u{2060}"
                separated.unicodeScalars.append(contentsOf: [joiner, scalar, joiner])
            }
        }
        return separated
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    /// Text for HTML and SVG written here.
    package static func html(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count + 16)
        for scalar in plain(text).unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Text for Markdown: whatever would mean something there is escaped.
    package static func markdown(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count + 16)
        for scalar in plain(text).unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "#", "~": escaped += "\\"
            default: break
            }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }

    /// Text for an HTML comment in Markdown: on one line, and without the hyphens that could end it.
    package static func comment(_ text: String) -> String {
        var kept = ""
        var hyphens = 0
        for scalar in oneLine(text).unicodeScalars {
            if scalar == "-" {
                hyphens += 1
                continue
            }
            kept += hyphens > 1 ? "—" : hyphens == 1 ? "-" : ""
            hyphens = 0
            kept.unicodeScalars.append(scalar)
        }
        return kept + (hyphens > 0 ? "—" : "")
    }

    /// Text as the POSIX shell takes it for one word, whatever it holds.
    package static func shellWord(_ text: String) -> String { "'" + text.replacing("'", with: #"'\''"#) + "'" }

    /// As ``plain(_:)``, with single spaces between words and none around.
    package static func oneLine(_ text: String) -> String {
        String(plain(text).unicodeScalars.filter { $0 != "\u{FEFF}" }).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    /// An identifier for `id` and `href`: letters, digits and hyphens; other bytes as `_` and two digits.
    package static func anchor(_ text: String) -> String {
        var anchor = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                anchor.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                anchor += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return anchor
    }
}
