/// The number of a file among those read for a group, in path order.
package struct FileID: Hashable, Comparable, Sendable {
    package let index: Int32

    package init(_ index: Int) {
        self.index = Int32(clamping: index)
    }

    package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// Somewhere in a group's files: what every finding points at.
package struct Place: Hashable, Sendable {
    package var file: FileID
    package var range: SourceRange

    package init(_ file: FileID, _ range: SourceRange) {
        self.file = file
        self.range = range
    }

    /// So many bytes further on.
    package func moved(by shift: Int) -> Place { Place(file, range.moved(by: shift)) }
}

/// A value together with the place it was read from.
package struct Located<Value> {
    package var value: Value
    package var place: Place

    @inlinable package init(_ value: Value, _ place: Place) {
        self.value = value
        self.place = place
    }

    @inlinable package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(transform(value), place)
    }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
extension Located: Sendable where Value: Sendable {}
