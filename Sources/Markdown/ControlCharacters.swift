/// What a page never shows, and a terminal obeys.
enum ControlCharacters {
    /// The text without control characters, tabs and line feeds kept. `&#27;` in Markdown becomes one just as a typed
    /// escape does, so this looks at what was rendered.
    static func removed(from text: String) -> String {
        guard holdsAny(text.utf8) else { return text }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A: kept.append(scalar)
            case 0..<0x20, 0x7F...0x9F: break
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    private static func holdsAny(_ bytes: String.UTF8View) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A) { return true }
            // U+0080…U+009F; the no-break space and « » follow them.
            if previous == 0xC2, byte < 0xA0 { return true }
            previous = byte
        }
        return false
    }
}
