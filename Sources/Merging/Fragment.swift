/// A stretch of the merged page, and what it was in each version.
struct Fragment {
    struct Place: Hashable {
        /// Numbers of pieces.
        var base: Int?
        var ours: Int?
        var theirs: Int?
    }

    /// Without the last line's end.
    var text: [UInt8]
    var form: PieceForm
    /// Its first piece, and its last.
    var first: Place
    var last: Place

    init(_ text: [UInt8], _ form: PieceForm, at place: Place) {
        self.text = text
        self.form = form
        first = place
        last = place
    }
}

/// The three versions of a page, and which of them is meant.
struct Versions<Value> {
    var base: Value
    var ours: Value
    var theirs: Value
}

extension Versions: Sendable where Value: Sendable {}

enum Side: Hashable, Sendable {
    case ours
    case theirs
}

extension Fragment.Place {
    init(_ side: Side, _ piece: Int?) {
        switch side {
        case .ours: self.init(ours: piece)
        case .theirs: self.init(theirs: piece)
        }
    }
}
