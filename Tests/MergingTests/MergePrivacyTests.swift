import Logbook
import Merging
import Reading
import SourceText
import TestSupport
import Testing

@Suite("Merges of damaged and hostile pages")
struct MergePrivacyTests {
    /// What a page shows to others than its author: the words of each line of a shared harvest.
    private static func shown(_ bytes: [UInt8], at path: String, in head: RawFile) -> Set<String> {
        let group = GroupReader.group(of: [head, RawFile(path: path, bytes: bytes)])
        let harvests = group.entries.flatMap { entry in
            entry.harvests.filter { $0.visibility != .private }.map { group[entry.file][$0.content] }
        }
        return Set(harvests.flatMap { $0.split(whereSeparator: \.isNewline) }.map(\.words).filter { !$0.isEmpty })
    }

    /// Changes who may read a harvest, adds to it, takes from it, or damages the page.
    private static func edited(_ bytes: [UInt8], _ name: String, _ random: inout Damage) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self)
        for number in 0..<Int.random(in: 1...3, using: &random) {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let index = Int.random(in: 0..<lines.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: lines = lines.map { $0.hasPrefix("##") && $0.count.isMultiple(of: 2) ? $0 + " (groupe)" : $0 }
            case 1: lines = lines.map { $0.replacing(" (groupe)", with: "").replacing(" (bilan)", with: "") }
            case 2: lines.remove(at: index)
            case 3: lines.insert("## Ressentis (groupe)", at: index)
            default: lines.insert("- \(name) dit une chose, la \(number).", at: index)
            }
            text = lines.joined(separator: "\n")
        }
        let bytes = Array(text.utf8)
        return Int.random(in: 0..<3, using: &random) == 0 ? random.damaged(bytes) : bytes
    }

    private static let page = """
        ---
        membre: alice
        seance: S4
        ---
        ## Ressentis (groupe)

        Légère, pour une fois.

        ## Progrès (bilan)

        - Mehdi décide.
        - Je dors.

        """

    /// What each side writes in the place of what stood there.
    private static let narrowed: [(ours: (String, String), theirs: (String, String))] = [
        (("Ressentis (groupe)", "Ressentis"), ("une fois.", "une fois ; et seule.")),
        (("Ressentis (groupe)", "Ressentis (privé)"), ("une fois.", "une fois.\n\nSeule.")),
        (("(bilan)", "(groupe)"), ("Je dors.", "Je dors mieux.")),
        (("Légère", "### Pour moi (privé)\n\nLégère"), ("une fois.", "une fois ; et seule.")),
        (("- Mehdi décide.\n", ""), ("Progrès (bilan)", "Progrès (groupe)")),
        (("- Mehdi décide.\n", ""), ("## Progrès", "## 6. Apprentissages\n\n### Progrès")),
        (("(groupe)", "(privé)"), ("(groupe)", "(bilan)")),
    ]

    @Test("Where one side changes who may read and the other side what there is to read, their places count")
    func narrowing() throws {
        for (ours, theirs) in Self.narrowed {
            let sides = [ours, theirs].map { Self.page.replacing($0.0, with: $0.1) }
            for (first, second) in [(sides[0], sides[1]), (sides[1], sides[0])] {
                let merged = try TestMerge.merged("carnets/alice/S4.md", base: Self.page, ours: first, theirs: second)
                #expect(merged.conflicts == [.passage], "\(ours) \(theirs): \(merged.text)")
                // What nobody disputes stands outside.
                #expect(merged.text.hasPrefix("---\nmembre: alice\n"), "\(merged.text)")
            }
        }
    }

    @Test("What both added, one in private and one for others, doesn't come to others of itself")
    func addedTwice() throws {
        let sides = ["(privé)", "(bilan)"].map { Self.page + "\n## Enseignements \($0)\n\n- Une même chose.\n" }
        for (first, second) in [(sides[0], sides[1]), (sides[1], sides[0])] {
            let merged = try TestMerge.merged("carnets/alice/S4.md", base: Self.page, ours: first, theirs: second)
            #expect(merged.conflicts == [.passage], "\(merged.text)")
            #expect(merged.text.hasPrefix(Self.page), "\(merged.text)")
        }
    }

    @Test("No line comes to be shown that neither side showed, and no page traps", arguments: 0..<8 as Range<UInt64>)
    func visibility(_ part: UInt64) {
        var clean = 0
        for seed in stride(from: part, to: 640, by: 8) {
            var notes = MessyNotes(seed: seed + 1)
            var random = Damage(seed: seed + 7)
            let files = notes.files()
            guard let head = files.first, let entry = files.last else { continue }
            let reader = PageReader(GroupReader.group(of: [head]))
            let ours = Self.edited(entry.bytes, "Anne", &random)
            let theirs = Self.edited(entry.bytes, "Zoé", &random)
            let merge = Merge(
                path: entry.path,
                reader: reader,
                signs: ConflictSigns(length: 7, ours: "a", theirs: "b"),
                language: .french
            ) { _, _, _ in nil }
            let merged = merge.merged(base: entry.bytes, ours: ours, theirs: theirs)
            guard merged.conflicts.isEmpty else { continue }
            clean += 1
            let allowed = Self.shown(ours, at: entry.path, in: head).union(Self.shown(theirs, at: entry.path, in: head))
            let shown = Self.shown(merged.bytes, at: entry.path, in: head)
            #expect(shown.isSubset(of: allowed), "\(seed): \(shown.subtracting(allowed))")
        }
        #expect(clean > 20, "\(clean)")
    }
}

extension Substring {
    /// Without the signs and spaces around and between them.
    fileprivate var words: String {
        split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
