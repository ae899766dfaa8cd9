import Formatting
import Foundation
import Logbook
import Markdown
import Reading
import SourceText
import TestSupport
import Testing

/// `CARNET_FUZZ_MINUTES=10 CARNET_FUZZ_SEED=1 swift test --filter PropertyTests` goes on for that long.
@Suite("What holds for every file, however it is written")
struct PropertyTests {
    private static let environment = ProcessInfo.processInfo.environment

    /// The seeds of one of eight parts: so many of them, or as many as its share of the minutes asked for allows.
    private static func forEachSeed(_ part: UInt64, of count: UInt64, _ body: (UInt64) throws -> Void) rethrows {
        let first = environment["CARNET_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
        let minutes = environment["CARNET_FUZZ_MINUTES"].flatMap(Double.init)
        let end = Date(timeIntervalSinceNow: (minutes ?? 0) * 60 / 8)
        var seed = first + part
        while minutes == nil ? seed < first + count : Date() < end {
            try body(seed)
            seed += 8
        }
    }

    @Test("Messy notes say the same when they are formatted, and twice is once", arguments: 0..<8 as Range<UInt64>)
    func messyNotes(_ part: UInt64) {
        var counts = (unchanged: 0, changed: 0, leftAlone: 0)
        Self.forEachSeed(part, of: 400) { seed in
            var notes = MessyNotes(seed: seed)
            let formatted = FormattedGroup(notes.files())
            expectSameMeaning(formatted, seed)
            counts.changed += formatted.counts.changed
            counts.leftAlone += formatted.counts.leftAlone
        }
        // Proofs that always fail would hold here too: nearly every messy file is to be formatted.
        #expect(counts.changed > counts.leftAlone * 20)
    }

    @Test("Damaged notes say the same when they are formatted, or stay as they are", arguments: 0..<8 as Range<UInt64>)
    func damagedNotes(_ part: UInt64) {
        var changed = 0
        Self.forEachSeed(part, of: 200) { seed in
            var damage = Damage(seed: seed)
            var notes = MessyNotes(seed: seed)
            let files = notes.files().map { file in
                let isSpared = file.path.hasPrefix("group") && seed % 4 > 0
                return isSpared ? file : RawFile(path: file.path, bytes: damage.damaged(file.bytes))
            }
            let formatted = FormattedGroup(files)
            expectSameMeaning(formatted, seed)
            changed += formatted.counts.changed
        }
        #expect(changed > 0)
    }

    @Test("Damaged samples say the same when they are formatted", arguments: ["to-correct", "club-managers"])
    func damagedSamples(_ name: String) throws {
        let sample = try Repository.sample(name)
        for seed in 1...6 as ClosedRange<UInt64> {
            var damage = Damage(seed: seed)
            let files = sample.files.map { file in
                let isSpared = Int.random(in: 0..<4, using: &damage) > 0
                return RawFile(path: file.path, bytes: isSpared ? file.bytes : damage.damaged(file.bytes))
            }
            expectSameMeaning(FormattedGroup(files), seed)
        }
    }

    private func expectSameMeaning(_ formatted: FormattedGroup, _ seed: UInt64) {
        let (before, after) = (formatted.before, formatted.after)
        #expect(ModelDump.lines(of: before) == ModelDump.lines(of: after), "seed \(seed)")
        #expect(ProseDump.html(of: before) == ProseDump.html(of: after), "seed \(seed)")
        #expect(after.irregularities.count <= before.irregularities.count, "seed \(seed)")
        #expect(FormattedGroup(formatted.formattedFiles).counts.changed == 0, "seed \(seed)")
    }
}
