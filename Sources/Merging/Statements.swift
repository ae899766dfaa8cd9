import Logbook
import Reading
import SourceText

/// What a séance's page says that nobody may say differently: how each action stands, and who was there.
struct Statements {
    struct Told: Hashable {
        let state: ActionState
        let due: CalendarDate?

        /// Whether both can't be true on one day.
        func excludes(_ other: Told) -> Bool {
            state != other.state || (due != other.due && due != nil && other.due != nil)
        }
    }

    /// What the last retour up to the page's end says.
    private(set) var told: [ActionID: Told] = [:]
    private let present: Set<MemberID>
    private let absent: Set<MemberID>

    init(of page: Page) {
        guard case .session(let session) = page.content else {
            (present, absent) = ([], [])
            return
        }
        for followUp in session.followUps {
            guard let state = followUp.state else { continue }
            told[followUp.action.value] = Told(state: state, due: followUp.due?.value)
        }
        present = Set(session.present.map(\.value))
        absent = Set(session.absent.map(\.value))
    }

    /// Actions of which both sides tell something new, and not the same.
    static func disputedActions(_ sides: Versions<Statements>) -> Set<ActionID> {
        Set(
            sides.ours.told.compactMap { id, ours in
                guard let theirs = sides.theirs.told[id], ours.excludes(theirs) else { return nil }
                let base = sides.base.told[id]
                return ours == base || theirs == base ? nil : id
            }
        )
    }

    /// Whether one side says of somebody that they were there, and the other that they weren't.
    static func disputePresence(_ sides: Versions<Statements>) -> Bool {
        func united(_ list: (Statements) -> Set<MemberID>) -> Set<MemberID> {
            let (base, ours, theirs) = (list(sides.base), list(sides.ours), list(sides.theirs))
            return base.intersection(ours).intersection(theirs).union(ours.subtracting(base))
                .union(theirs.subtracting(base))
        }
        return !united(\.present).intersection(united(\.absent)).isSubset(of: known(sides))
    }

    /// Whether a merged page says of an action what nobody said, or of somebody both that they were there and weren't.
    func contradicts(_ sides: Versions<Statements>) -> Bool {
        if !inBoth.isSubset(of: Self.known(sides)) { return true }
        if !Self.disputedActions(sides).isEmpty { return true }
        return Set(sides.ours.told.keys).union(sides.theirs.told.keys).contains { id in
            let (base, ours, theirs) = (sides.base.told[id], sides.ours.told[id], sides.theirs.told[id])
            guard base == nil || (ours != nil && theirs != nil) else { return false }
            let expected = ours == base ? theirs : ours
            return expected.map { told[id]?.state != $0.state } ?? false
        }
    }

    private var inBoth: Set<MemberID> { present.intersection(absent) }

    /// Who is said to have been both by a side.
    private static func known(_ sides: Versions<Statements>) -> Set<MemberID> {
        sides.ours.inBoth.union(sides.theirs.inBoth)
    }
}
