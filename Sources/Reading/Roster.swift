import Lexicon
package import Logbook
import SourceText

/// Who is who: finds the member that a name, an alias or an id means.
package struct Roster: Sendable {
    /// By folded spelling.
    private let ids: [String: MemberID]
    /// By the spelling of the group's own file: most pages keep to it, and needn't be folded.
    private let idsAsSpelled: [String: MemberID]
    /// The most words a name has.
    package let longestName: Int
    let members: [MemberID]
    /// Every spelling, for proposals.
    private let spellings: [(text: String, id: MemberID)]

    package init(_ members: [Member]) {
        var ids: [String: MemberID] = [:]
        var spellings: [(String, MemberID)] = []
        var longest = 1
        for member in members {
            let names = [member.id.description, member.name] + member.aliases.map(\.value)
            for name in names where !name.isEmpty {
                let folded = Folding.fold(name)
                if ids[folded] == nil { ids[folded] = member.id }
                spellings.append((name, member.id))
                longest = max(longest, folded.split(separator: " ").count)
            }
        }
        // A first name alone means the one member who bears it.
        var firstNames: [String: Set<MemberID>] = [:]
        for member in members {
            if let first = Folding.fold(member.name).split(separator: " ").first {
                firstNames[String(first), default: []].insert(member.id)
            }
        }
        for (name, bearers) in firstNames where ids[name] == nil && bearers.count == 1 {
            ids[name] = bearers.first
        }
        self.ids = ids
        idsAsSpelled = Dictionary(
            spellings.compactMap { name, _ in ids[Folding.fold(name)].map { (name, $0) } }
        ) { first, _ in first }
        self.spellings = spellings
        self.longestName = longest
        self.members = members.map(\.id)
    }

    package func member(named name: some StringProtocol) -> MemberID? {
        idsAsSpelled[String(name)] ?? ids[Folding.fold(name)]
    }

    func nearest(to name: String) -> MemberID? {
        guard let spelling = NearMiss.nearest(to: name, among: spellings.map(\.text)) else { return nil }
        return spellings.first { $0.text == spelling }?.id
    }
}
