/// The lines of git's attributes file that say which pages go through this program.
enum AttributeLines {
    /// - Parameter prefix: where the group's folder lies in the repository: empty, or ending in `/`.
    static func lines(for pages: GroupPages, below prefix: String) -> [String] {
        let below = "/" + escaping(prefix)
        let group = pages.groupFile.map { [line(below + escaping($0), "carnet-group")] } ?? []
        let sessions = pages.sessionsFolders.flatMap { folder in
            endings.map { line("\(below)\(escaping(folder))/**/*.\($0)", "carnet-session") }
        }
        let entries = pages.logbooksFolders.flatMap { folder in
            endings.map { line("\(below)\(escaping(folder))/**/*.\($0)", "carnet-entry") }
        }
        return group + sessions + entries
    }

    /// What pages' names end in, however written.
    private static let endings = ["[mM][dD]", "[mM][aA][rR][kK][dD][oO][wW][nN]", "[mM][dD][oO][wW][nN]"]

    private static func line(_ pattern: String, _ diff: String) -> String {
        "\(quoting(pattern)) diff=\(diff) merge=carnet"
    }

    /// A name that matches itself alone, as a pattern.
    private static func escaping(_ name: String) -> String {
        name.unicodeScalars.reduce(into: "") { pattern, scalar in
            switch scalar {
            case "*", "?", "[", "\\": pattern += "\\" + String(scalar)
            default: pattern.unicodeScalars.append(scalar)
            }
        }
    }

    /// A pattern as git reads it back from a line, quoted the way of C where it has to be.
    static func quoting(_ pattern: String) -> String {
        guard pattern.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0 == "\"" }) else {
            return pattern
        }
        let quoted = pattern.unicodeScalars.reduce(into: "") { quoted, scalar in
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 8)
                quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "\"\(quoted)\""
    }

    /// What was quoted; a text without quotes is itself.
    static func unquoted(_ text: String) -> String {
        guard text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        var (bytes, rest) = ([UInt8](), Array(text.utf8)[...].dropFirst().dropLast())
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.first else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(3), as: UTF8.self)
            if (0x30...0x37).contains(next), let value = UInt8(digits, radix: 8) {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(next)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
