import Lexicon

/// What a list of the front matter holds: how two versions of it come together.
enum ListKind {
    /// Each once: whoever is on one side's list is on the merged one.
    case names
    /// Marks without names: equal ones are as many.
    case marks
    /// Planned days: a day that both moved can only be one day.
    case days

    /// Whatever the language the key is written in.
    init(ofKey key: String) {
        switch Vocabulary.key(key) {
        case .satisfaction: self = .marks
        case .sessions: self = .days
        default: self = .names
        }
    }
}

/// What both sides made of a list, row by row.
struct ListChange {
    /// Whether a thing of the base is gone on both sides.
    var isTakenByBoth = false
    /// How many both added, how many ours alone, and how many theirs alone.
    var added = (shared: 0, ours: 0, theirs: 0)

    init(_ rows: [Alignment.Row]) {
        for row in rows {
            switch (row.base, row.ours, row.theirs) {
            case (_?, nil, nil): isTakenByBoth = true
            case (nil, _?, _?): added.shared += 1
            case (nil, _?, nil): added.ours += 1
            case (nil, nil, _?): added.theirs += 1
            case (_?, _, _), (nil, nil, nil): break
            }
        }
    }

    /// Whether people have to say what the list is.
    func isDisputed(_ kind: ListKind) -> Bool {
        switch kind {
        case .names: false
        // Of marks that both added some may have come to the other by a commit taken over, and some not.
        case .marks: added.shared > 0 && added.ours > 0 && added.theirs > 0
        case .days: isTakenByBoth && added.ours > 0 && added.theirs > 0
        }
    }
}
