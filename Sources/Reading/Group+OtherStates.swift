package import Logbook

extension Group {
    /// Whom another state of the group calls by a name that means nobody here, as long as they aren't of the group here:
    /// whoever left, or is still to come, goes by one name in both.
    package func callingMissing(of others: [Member]) -> (String) -> MemberID? {
        let missing = others.contains { member($0.id) == nil }
        guard missing else { return { _ in nil } }
        let roster = Roster(others)
        return { name in roster.member(named: name).flatMap { member($0) == nil ? $0 : nil } }
    }
}
