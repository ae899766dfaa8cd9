package import Logbook
package import Reading
import SourceText

/// All that a page speaks of, in the order of its text.
package struct PageMentions: Sendable {
    package let all: [Mention]

    package init(of page: Page, in group: Group) {
        var found: [Mention] = []
        let front = FrontMatterMentions(page, roster: Roster(group.members))
        found += front.all
        found += BodyMentions(page, roster: Roster(group.members)).all
        let visibilities = HarvestVisibilities(page)
        var seen: Set<Mention> = []
        all =
            found.map { mention in
                Mention(
                    subject: mention.subject,
                    place: mention.place,
                    role: mention.role,
                    visibility: visibilities.visibility(at: mention.place.range)
                )
            }
            .filter { seen.insert($0).inserted }
            .sorted {
                ($0.place.range.lowerBound, $0.place.range.upperBound) < (
                    $1.place.range.lowerBound, $1.place.range.upperBound
                )
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

/// Who may read what stands at a place of a page.
private struct HarvestVisibilities {
    private let isCarnet: Bool
    private let shared: [(range: SourceRange, visibility: Visibility)]

    init(_ page: Page) {
        guard case .entry(let entry) = page.content else {
            isCarnet = false
            shared = []
            return
        }
        isCarnet = true
        shared =
            entry.mentions.map { ($0.range, $0.visibility) } + entry.harvests.map { ($0.content, $0.visibility) }
    }

    /// Of several that hold a place, the narrowest: in doubt nothing is shared.
    func visibility(at range: SourceRange) -> Visibility? {
        guard isCarnet else { return nil }
        return shared.filter { $0.range.contains(range) }.map(\.visibility).min() ?? .private
    }
}
