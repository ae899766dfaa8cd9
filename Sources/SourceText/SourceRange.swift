/// A half-open range of UTF-8 byte offsets in one file's decoded text.
///
/// Bytes are the one unit of position inside the program; lines and columns are made by ``LineTable`` at the border.
package struct SourceRange: Hashable, Sendable {
    /// Offset of the first byte, 0-based.
    package var lowerBound: Int
    /// Offset just past the last byte; never below ``lowerBound``.
    package var upperBound: Int

    package init(_ lowerBound: Int, _ upperBound: Int) {
        self.lowerBound = lowerBound
        self.upperBound = max(lowerBound, upperBound)
    }

    /// An empty range: a place between two bytes.
    package init(at offset: Int) {
        self.init(offset, offset)
    }

    package var isEmpty: Bool { lowerBound == upperBound }
    package var count: Int { upperBound - lowerBound }
    package var indices: Range<Int> { lowerBound..<upperBound }

    /// The first `length` bytes, or all of them where there are fewer.
    package func prefix(_ length: Int) -> SourceRange { SourceRange(lowerBound, min(upperBound, lowerBound + length)) }

    /// So many bytes further on.
    package func moved(by shift: Int) -> SourceRange { SourceRange(lowerBound + shift, upperBound + shift) }

    package func contains(_ other: SourceRange) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
