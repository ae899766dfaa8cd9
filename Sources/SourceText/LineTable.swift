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

    package init(_ bytes: [UInt8]) {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 1)
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            // libc finds a byte many at a time; carriage returns, which few files have, are looked for once.
            guard memchr(base, 0x0D, buffer.count) != nil else {
                var index = 0
                while let found = memchr(base + index, 0x0A, buffer.count - index) {
                    index = UnsafeRawPointer(found) - base + 1
                    starts.append(index)
                }
                return
            }
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                index += 1
                if byte == 0x0A {
                    starts.append(index)
                } else if byte == 0x0D {
                    if index < buffer.count, buffer[index] == 0x0A { index += 1 }
                    starts.append(index)
                }
            }
        }
        self.starts = starts
        self.byteCount = bytes.count
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
