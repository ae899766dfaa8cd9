import Logbook
import Merging
import Reading
import SourceText
import TestSupport
import Testing

@Suite("Private lines of carnets in merges")
struct CanaryTests {
    /// How wide the place is that each canary stands in, told by the headings alone: 0 for its author, 1 for the group, 2
    /// for the review.
    private static func places(_ lines: [Substring]) -> [Substring: Int] {
        var above: [(level: Int, isHarvest: Bool, width: Int?)] = []
        var places: [Substring: Int] = [:]
        for line in lines {
            let level = line.prefix { $0 == "#" }.count
            if level > 0 {
                let words = line.drop { $0 == "#" || $0 == " " }
                let isKnown = ["Engagements", "Progrès", "Ressentis", "Enseignements"].contains { words.hasPrefix($0) }
                let stated = ["(privé)", "(groupe)", "(bilan)"].firstIndex { words.hasSuffix($0) }
                // A heading of one's own inside a harvest is a part of it, unless it says more.
                if isKnown || stated != nil || above.last.map({ level <= $0.level || !$0.isHarvest }) ?? true {
                    above.removeAll { $0.level >= level }
                    let isHarvest = isKnown || above.last?.isHarvest ?? false
                    above.append((level, isHarvest, stated ?? (isKnown ? 0 : nil)))
                }
            }
            let isShared = above.last?.isHarvest ?? false
            let width = isShared ? above.compactMap(\.width).min() ?? 0 : 0
            for canary in canaries(line) { places[canary] = max(places[canary] ?? 0, width) }
        }
        return places
    }

    private static func canaries(_ line: Substring) -> [Substring] {
        line.split { $0 == " " || $0 == "." }.filter { $0.hasPrefix("canari-") }
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The text as a person leaves it who keeps what one side or both wrote between the signs, and the canaries there.
    private static func ended(_ text: String, keeping sides: Set<Character>) -> (
        lines: [Substring], inside: Set<Substring>
    ) {
        var side: Character?
        var ended: [Substring] = []
        var inside: Set<Substring> = []
        for line in lines(text) {
            if line.hasPrefix("<<<<<<< ") {
                side = "<"
            } else if line == "=======" {
                side = ">"
            } else if line.hasPrefix(">>>>>>> ") {
                side = nil
            } else if let side {
                if sides.contains(side) { ended.append(line) }
                inside.formUnion(canaries(line))
            } else {
                ended.append(line)
            }
        }
        return (ended, inside)
    }

    /// Whether the program shows nothing of a page as it stands, with the signs of its conflicts.
    private static func sharesNothing(_ text: String) throws -> Bool {
        let source = SourceText(path: "carnets/alice/S1.md", text: text)
        let page = PageReader(try TestMerge.club.get()).read(source, file: FileID(0))
        guard case .entry(let entry)? = page?.content else { return false }
        return (entry.harvests.map(\.visibility) + entry.commitments.map(\.visibility)).allSatisfy { $0 == .private }
    }

    @Test("A private line comes to nobody else, whatever became of the headings", arguments: 0..<8)
    func canaries(_ part: UInt64) throws {
        var (clean, conflicting, narrow) = (0, 0, 0)
        for seed in part * 60..<(part + 1) * 60 {
            var random = Damage(seed: seed + 1)
            let base = CarnetEdits(writing: &random)
            var sides = ["une", "autre"].map { CarnetEdits(of: base, name: $0) }
            for index in sides.indices {
                for _ in 0..<Int.random(in: 1...3, using: &random) { sides[index].edit(&random) }
            }
            let merged = try TestMerge.merged(
                "carnets/alice/S1.md",
                base: base.text,
                ours: sides[0].text,
                theirs: sides[1].text,
                text: TestMerge.lineMerge()
            )
            let known = [sides[0], sides[1]].map { Self.places(Self.lines($0.text)) }
            let widest = known[0].merging(known[1]) { max($0, $1) }
            if merged.conflicts.isEmpty {
                clean += 1
            } else {
                conflicting += 1
                #expect(try Self.sharesNothing(merged.text), "\(seed):\n\(merged.text)")
                if !merged.text.hasPrefix("<<<<<<<") { narrow += 1 }
            }
            for kept: Set<Character> in [["<"], [">"], ["<", ">"]] {
                let (lines, inside) = Self.ended(merged.text, keeping: kept)
                for (canary, width) in Self.places(lines) where kept.count == 1 || !inside.contains(canary) {
                    #expect(width <= widest[canary] ?? 0, "\(seed) \(canary):\n\(merged.text)")
                }
            }
        }
        #expect(clean > 10 && conflicting > 5 && narrow > 0, "\(clean) \(conflicting) \(narrow)")
    }

    /// What a page holds, and what each side makes of it.
    private static let cases: [(base: String, ours: String, theirs: String)] = [
        (
            "## Progrès (privé)\n\n- [ ] Parler à Luc\n", "## Engagements (groupe)\n\n- [ ] Parler à Luc\n",
            "## Progrès (privé)\n\n- [ ] Parler à Luc\n- [ ] canari\n"
        ),
        (
            "## Engagements\n\n- [ ] Parler à Luc\n", "## Progrès (groupe)\n\n- [ ] Parler à Luc\n",
            "## Engagements\n\n- [ ] Parler à Luc canari\n"
        ),
        (
            "## Engagements\n\n- dire oui\n", "## Engagements\n\n## Enseignements (groupe)\n\n- dire oui\n",
            "## Engagements\n\n- dire oui à Luc canari\n"
        ),
        (
            "## Enseignements\n\n- La suite.\n",
            "Du texte.\n\n### Titre\n\n- [ ] canari\n\n## Enseignements\n\n- La suite.\n",
            "## Engagements (groupe)\n\n* [ ] x\n"
        ),
        (
            "## Engagements\n\n- [ ] Relire\n", "## Engagements (groupe)\n\n- [ ] Relire\n",
            "## Engagements\n\n- [ ] Relire\n  - canari\n"
        ),
        (
            "## Ressentis\n\nTexte un.\n", "## Engagements (groupe)\n\n* [ ] Appeler Luc\n",
            "## Ressentis\n\nTexte un.\n\n- [ ] secret canari\n"
        ),
    ]

    @Test("Where a harvest became an engagement, or the other way round, what the other side wrote isn't shared by it")
    func kinds() throws {
        let front = "---\nseance: S1\nmembre: alice\n---\n"
        for (base, ours, theirs) in Self.cases {
            for (first, second) in [(ours, theirs), (theirs, ours)] {
                let merged = try TestMerge.merged(
                    "carnets/alice/S1.md",
                    base: front + base,
                    ours: front + first,
                    theirs: front + second,
                    text: TestMerge.lineMerge()
                )
                for kept: Set<Character> in [["<"], [">"]] {
                    let (lines, _) = Self.ended(merged.text, keeping: kept)
                    for (index, line) in lines.enumerated() where line.contains("canari") {
                        let heading = lines[..<index].last { $0.hasPrefix("#") }
                        #expect(heading?.hasSuffix("(groupe)") != true, "\(merged.text)")
                    }
                }
                #expect(merged.text.contains("canari"))
            }
        }
    }
}
