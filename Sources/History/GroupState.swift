import Changes
import Logbook

/// A group as one commit left it.
struct GroupState: Sendable {
    private(set) var facts = Facts()
    /// What everyone was called last.
    private(set) var names: [MemberID: String] = [:]
    /// The last version that could be read of each page that can't be now; `nil` where none ever could.
    private(set) var lastReadable: [String: KnownPage?] = [:]
    /// What pages state whose names other pages bear too, at some time.
    private(set) var namesakes: [String: Facts] = [:]

    /// The present short name of each that somebody gave up: pages may call them by it for a while.
    private(set) var shortNames: [MemberID: MemberID] = [:]

    /// What became otherwise since the last commit that all lines told so far lead to: lines that meet differ in no more.
    var touched: Set<Subject> = []

    /// What becomes of it by a commit.
    ///
    /// - Returns: what the commit's files made otherwise in it.
    @discardableResult
    mutating func take(_ delta: Delta) -> [Difference] {
        var differences: [Difference] = []
        for difference in delta.differences {
            let (subject, after) = (difference.subject, difference.after)
            let before = facts.replace(subject, by: after)
            if case .member(let id) = subject, case .member(let member)? = after {
                names[id] = member.name
                shortNames[id] = nil
            }
            // What the files said before is most often what was known.
            if before == difference.before || before != after {
                differences.append(Difference(subject, from: before, to: after))
            }
        }
        let givenUp = delta.shortNamesGivenUp
        if !givenUp.isEmpty { rename(givenUp) }
        for (path, version) in delta.pagesBroken { lastReadable[path] = .some(version) }
        for (path, stated) in delta.namesakes { namesakes[path] = stated }
        for path in delta.pagesMended { lastReadable[path] = nil }
        return differences
    }

    private mutating func rename(_ givenUp: [MemberID: MemberID]) {
        shortNames = shortNames.mapValues { givenUp[$0] ?? $0 }.merging(givenUp) { $1 }
        let renamed = facts.calling(givenUp)
        touched.formUnion(Facts.subjects(inWhich: facts, differsFrom: renamed))
        facts = renamed
    }
}
