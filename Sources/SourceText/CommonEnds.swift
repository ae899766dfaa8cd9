#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How many bytes two texts have in common at their beginning and at their end; the two never overlap.
package struct CommonEnds: Hashable, Sendable {
    package let before: Int
    package let after: Int

    /// So many bytes are compared at once, as the system does it best.
    fileprivate static let block = 256

    package init(of left: [UInt8], _ right: [UInt8]) {
        self = left.withUnsafeBytes { mine in right.withUnsafeBytes { CommonEnds(of: mine, $0) } }
    }

    package init(of left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) {
        let (block, word) = (Self.block, MemoryLayout<UInt64>.size)
        let before = Self.beginning(of: left, right)
        let rest = min(left.count, right.count) - before
        let (mine, theirs) = (left.count, right.count)
        var after = 0
        while after + block <= rest,
            left.holdsBlock(at: mine - after - block, asIn: right, at: theirs - after - block)
        { after += block }
        while after + word <= rest, left.word(at: mine - after - word) == right.word(at: theirs - after - word) {
            after += word
        }
        while after < rest, left[mine - 1 - after] == right[theirs - 1 - after] { after += 1 }
        self.before = before
        self.after = after
    }

    /// How many bytes two texts have in common at their beginning.
    static func beginning(of left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        let count = min(left.count, right.count)
        let word = MemoryLayout<UInt64>.size
        var before = 0
        while before + block <= count, left.holdsBlock(at: before, asIn: right, at: before) { before += block }
        while before + word <= count, left.word(at: before) == right.word(at: before) { before += word }
        while before < count, left[before] == right[before] { before += 1 }
        return before
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func holdsBlock(at place: Int, asIn other: UnsafeRawBufferPointer, at otherPlace: Int) -> Bool {
        guard let mine = baseAddress, let theirs = other.baseAddress else { return false }
        return memcmp(mine + place, theirs + otherPlace, CommonEnds.block) == 0
    }

    fileprivate func word(at offset: Int) -> UInt64 { loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
}
