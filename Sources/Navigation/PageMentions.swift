package import Logbook
package import Reading
import SourceText

/// All that a page speaks of, in the order of its text.
package struct PageMentions: Sendable {
    package let all: [Mention]

    package init(of page: Page, in group: Group) {
        let roster = Roster(group.members)
        let found = FrontMatterMentions(page, roster: roster).all + BodyMentions(page, roster: roster).all
        var seen: Set<Mention> = []
        let ordered = found.filter { seen.insert($0).inserted }.sorted {
            ($0.place.range.lowerBound, $0.place.range.upperBound)
                < ($1.place.range.lowerBound, $1.place.range.upperBound)
        }
        switch page.content {
        case .entry(let entry): all = Self.withVisibility(ordered, in: entry)
        case .group, .session: all = ordered
        }
    }

    /// The narrowest mention that holds an offset, or ends at it.
    package func mention(at offset: Int) -> Mention? {
        all.filter { $0.place.range.lowerBound <= offset && offset <= $0.place.range.upperBound }
            .min { ($0.distance(to: offset), $0.place.range.count) < ($1.distance(to: offset), $1.place.range.count) }
    }
}

extension Mention {
    /// 0 for an offset inside; 1 where the mention ends there, as a word does that has just been typed.
    fileprivate func distance(to offset: Int) -> Int { offset < place.range.upperBound ? 0 : 1 }
}

extension PageMentions {
    /// Who may read each of a carnet's mentions, which come in the order of the text: what the harvest that holds it
    /// says, or less. In doubt nothing is shared.
    private static func withVisibility(_ ordered: [Mention], in entry: Entry) -> [Mention] {
        let own = Dictionary(entry.mentions.map { ($0.range, $0.visibility) }) { min($0, $1) }
        let sections = entry.harvests.sorted { $0.content.lowerBound < $1.content.lowerBound }
        var index = 0
        return ordered.map { mention in
            let range = mention.place.range
            while index < sections.count, sections[index].content.upperBound < range.upperBound { index += 1 }
            let holding = index < sections.count && sections[index].content.contains(range) ? sections[index] : nil
            let stated = [own[range], holding?.visibility].compactMap { $0 }.min()
            return Mention(
                subject: mention.subject,
                place: mention.place,
                role: mention.role,
                visibility: stated ?? .private
            )
        }
    }
}
