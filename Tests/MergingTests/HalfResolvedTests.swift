import Changes
import Links
import Logbook
import Merging
import Output
import Reading
import Reports
import SourceText
import TemplateRendering
import TestSupport
import Testing

@Suite("Conflicts that somebody settled halfway")
struct HalfResolvedTests {
    private static let path = "carnets/alice/S1.md"
    private static let head = RawFile(
        path: "groupe.md",
        bytes: Array("---\nnom: Le cercle\nlangue: fr\nmembres:\n  alice: Alice Martin\n  bob: Bob Roux\n---\n".utf8)
    )
    private static let session = RawFile(
        path: "seances/S1.md",
        bytes: Array("---\nseance: S1\ndate: 2026-01-15\nclient: bob\npresents: [alice, bob]\n---\n## 1. Exposé\n".utf8)
    )

    /// What others than its author are shown of a page: what git compares, and the documents of the group.
    private static func shown(_ text: String) throws -> String {
        let page = RawFile(path: path, bytes: Array(text.utf8))
        let group = GroupReader.group(of: [head, session, page])
        let facts = Facts(of: FileReader(for: group).part(of: page), among: group.memberIDs, for: nil)
        let compared = FactsText.text(of: facts, names: [:], in: .french)
        let links = Links(group)
        let today = try #require(CalendarDate(ordinal: 20_500))
        return try [ReportRequest.session(SessionID("S1")), .cycle(nil)].reduce(compared) { text, request in
            let document = try Reports.build(request, from: group, links: links, today: today)
            let bytes = try ReportRenderer(templates: TemplateSet()).render(document, as: .markdown, language: .french)
            return text + String(decoding: bytes, as: UTF8.self)
        }
    }

    private static func canaries(_ text: String) -> Set<Substring> {
        Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.filter { $0.hasPrefix("canari-") })
    }

    private static func isSign(_ line: Substring, _ length: Int) -> Bool {
        "<|=>".contains {
            line == String(repeating: $0, count: length) || line.hasPrefix(String(repeating: $0, count: length) + " ")
        }
    }

    @Test("As long as one of the signs is left nothing of the page is shown, and the sign is named", arguments: 0..<8)
    func signs(_ part: UInt64) throws {
        var (halves, shares) = (0, 0)
        for seed in part * 40..<(part + 1) * 40 {
            var random = Damage(seed: seed + 1)
            let base = CarnetEdits(writing: &random)
            var sides = ["une", "autre"].map { CarnetEdits(of: base, name: $0) }
            for index in sides.indices {
                for _ in 0..<Int.random(in: 1...3, using: &random) { sides[index].edit(&random) }
                shares += try Self.canaries(Self.shown(sides[index].text)).isEmpty ? 0 : 1
            }
            let length = [7, 7, 12, 30].randomElement(using: &random) ?? 7
            let rows = [("<", " ours"), ("=", ""), (">", " theirs")].map {
                String(repeating: $0.0, count: length) + $0.1
            }
            let lineMerge = TestMerge.lineMerge(rows)
            // git's own merge is what people without the program have.
            let texts = try [
                TestMerge.merged(
                    Self.path,
                    base: base.text,
                    ours: sides[0].text,
                    theirs: sides[1].text,
                    signs: ConflictSigns(length: length, ours: "ours", theirs: "theirs"),
                    text: lineMerge
                ).text,
                lineMerge(Array(base.text.utf8), Array(sides[0].text.utf8), Array(sides[1].text.utf8)).map {
                    String(decoding: $0.bytes, as: UTF8.self)
                } ?? "",
            ]
            for text in texts {
                var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                if Bool.random(using: &random), let middle = lines.firstIndex(of: rows[1][...]) {
                    lines.insert(String(repeating: "|", count: length) + " base", at: middle)
                }
                for _ in 0..<4 {
                    let left = lines.filter { !Self.isSign($0, length) || Bool.random(using: &random) }
                    guard left.contains(where: { Self.isSign($0, length) }) else { continue }
                    halves += 1
                    let half = left.joined(separator: "\n")
                    #expect(try Self.canaries(Self.shown(half)).isEmpty, "\(seed):\n\(half)")
                    let group = GroupReader.group(of: [Self.head, RawFile(path: Self.path, bytes: Array(half.utf8))])
                    let found = group.irregularities.map { (kind: $0.kind, text: group[$0.place.file][$0.place.range]) }
                    let named = found.filter {
                        switch $0.kind {
                        case .conflictMarkers, .strayConflictSign: true
                        default: false
                        }
                    }
                    #expect(!named.isEmpty && named.allSatisfy { Self.isSign($0.text[...], $0.text.count) }, "\(half)")
                }
            }
        }
        #expect(halves > 20 && shares > 10, "\(halves) \(shares)")
    }
}
