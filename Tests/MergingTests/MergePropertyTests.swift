import Logbook
import Merging
import Reading
import SourceText
import TestSupport
import Testing

@Suite("Merges of generated changes")
struct MergePropertyTests {
    private static func versions(
        _ seed: UInt64,
        areHeadingsChanged: Bool = false
    ) throws -> (path: String, base: String, sides: [GeneratedEdits]) {
        var random = Damage(seed: seed)
        let group = try TestMerge.club.get()
        let isSession = seed % 3 != 0
        let files = group.files.filter { $0.path.hasPrefix(isSession ? "seances/" : "carnets/") }
        let source = try #require(files.randomElement(using: &random))
        let base = source[source.wholeRange]
        let sides = ["gauche", "droite"].map { name in
            var edits = GeneratedEdits(base, name: name, isSession: isSession)
            let times = Int.random(in: 1...5, using: &random)
            edits.edit(times: times, areHeadingsChanged: areHeadingsChanged, &random)
            return edits
        }
        return (source.path, base, sides)
    }

    @Test("From either side the same, everything new in it, nothing new wrong", arguments: 0..<8)
    func laws(_ part: UInt64) throws {
        var clean = 0
        var changed = 0
        let reader = PageReader(try TestMerge.club.get())
        for seed in part * 100..<(part + 1) * 100 {
            let (path, base, sides) = try Self.versions(seed)
            let (ours, theirs) = (sides[0].text, sides[1].text)
            guard ours != base, theirs != base else { continue }
            changed += 1
            let merged = try TestMerge.merged(path, base: base, ours: ours, theirs: theirs)
            for addition in sides[0].additions + sides[1].additions {
                if ours.contains(addition) || theirs.contains(addition) {
                    #expect(merged.text.contains(addition), "\(seed): \(addition)")
                }
            }
            guard merged.conflicts.isEmpty else { continue }
            clean += 1
            let turned = try TestMerge.merged(path, base: base, ours: theirs, theirs: ours)
            #expect(turned.text == merged.text, "\(seed)")
            // What is merged already brings nothing more, from whichever side it is merged again.
            for side in [ours, theirs] {
                for (one, other) in [(merged.text, side), (side, merged.text)] {
                    let again = try TestMerge.merged(path, base: base, ours: one, theirs: other)
                    #expect(again.text == merged.text && again.conflicts.isEmpty, "\(seed)")
                    let anew = try TestMerge.merged(path, base: side, ours: one, theirs: other)
                    #expect(anew.text == merged.text, "\(seed)")
                }
            }
            let kinds = try [base, ours, theirs, merged.text].map { text in
                try #require(reader.read(SourceText(path: path, text: text), file: FileID(0))).irregularities.map(
                    \.kind
                )
            }
            let known = Set(kinds[0] + kinds[1] + kinds[2])
            #expect(kinds[3].allSatisfy { known.contains($0) }, "\(seed)")
        }
        #expect(changed > 70, "\(changed)")
        #expect(clean > changed * 8 / 10, "\(clean) of \(changed)")
    }

    /// Whether one side copied a line that the other took away or changed: of the merged page alone nobody can tell which
    /// of the two is left.
    private static func isCopyTouched(_ base: String, _ sides: [GeneratedEdits]) -> Bool {
        let counts = ([base] + sides.map(\.text)).map { text in
            text.split(separator: "\n").reduce(into: [Substring: Int]()) { $0[$1, default: 0] += 1 }
        }
        return counts[0].contains { line, count in
            let changes = counts.dropFirst().map { ($0[line] ?? 0) - count }
            return (changes.min() ?? 0) < 0 && (changes.max() ?? 0) > 0
        }
    }

    @Test("Where headings change and go, and lines are copied: all there, and merged again the same", arguments: 0..<8)
    func headings(_ part: UInt64) throws {
        var (clean, unlike) = (0, [UInt64]())
        for seed in 1_000 + part * 60..<1_000 + (part + 1) * 60 {
            let (path, base, sides) = try Self.versions(seed, areHeadingsChanged: true)
            let (ours, theirs) = (sides[0].text, sides[1].text)
            guard ours != base, theirs != base else { continue }
            let merge = { (base: String, ours: String, theirs: String) in
                try TestMerge.merged(path, base: base, ours: ours, theirs: theirs, text: TestMerge.lineMerge())
            }
            let merged = try merge(base, ours, theirs)
            for addition in sides[0].additions + sides[1].additions {
                if ours.contains(addition) || theirs.contains(addition) {
                    #expect(merged.text.contains(addition), "\(seed): \(addition)")
                }
            }
            let turned = try merge(base, theirs, ours)
            #expect(turned.conflicts.isEmpty == merged.conflicts.isEmpty, "\(seed)")
            guard merged.conflicts.isEmpty else { continue }
            #expect(turned.text == merged.text, "\(seed)")
            if Self.isCopyTouched(base, sides) { continue }
            clean += 1
            let again = try [ours, theirs].flatMap { side in
                try [merge(base, merged.text, side), merge(base, side, merged.text)]
            }
            if again.contains(where: { $0.text != merged.text || !$0.conflicts.isEmpty }) { unlike.append(seed) }
        }
        #expect(clean > 20, "\(clean)")
        // One page in a hundred is hard to tell from what one person alone may have made of it.
        #expect(unlike.count <= 2, "\(unlike)")
    }

    @Test("What nobody else changed stays as it was made", arguments: 0..<60)
    func identity(_ seed: UInt64) throws {
        let (path, base, sides) = try Self.versions(seed)
        let side = sides[0].text
        for (ours, theirs) in [(side, base), (base, side), (side, side)] {
            let merged = try TestMerge.merged(path, base: base, ours: ours, theirs: theirs)
            #expect(merged.text == side)
            #expect(merged.conflicts.isEmpty)
        }
    }
}
