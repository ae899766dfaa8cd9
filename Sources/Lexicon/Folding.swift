/// Brings strings that a person takes for equal to one form.
package enum Folding {
    /// Lower case, no accents (composed or not), straight quotes, one plain space between words, none around.
    ///
    /// « Synthèse  et PLAN d’action » and "synthese et plan d'action" fold to the same string, whatever their
    /// Unicode form. Letters of other scripts are kept as they are.
    package static func fold(_ text: some StringProtocol) -> String { folded(String(text)) }

    private static func folded(_ text: String) -> String {
        if let plain = foldPlain(text) { return plain }
        // Bytes: a string counts anew with each scalar that is put behind it.
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                pendingSpace = !folded.isEmpty
                continue
            }
            guard !isDropped(scalar) else { continue }
            if pendingSpace {
                folded.append(0x20)
                pendingSpace = false
            }
            append(scalar, to: &folded)
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// White space of any width, line ends and no-break spaces included.
    package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Accents that stand by themselves, and signs that nobody sees.
    static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x00AD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    /// Text that is ASCII letters, digits and hyphens alone needs no look at its scalars.
    private static func foldPlain(_ text: String) -> String? {
        var needsCase = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                break
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): needsCase = true
            default: return nil
            }
        }
        guard needsCase else { return text }
        return String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        switch scalar.value {
        case 0x41...0x5A:
            folded.append(UInt8(scalar.value + 32))
        case 0..<0x80:
            folded.append(UInt8(scalar.value))
        default:
            folded += (plainForm(of: scalar) ?? scalar.properties.lowercaseMapping).utf8
        }
    }

    /// What a sign beyond ASCII folds to, where that is ASCII.
    static func plainForm(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x2018, 0x2019, 0x201B, 0x2032, 0xB4: "'"
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: "\""
        case 0x2010...0x2015, 0x2212: "-"
        case 0x153, 0x152: "oe"
        case 0xE6, 0xC6: "ae"
        case 0xDF: "ss"
        case 0xF8, 0xD8: "o"
        case 0x142, 0x141: "l"
        default: baseLetters[scalar.value].map { String($0) }
        }
    }

    /// Latin letters with a diacritic, from U+00C0 to U+017F and the Vietnamese block, to their bare lower-case letter.
    private static let baseLetters: [UInt32: Unicode.Scalar] = {
        let families: [(Unicode.Scalar, String)] = [
            ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ĎďĐđ"),
            ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěẸẹẺẻẼẽẾếỀềỂểỄễỆệ"), ("g", "ĜĝĞğĠġĢģ"), ("h", "ĤĥĦħ"),
            ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıỈỉỊị"), ("j", "Ĵĵ"), ("k", "Ķķ"), ("l", "ĹĺĻļĽľ"), ("n", "ÑñŃńŅņŇň"),
            ("o", "ÒÓÔÕÖòóôõöŌōŎŏŐőỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợƠơ"), ("r", "ŔŕŖŗŘř"), ("s", "ŚśŜŝŞşŠš"),
            ("t", "ŢţŤťŦŧ"), ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųỤụỦủỨứỪừỬửỮữỰựƯư"), ("w", "Ŵŵ"),
            ("y", "ÝýÿŶŷŸỲỳỴỵỶỷỸỹ"), ("z", "ŹźŻżŽž"),
        ]
        var letters: [UInt32: Unicode.Scalar] = [:]
        for (base, family) in families {
            for scalar in family.unicodeScalars { letters[scalar.value] = base }
        }
        return letters
    }()
}
