#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where each line of a text begins; turns byte offsets into lines and columns and back.
///
/// A line ends at LF, CR LF or a lone CR, as in CommonMark.
package struct LineTable: Sendable {
    /// Byte offset of the first byte of each line; never empty, and the first is 0.
    package let starts: [Int]
    private let byteCount: Int
    /// How many Unicode scalars begin before each multiple of ``stride``, where a line is so long that counting from
    /// its beginning for every place in it would be felt; else empty.
    private let scalarCounts: [Int]
    private static let stride = 1024

    package init(_ bytes: [UInt8]) {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 1)
        Self.addStarts(in: 0..<bytes.count, of: bytes, to: &starts)
        self.init(starts, of: bytes, mayBeLong: starts.indices)
    }

    /// As ``init(_:)``, where another text is known that begins and ends alike.
    package init(_ bytes: [UInt8], knowing other: LineTable, _ ends: CommonEnds) {
        var starts: [Int] = []
        starts.reserveCapacity(other.starts.count + 8)
        // A line that begins behind a carriage return hangs on its own first byte, too.
        let kept = max(1, other.count(before: ends.before))
        starts += other.starts[..<kept]
        Self.addStarts(in: (starts.last ?? 0)..<bytes.count - ends.after, of: bytes, to: &starts)
        let changed = kept - 1..<starts.count
        let shift = bytes.count - other.byteCount
        for start in other.starts[other.count(before: other.byteCount - ends.after + 1)...] {
            starts.append(start + shift)
        }
        // Lines that both texts hold are short where all of the other's are.
        self.init(starts, of: bytes, mayBeLong: other.scalarCounts.isEmpty ? changed : starts.indices)
    }

    /// How many lines begin before an offset.
    private func count(before offset: Int) -> Int { offset > 0 ? line(at: offset - 1) + 1 : 0 }

    /// Adds where lines begin, in a range that begins with a line.
    private static func addStarts(in range: Range<Int>, of bytes: [UInt8], to starts: inout [Int]) {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, !range.isEmpty else { return }
            var index = range.lowerBound
            // libc finds a byte many at a time; carriage returns, which few files have, are looked for once.
            guard memchr(base + index, 0x0D, range.count) != nil else {
                while let found = memchr(base + index, 0x0A, range.upperBound - index) {
                    index = UnsafeRawPointer(found) - base + 1
                    starts.append(index)
                }
                return
            }
            while index < range.upperBound {
                let byte = buffer[index]
                index += 1
                if byte == 0x0D, index < buffer.count, buffer[index] == 0x0A { index += 1 }
                if byte == 0x0A || byte == 0x0D, index <= range.upperBound { starts.append(index) }
            }
        }
    }

    /// - Parameter lines: all others are known to be short.
    private init(_ starts: [Int], of bytes: [UInt8], mayBeLong lines: Range<Int>) {
        self.starts = starts
        self.byteCount = bytes.count
        let hasLongLine = lines.contains { line in
            (line + 1 < starts.count ? starts[line + 1] : bytes.count) - starts[line] > 4 * Self.stride
        }
        scalarCounts = hasLongLine ? Self.countScalars(bytes) : []
    }

    private static func countScalars(_ bytes: [UInt8]) -> [Int] {
        var counts: [Int] = []
        counts.reserveCapacity(bytes.count / stride + 1)
        var count = 0
        for (index, byte) in bytes.enumerated() {
            if index % stride == 0 { counts.append(count) }
            if byte & 0b1100_0000 != 0b1000_0000 { count += 1 }
        }
        return counts
    }

    /// How many Unicode scalars begin in a range of `bytes`, which are those the table was made of.
    func scalars(in range: Range<Int>, of bytes: [UInt8]) -> Int {
        guard !scalarCounts.isEmpty, range.count > Self.stride else { return Self.scalars(in: range, of: bytes) }
        let first = range.lowerBound / Self.stride
        let last = range.upperBound / Self.stride
        guard last < scalarCounts.count else { return Self.scalars(in: range, of: bytes) }
        return scalarCounts[last] - scalarCounts[first]
            - Self.scalars(in: first * Self.stride..<range.lowerBound, of: bytes)
            + Self.scalars(in: last * Self.stride..<range.upperBound, of: bytes)
    }

    private static func scalars(in range: Range<Int>, of bytes: [UInt8]) -> Int {
        range.reduce(0) { $0 + (bytes[$1] & 0b1100_0000 != 0b1000_0000 ? 1 : 0) }
    }

    /// The 0-based number of the line that holds `offset`; offsets past the end belong to the last line.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The byte offset of a 0-based line and a 0-based byte column, held inside the text.
    package func offset(line: Int, byteColumn: Int) -> Int {
        guard line >= 0 else { return 0 }
        guard line < starts.count else { return byteCount }
        return min(starts[line] + max(0, byteColumn), byteCount)
    }

    /// The bytes of a 0-based line with its line end.
    package func range(ofLine line: Int) -> SourceRange {
        guard line >= 0, line < starts.count else { return SourceRange(at: byteCount) }
        return SourceRange(starts[line], line + 1 < starts.count ? starts[line + 1] : byteCount)
    }
}

/// A position as people and editors count it.
package struct Position: Hashable, Sendable {
    /// 1-based.
    package var line: Int
    /// 1-based, in Unicode scalars.
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
