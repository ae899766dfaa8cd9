import Changes
import Logbook

/// Tells commits one after another, each beside those it was made from.
struct Telling {
    private let lineage: Lineage
    /// What commits left that others will be made from.
    private var open: [Int: GroupState] = [:]
    /// What commits left that more than one was made from: two lines that part there may meet again.
    private var forks: [Int: GroupState] = [:]
    /// How many commits are still to be made from each.
    private var childrenLeft: [Int]
    /// What the last commit left, and its place: most are made from the one before them, and nothing else is.
    private var state = GroupState()
    private var last: Int?
    private(set) var titles: [ActionID: String] = [:]

    init(_ lineage: Lineage) {
        self.lineage = lineage
        childrenLeft = lineage.childCounts
    }

    /// What a commit changed.
    ///
    /// - Parameters:
    ///   - place: where it stands in the lineage; those before it have been told.
    ///   - delta: what it says differently from its first parent, whose state is given.
    mutating func tell(_ place: Int, _ delta: (GroupState) -> Delta) -> Moment {
        let parents = lineage.parents[place]
        var (first, lines, base): (GroupState?, [GroupState], GroupState?) = (nil, [], nil)
        if let last, parents.count == 1, parents[0] == last, childrenLeft[last] == 1 {
            childrenLeft[last] = 0
        } else {
            if let last, childrenLeft[last] > 0 { open[last] = state }
            base = parents.count > 1 ? lineage.lastCommonAncestor(of: parents).flatMap { forks[$0] } : nil
            lines = parents.compactMap { takeState(of: $0) }
            state = lines.isEmpty ? GroupState() : lines.removeFirst()
            first = lines.isEmpty ? nil : state
        }
        last = place
        // Whatever was told so far leads to this commit: no other line is open.
        let standsAlone = open.isEmpty
        // What begins by itself differs from all others in everything.
        let isMeetingPoint = standsAlone && lineage.hasOneBeginning
        var moment = told(delta(state), isTouching: first != nil || !isMeetingPoint)
        if let first {
            for line in lines { state.touched.formUnion(line.touched) }
            moment.meet([first] + lines, partedAt: base, after: state)
        }
        if isMeetingPoint { state.touched = [] }
        moment.standsAlone = standsAlone
        if lineage.childCounts[place] > 1 { forks[place] = state }
        if standsAlone, !forks.isEmpty { forks = forks.filter { $0.key == place } }
        return moment
    }

    /// What is not committed changes.
    mutating func tell(_ delta: (GroupState) -> Delta) -> Moment { told(delta(state), isTouching: false) }

    /// The state a commit left; it is taken away with the last that is made from it.
    private mutating func takeState(of place: Int) -> GroupState? {
        childrenLeft[place] -= 1
        return childrenLeft[place] == 0 ? open.removeValue(forKey: place) : open[place]
    }

    /// - Parameter isTouching: whether lines may meet later on that differ by it.
    private mutating func told(_ delta: Delta, isTouching: Bool) -> Moment {
        let delta = state.shortNames.isEmpty ? delta : delta.calling(state.shortNames)
        if isTouching { state.touched.formUnion(delta.differences.lazy.map(\.subject)) }
        let names = state.names
        if delta.differences.areToldByThemselves {
            let differences = state.take(delta)
            return Moment(differences, delta, state.everyone(with: names))
        }
        var subjects = Set(delta.differences.map(\.subject))
        // A page may be about another number without having changed.
        if delta.mayRenumberSessions { subjects.formUnion(state.facts.facts.subjects.filter(\.isEntry)) }
        // So may one that names somebody by a short name that is another's now.
        if delta.mayHandOnShortNames { subjects.formUnion(state.facts.facts.subjects) }
        // A page that stays under a short name that is given up here goes by the new one.
        let givenUp = delta.shortNamesGivenUp
        if !givenUp.isEmpty { subjects.formUnion(subjects.map { $0.calling(givenUp) }) }
        let before = state.facts.about(subjects)
        state.take(delta)
        for case (.action(let id), .action(let action)?) in delta.differences.lazy.map({ ($0.subject, $0.after) }) {
            titles[id] = action.title
        }
        return Moment(before, delta, after: state.facts.about(subjects), state.everyone(with: names))
    }
}

extension GroupState {
    /// What everyone is called, and was before.
    fileprivate func everyone(with before: [MemberID: String]) -> [MemberID: String] {
        before == names ? before : before.merging(names) { $1 }
    }
}

extension Subject {
    fileprivate var isEntry: Bool { if case .entry = self { true } else { false } }
}
