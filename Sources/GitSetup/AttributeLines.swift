import Lexicon

/// The lines of git's attributes file that say which pages go through this program.
///
enum AttributeLines {
    /// For pages anywhere in the repository: git looks a page up by the path a merge gives it, where a colleague may have
    /// moved the group's folder. Where that folder is called as those of pages are, lines for it alone follow.
    ///
    /// - Parameter prefix: where the group's folder lies in the repository: empty, or ending in `/`.
    static func lines(for pages: GroupPages, below prefix: String) -> [String] {
        let names = Set((pages.sessionsFolders + pages.logbooksFolders).map(Folding.fold))
        let isAmbiguous = prefix.split(separator: "/").contains { names.contains(Folding.fold($0)) }
        return lines(for: pages, in: "**/") + (isAmbiguous ? lines(for: pages, in: "/" + escaping(prefix)) : [])
    }

    private static func lines(for pages: GroupPages, in folder: String) -> [String] {
        func lines(_ names: [String], _ between: String, _ diff: String) -> [String] {
            names.flatMap(spellings).flatMap { name in
                endings.map { line(folder + name + between + "." + $0, diff) }
            }
        }
        return lines(pages.groupFiles, "", "carnet-group")
            + lines(pages.sessionsFolders, "/**/*", "carnet-session")
            + lines(pages.logbooksFolders, "/**/*", "carnet-entry")
    }

    /// What pages' names end in, however written.
    static let endings = ["md", "markdown", "mdown"].flatMap(spellings)

    /// Patterns for a name in any case; an accented letter is stored in two ways.
    static func spellings(of name: String) -> [String] {
        name.reduce([""]) { patterns, letter in
            let forms = Self.forms(of: letter)
            return patterns.flatMap { pattern in forms.map { pattern + $0 } }
        }
    }

    private static func forms(of letter: Character) -> [String] {
        let cases = [letter.lowercased(), letter.uppercased()]
        guard cases[0] != cases[1] else { return [escaping(cases[0])] }
        guard !letter.isASCII else { return ["[\(cases.joined())]"] }
        // git compares bytes.
        return cases.flatMap { form in [form] + (decomposed(form).map { [$0] } ?? []) }
    }

    /// An accented letter as its plain one and the accent behind it.
    private static func decomposed(_ letter: String) -> String? {
        let plain = Folding.fold(letter)
        let base = letter == letter.uppercased() ? plain.uppercased() : plain
        let marks = (0x300...0x36F as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        // Two forms of one letter are equal texts.
        return marks.map { base + String($0) }.first { $0 == letter }
    }

    private static func line(_ pattern: String, _ diff: String) -> String {
        "\(quoting(pattern)) diff=\(diff) merge=carnet"
    }

    /// A name that matches itself alone, as a pattern.
    static func escaping(_ name: String) -> String {
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
