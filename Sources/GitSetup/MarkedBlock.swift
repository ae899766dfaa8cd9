/// A passage in another program's file that is this program's, between two lines that say so. All else in the file stays
/// as it is, byte for byte.
struct MarkedBlock {
    /// Tells the blocks of several groups apart; empty for a group that has its repository for itself.
    let owner: String
    let lines: [String]

    /// Stands in a file that was made for such blocks.
    static let originLine = "# >>> carnet setup-git: this file was not there before <<<"
    static let opening = "# >>> carnet setup-git >>>"

    private var openingLine: String { owner.isEmpty ? Self.opening : "\(Self.opening) \(owner)" }
    private var closingLine: String { "# <<< carnet setup-git <<<" + (owner.isEmpty ? "" : " \(owner)") }

    /// Without the last line end.
    private var bytes: [UInt8] { Array(([openingLine] + lines + [closingLine]).joined(separator: "\n").utf8) }

    /// The bytes with the block in its place: where one of its owner is already, or else after the first `start` bytes.
    func placed(in bytes: [UInt8], after start: Int) -> [UInt8] {
        if let range = range(in: bytes) {
            return Array(bytes[..<range.lowerBound]) + self.bytes + bytes[range.upperBound...]
        }
        // A last line without an end stays one: the line end that is added goes away with the block.
        if start > 0, bytes[start - 1] != 0x0A { return bytes[..<start] + [0x0A] + self.bytes + bytes[start...] }
        return bytes[..<start] + self.bytes + [0x0A] + bytes[start...]
    }

    /// The bytes as they were without the block; `nil` where it isn't there.
    func removed(from bytes: [UInt8]) -> [UInt8]? {
        guard let range = range(in: bytes) else { return nil }
        if range.upperBound < bytes.count {
            return Array(bytes[..<range.lowerBound] + bytes[(range.upperBound + 1)...])
        }
        return Array(bytes[..<max(0, range.lowerBound - 1)])
    }

    /// What stands between the two lines now, line by line; nothing where the block isn't there.
    func lines(in bytes: [UInt8]) -> [String] {
        range(in: bytes).map { bytes[$0].split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) } } ?? []
    }

    /// Whether one of the two lines stands there without the other, or is no longer as it was written.
    func isDamaged(in bytes: [UInt8]) -> Bool {
        guard range(in: bytes) == nil else { return false }
        return bytes.split(separator: 0x0A).contains { line in
            let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            return words == openingLine || words == closingLine
        }
    }

    /// Whose blocks are there.
    static func owners(in bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0x0A).filter { $0.starts(with: opening.utf8) }
            .map { String(decoding: $0.dropFirst(opening.utf8.count + 1), as: UTF8.self) }
    }

    /// The bytes without the line that says the file was not there: once no block is left in it, it is whose it became.
    static func withoutOrigin(_ bytes: [UInt8]) -> [UInt8] {
        let line = Array((originLine + "\n").utf8)
        guard owners(in: bytes).isEmpty, let range = bytes.firstRange(of: line),
            range.lowerBound == 0 || bytes[range.lowerBound - 1] == 0x0A
        else { return bytes }
        return Array(bytes[..<range.lowerBound] + bytes[range.upperBound...])
    }

    /// From the opening line to the closing one, its line end left out.
    private func range(in bytes: [UInt8]) -> Range<Int>? {
        var start: Int?
        var lineStart = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.elementsEqual(openingLine.utf8) { start = lineStart }
            if let start, line.elementsEqual(closingLine.utf8) { return start..<line.endIndex }
            lineStart = line.endIndex + 1
        }
        return nil
    }
}
