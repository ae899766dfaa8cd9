import FoundationEssentials

/// Escapes of half a surrogate pair, which JSON parsers refuse.
enum LoneSurrogates {
    /// The JSON text with U+FFFD in place of every lone half; it counts as one UTF-16 unit, as the half did.
    static func replaced(in json: Data) -> Data {
        var bytes = [UInt8](json)
        var index = 0
        while index + 5 < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            guard let unit = unit(in: bytes, at: index) else {
                index += 2
                continue
            }
            let isPair =
                (0xD800...0xDBFF).contains(unit)
                && self.unit(in: bytes, at: index + 6).map { (0xDC00...0xDFFF).contains($0) } ?? false
            if (0xD800...0xDFFF).contains(unit), !isPair {
                bytes.replaceSubrange(index + 2..<index + 6, with: Array("fffd".utf8))
            }
            index += isPair ? 12 : 6
        }
        return Data(bytes)
    }

    /// The code unit of a `\uXXXX` that begins at `index`.
    private static func unit(in bytes: [UInt8], at index: Int) -> Int? {
        guard index + 5 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
        else { return nil }
        return Int(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
    }
}
