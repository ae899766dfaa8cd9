/// Finds turns of phrase in a text, whatever its accents, case, quotes and spaces.
///
/// Looks at bytes, and folds letters only where a phrase may begin: long texts cost little.
package struct PhraseSearch: Sendable {
    private let phrases: [[Unicode.Scalar]]
    /// Whether a phrase begins with this ASCII letter, by its lower-case byte.
    private let isInitial: [Bool]

    package init(_ phrases: [String]) {
        let folded = phrases.map { Array(Folding.fold($0).unicodeScalars) }.filter { !$0.isEmpty }
        var isInitial = [Bool](repeating: false, count: 128)
        for phrase in folded where phrase[0].isASCII { isInitial[Int(phrase[0].value)] = true }
        self.phrases = folded
        self.isInitial = isInitial
    }

    /// The byte range of the first phrase in `range`; a phrase begins and ends where a word does.
    package func first(in bytes: [UInt8], range: Range<Int>) -> Range<Int>? {
        bytes.withUnsafeBufferPointer { buffer in
            for index in range {
                let byte = buffer[index]
                guard byte >= 0xC0 || (byte < 0x80 && isInitial[Int(byte | 0x20)]) else { continue }
                guard index == range.lowerBound || !Self.isLetter(buffer, endingAt: index) else { continue }
                if let end = match(buffer, from: index, to: range.upperBound) { return index..<end }
            }
            return nil
        }
    }

    /// Whether the character that ends just before `end` belongs to a word.
    private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
        if bytes[end - 1] < 0x80 { return isLetter(bytes[end - 1]) }
        var start = end - 1
        while start > 0, bytes[start] & 0b1100_0000 == 0b1000_0000 { start -= 1 }
        return isLetter(String(decoding: bytes[start..<end], as: UTF8.self))
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }

    private static func isLetter(_ character: String) -> Bool {
        character.unicodeScalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    }

    private func match(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
        for phrase in phrases {
            if let found = Self.match(phrase, bytes, from: start, to: end) { return found }
        }
        return nil
    }

    private static func match(
        _ phrase: [Unicode.Scalar],
        _ bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        to end: Int
    ) -> Int? {
        var index = start
        var wanted = phrase[...]
        while let next = wanted.first {
            guard index < end else { return nil }
            if next != " ", bytes[index] < 0x80 {
                guard next.value == UInt32(Self.lowercase(bytes[index])) else { return nil }
                wanted = wanted.dropFirst()
                index += 1
                continue
            }
            let stretch = next == " " ? whiteSpace(bytes, from: index, to: end) : character(bytes, at: index, to: end)
            let folded = next == " " ? " " : Folding.fold(String(decoding: bytes[stretch], as: UTF8.self))
            guard !stretch.isEmpty else { return nil }
            let scalars = folded.unicodeScalars
            // Combining marks fold to nothing.
            guard scalars.isEmpty || wanted.starts(with: scalars) else { return nil }
            wanted = wanted.dropFirst(scalars.count)
            index = stretch.upperBound
        }
        guard index < end else { return index }
        if bytes[index] < 0x80 { return isLetter(bytes[index]) ? nil : index }
        return isLetter(String(decoding: bytes[character(bytes, at: index, to: end)], as: UTF8.self)) ? nil : index
    }

    private static func character(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to end: Int) -> Range<Int> {
        var next = index + 1
        while next < end, bytes[next] & 0b1100_0000 == 0b1000_0000 { next += 1 }
        return index..<next
    }

    /// Spaces, line ends and no-break spaces.
    private static func whiteSpace(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Range<Int> {
        var index = start
        while index < end {
            if bytes[index] <= 0x20 {
                index += 1
                continue
            }
            let stretch = character(bytes, at: index, to: end)
            guard bytes[index] >= 0x80, Folding.fold(String(decoding: bytes[stretch], as: UTF8.self)).isEmpty else {
                break
            }
            index = stretch.upperBound
        }
        return start..<index
    }
}
