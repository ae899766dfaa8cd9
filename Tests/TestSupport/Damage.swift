/// Damages texts, the same way for the same seed.
package struct Damage: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D }

    /// Sebastiano Vigna's SplitMix64.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The words and signs of the format, and what breaks texts elsewhere.
    private static let scraps = [
        "---\n", "...\n", "\n", "\n\n", "## ", "# ", "### ", "- [ ] ", "- [x] ", "- [>] ", "-[", "] ", "S1-A1",
        "S3-A2 — ",
        ": ", "[", "]", "{", "}", "(pour le ", ")", "31/02/2026", "9 avril", "2026-", "99999999999999999999",
        "\u{FEFF}",
        "é", "e\u{301}", "@", "@Alice Martin", "<<<<<<< x\n", "=======\n", ">>>>>>> x\n", "(groupe)", "(privé)",
        "(bilan)",
        "```\n", "~~~\n", "\0", "\r", "\r\n", "> ", "    ", "\t", "client:", "membres:\n", "consultations:\n",
        "presents: [", "&a ", "*a", "!!binary ", "|\n", ">\n", "'", "\"", "<!--", "-->", "<script>alert(1)</script>",
        "![[]()", "[x](javascript:alert(1))", "{{{", "}}}", "{{#a}}", "\u{202E}", "\u{200B}", "\u{2028}", "\u{85}",
        "Appris : ", "Retours", "Consultation", "Ressentis", "=cmd()", "\u{1F468}\u{200D}\u{1F469}", "\u{1B}[31m",
    ].map { Array($0.utf8) }

    package mutating func damaged(_ original: [UInt8]) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...6, using: &self) where !bytes.isEmpty { damageOnce(&bytes) }
        return bytes
    }

    private mutating func damageOnce(_ bytes: inout [UInt8]) {
        let start = Int.random(in: 0..<bytes.count, using: &self)
        let end = min(bytes.count, start + Int.random(in: 0...60, using: &self))
        let scrap = Self.scraps.randomElement(using: &self) ?? []
        switch Int.random(in: 0..<10, using: &self) {
        case 0, 1: bytes.replaceSubrange(start..<end, with: scrap)
        case 2, 3: bytes.insert(contentsOf: scrap, at: start)
        case 4: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &self))
        case 5: bytes[start] = UInt8.random(in: 0...255, using: &self)
        case 6: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &self)
        case 7: bytes.removeSubrange(start...)
        case 8:
            let times = Int.random(in: 2...400, using: &self)
            bytes.insert(contentsOf: (0..<times).flatMap { _ in scrap }, at: start)
        default: reencode(&bytes)
        }
    }

    private mutating func reencode(_ bytes: inout [UInt8]) {
        switch Int.random(in: 0..<4, using: &self) {
        case 0: bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        case 1: bytes = bytes.map { $0 == 0x0A ? 0x0D : $0 }
        case 2:
            bytes =
                [0xFF, 0xFE]
                + String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        default:
            bytes = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }
    }
}
