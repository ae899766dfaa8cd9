import Checks
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

/// Damaged groups are checked like any other: to the end, inside the files, and always the same.
@Suite struct MutationTests {
    /// Vigna's SplitMix64: the same damage every time.
    private struct Damage: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let scraps = [
        "---\n", "\n", "## ", "- [", "] ", "S1-A1", ": ", "[", "{", "(pour le ", "31/02/2026", "\u{FEFF}", "é", "@",
        "# ",
        "<<<<<<< x\n", "(groupe)", "```\n", "\0", "\r", "> ", "    ", "client:", "2026-", "?", "\u{301}",
    ].map { Array($0.utf8) }

    private func damaged(_ bytes: [UInt8], by damage: inout Damage) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &damage) where !bytes.isEmpty {
            let start = Int.random(in: 0..<bytes.count, using: &damage)
            let end = min(bytes.count, start + Int.random(in: 0...30, using: &damage))
            let scrap = Self.scraps.randomElement(using: &damage) ?? []
            switch Int.random(in: 0..<4, using: &damage) {
            case 0: bytes.replaceSubrange(start..<end, with: scrap)
            case 1: bytes.insert(contentsOf: scrap, at: start)
            case 2: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &damage))
            default: bytes[start] = UInt8.random(in: 0...255, using: &damage)
            }
        }
        return bytes
    }

    @Test(arguments: 0..<60)
    func everyFindingLiesInItsFile(_ seed: UInt64) throws {
        var damage = Damage(state: seed)
        let sample = try Repository.sample(["to-correct", "club-managers", "riverside-circle"][Int(seed % 3)])
        let files = sample.files.map { RawFile(path: $0.path, bytes: damaged($0.bytes, by: &damage)) }
        let group = GroupReader.group(of: files)
        for audience in [Audience.group, .member(MemberID("alice"))] {
            let found = diagnostics(of: group, for: audience)
            #expect(found == diagnostics(of: group, for: audience))
            for diagnostic in found {
                let places = [diagnostic.place] + diagnostic.fixes.flatMap { $0.edits.map(\.place) }
                for place in places { #expect(place.range.upperBound <= group[place.file].bytes.count) }
                #expect(!diagnostic.message.isEmpty)
            }
        }
    }
}
