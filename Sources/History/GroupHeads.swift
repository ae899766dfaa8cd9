import Changes
import Git
import Logbook
import Reading
import SourceText

/// What the group's own file said in each commit of a log.
struct GroupHeads {
    /// In the order of the log; `nil` where there was none.
    private var groups: [Group?] = []
    /// Who is who in each, made once for all commits that have the same file.
    private var rosters: [Roster?] = []
    let people: People
    /// What those were called by that call nobody but whom a version lists under their short name.
    private var namesGivenUp = Roster([])

    /// - Parameters:
    ///   - log: under the paths of now, parents before their children.
    ///   - later: other states of the group, in the order in which they came behind the log.
    ///   - people: who is who, where that is known already.
    ///   - versions: those of the group's file that were read already.
    /// - Throws: `GitFailure`
    init(
        of log: [Commit],
        in folder: CommittedFolder,
        _ later: [Group],
        knowing people: People? = nil,
        and versions: [ObjectID: Group] = [:]
    ) throws(GitFailure) {
        let lineage = Lineage(of: log)
        var held: [[String: ObjectID]] = []
        var blobs: [String: Set<ObjectID>] = [:]
        for (number, commit) in log.enumerated() {
            var own = lineage.parents[number].first.map { held[$0] } ?? [:]
            for change in commit.changes {
                guard let path = folder.pathInFolder(change.path), PathParts(of: path).kind == .groupFile else {
                    continue
                }
                own[path] = change.after
                if let blob = change.after { blobs[path, default: []].insert(blob) }
            }
            held.append(own)
        }
        let wanted = blobs.sorted { $0.key < $1.key }.flatMap { path, blobs in
            blobs.filter { versions[$0] == nil }.sorted { $0.description < $1.description }
                .map { (path: path, blob: $0) }
        }
        let texts = Dictionary(zip(wanted.map(\.blob), try folder.files(wanted))) { first, _ in first }
        var known: [[String: ObjectID]: (group: Group, roster: Roster)] = [:]
        for heads in held {
            if !heads.isEmpty, known[heads] == nil {
                let files = heads.sorted { $0.key < $1.key }.compactMap { path, blob in
                    (texts[blob]?.bytes ?? versions[blob]?.files.first?.bytes).map { RawFile(path: path, bytes: $0) }
                }
                let read = heads.count == 1 ? heads.values.first.flatMap { versions[$0] } : nil
                let group = read ?? GroupReader.group(of: files)
                known[heads] = (group, Roster(group.members))
            }
            groups.append(known[heads]?.group)
            rosters.append(known[heads]?.roster)
        }
        var steps: [(before: Group, after: Group)] = []
        var merges: Set<Int> = []
        for number in log.indices {
            for parent in lineage.parents[number] where held[parent] != held[number] {
                guard let before = groups[parent], let after = groups[number] else { continue }
                if lineage.parents[number].count > 1 { merges.insert(steps.count) }
                steps.append((before, after))
            }
        }
        let last = (groups.last ?? nil).map { [$0] } ?? []
        steps += zip(last + later, (last + later).dropFirst()).map { ($0, $1) }
        // Of what nobody committed, nobody could see later who was said to be whom.
        let committed = known.values.map(\.group)
        self.people = people ?? People(of: committed + later, steps, merges: merges, claiming: groups.last ?? nil)
    }

    /// The group as the last commit of the log has it; `nil` where it has none.
    var committed: Group? { groups.last ?? nil }

    /// The same, where some short names call nobody any more once they were given up: as a first name they might still.
    ///
    /// - Parameter members: as they were listed under them.
    func givingUp(_ members: [Member]) -> GroupHeads {
        var heads = self
        heads.namesGivenUp = Roster(
            members.map { member in
                var nameless = member
                nameless.name = ""
                return nameless
            }
        )
        return heads
    }

    /// Whom the group calls by a name in a commit.
    func person(at number: Int) -> (String) -> String? {
        guard let group = groups[number], let roster = rosters[number] else { return { _ in nil } }
        return { person(called: $0, in: group, roster) }
    }

    /// Whom a group calls by a name.
    func person(in group: Group) -> (String) -> String? {
        let roster = Roster(group.members)
        return { person(called: $0, in: group, roster) }
    }

    private func person(called name: String, in group: Group, _ roster: Roster) -> String? {
        guard let member = roster.member(named: name).flatMap(group.member) else { return nil }
        if let givenUp = namesGivenUp.member(named: name), givenUp != member.id { return nil }
        return people.person(called: member.name)
    }
}
