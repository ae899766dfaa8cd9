import Logbook
import Merging
import Reading
import SourceText
import TestSupport
import Testing

@Suite("Merges of generated changes")
struct MergePropertyTests {
    private static func versions(_ seed: UInt64) throws -> (path: String, base: String, sides: [GeneratedEdits]) {
        var random = Damage(seed: seed)
        let group = try TestMerge.club.get()
        let isSession = seed % 3 != 0
        let files = group.files.filter { $0.path.hasPrefix(isSession ? "seances/" : "carnets/") }
        let source = try #require(files.randomElement(using: &random))
        let base = source[source.wholeRange]
        let sides = ["gauche", "droite"].map { name in
            var edits = GeneratedEdits(base, name: name, isSession: isSession)
            edits.edit(times: Int.random(in: 1...5, using: &random), &random)
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
