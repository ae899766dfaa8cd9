import Editing
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

/// On pages of the samples, whole and damaged: a harvest that is added lets nobody read anything else of the page, and
/// hides nothing of it either.
@Suite("Harvests in pages as people leave them")
struct HarvestPropertyTests {
    private static let texts = [
        "Oser.", "## Ressentis", "- un", "<!-- x", "a\nb", "S1-A1", "(privé)", "un (privé)", "**Progrès**", "> x",
        "```",
    ]

    private static let samples = ["club-managers", "riverside-circle"].map { name in
        Result { try Repository.sample(name) }
    }

    /// The group's own file and one page: enough to read the page as it is read among the others.
    private static func group(_ head: SourceText, _ path: String, _ bytes: [UInt8]) -> Group {
        GroupReader.group(of: [RawFile(path: head.path, bytes: head.bytes), RawFile(path: path, bytes: bytes)])
    }

    /// The lines of a page by who may read them, blank ones left out.
    private static func lines(of entry: Entry, in source: SourceText) -> [Visibility: [String]] {
        var lines: [Visibility: [String]] = [:]
        for harvest in entry.harvests {
            lines[harvest.visibility, default: []] += source[harvest.content].split(whereSeparator: \.isNewline)
                .map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
        }
        return lines.mapValues { $0.sorted() }
    }

    @Test("Nobody reads more of it, nobody less", arguments: 0..<8)
    func sharing(_ part: UInt64) throws {
        var written = 0
        for seed in part * 60..<(part + 1) * 60 {
            var random = Damage(seed: seed)
            let original = try Self.samples[Int(seed % 2)].get()
            let page = original[try #require(original.entries.randomElement(using: &random)).file]
            let head = original[try #require(original.groupFile)]
            let bytes = seed % 4 == 0 ? page.bytes : random.damaged(page.bytes)
            let group = Self.group(head, page.path, bytes)
            let kinds: [NewHarvest.Kind] = [.learning, .feeling, .progress, .commitment]
            let harvest = NewHarvest(
                kind: try #require(kinds.randomElement(using: &random)),
                step: Bool.random(using: &random) ? nil : Step.allCases.randomElement(using: &random),
                visibility: try #require(Visibility.allCases.randomElement(using: &random)),
                text: try #require(Self.texts.randomElement(using: &random))
            )
            guard let entry = group.entries.first,
                let writing = try? HarvestWriting(in: group[entry.file], file: entry.file, of: group),
                let passage = try? writing.passage(for: harvest)
            else { continue }
            written += 1
            let after = Self.group(head, page.path, passage.text.bytes)
            let new = try #require(after.entries.first)
            let (before, now) = (Self.lines(of: entry, in: group[entry.file]), Self.lines(of: new, in: after[new.file]))
            for visibility in Visibility.allCases {
                let added = (now[visibility] ?? []).count - (before[visibility] ?? []).count
                let isMeant = visibility == harvest.visibility && harvest.kind != .commitment
                #expect(added == (isMeant ? 1 : 0), "\(seed) \(visibility)")
                var rest = now[visibility] ?? []
                for line in before[visibility] ?? [] {
                    if let index = rest.firstIndex(of: line) {
                        rest.remove(at: index)
                    } else {
                        Issue.record("\(seed): \(line)")
                    }
                }
            }
            let promises = new.commitments.count - entry.commitments.count
            #expect(promises == (harvest.kind == .commitment ? 1 : 0), "\(seed)")
            #expect(passage.change.edits.allSatisfy { $0.place.range.isEmpty && $0.place.file == entry.file })
        }
        #expect(written > 30, "written \(written)")
    }
}
