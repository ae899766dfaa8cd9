/// How many bytes two texts have in common at their beginning and at their end; the two never overlap.
package struct CommonEnds: Hashable, Sendable {
    package let before: Int
    package let after: Int

    package init(of left: [UInt8], _ right: [UInt8]) {
        self = left.withUnsafeBytes { mine in right.withUnsafeBytes { CommonEnds(of: mine, $0) } }
    }

    package init(of left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) {
        let count = min(left.count, right.count)
        let word = MemoryLayout<UInt64>.size
        var before = 0
        while before + word <= count, left.word(at: before) == right.word(at: before) { before += word }
        while before < count, left[before] == right[before] { before += 1 }
        let rest = count - before
        var after = 0
        while after + word <= rest,
            left.word(at: left.count - after - word) == right.word(at: right.count - after - word)
        {
            after += word
        }
        while after < rest, left[left.count - 1 - after] == right[right.count - 1 - after] { after += 1 }
        self.before = before
        self.after = after
    }
}

extension UnsafeRawBufferPointer {
    /// Eight bytes at once.
    fileprivate func word(at offset: Int) -> UInt64 { loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
}
