/// How many bytes two texts have in common at their beginning and at their end; the two never overlap.
package struct CommonEnds: Hashable, Sendable {
    package let before: Int
    package let after: Int

    package init(of left: [UInt8], _ right: [UInt8]) {
        self = left.withUnsafeBytes { mine in right.withUnsafeBytes { CommonEnds(of: mine, $0) } }
    }

    package init(of left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) {
        let count = min(left.count, right.count)
        let size = MemoryLayout<Word>.size
        var before = 0
        while before + size <= count, left.word(at: before) == right.word(at: before) { before += size }
        while before < count, left[before] == right[before] { before += 1 }
        let rest = count - before
        var after = 0
        while after + size <= rest,
            left.word(at: left.count - after - size) == right.word(at: right.count - after - size)
        {
            after += size
        }
        while after < rest, left[left.count - 1 - after] == right[right.count - 1 - after] { after += 1 }
        self.before = before
        self.after = after
    }
}

/// Many bytes at once.
private typealias Word = SIMD4<UInt64>

extension UnsafeRawBufferPointer {
    fileprivate func word(at offset: Int) -> Word { loadUnaligned(fromByteOffset: offset, as: Word.self) }
}
