import Changes
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

@Suite("What holds for the differences of all groups")
struct ComparisonPropertyTests {
    private func changes(_ old: [RawFile], _ new: [RawFile]) -> [Change] {
        Comparison(
            from: Facts(of: GroupReader.group(of: old), for: nil),
            to: Facts(of: GroupReader.group(of: new), for: nil)
        )
        .changes
    }

    @Test(
        "Nothing differs from itself, whatever the encoding and the line ends",
        arguments: 1...120 as ClosedRange<UInt64>
    )
    func itself(_ seed: UInt64) {
        var notes = MessyNotes(seed: seed)
        let files = notes.files()
        #expect(changes(files, files).isEmpty)
        let group = GroupReader.group(of: files)
        let stored = group.files.map { file in
            RawFile(
                path: file.path,
                bytes: file.bytes.filter { $0 != 0x0D }.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
            )
        }
        let decoded = group.files.map { file in RawFile(path: file.path, bytes: file.bytes.filter { $0 != 0x0D }) }
        #expect(changes(decoded, stored).isEmpty)
    }

    @Test("What comes one way goes the other", arguments: 1...60 as ClosedRange<UInt64>)
    func bothWays(_ seed: UInt64) {
        var (first, second) = (MessyNotes(seed: seed), MessyNotes(seed: seed + 1000))
        let (old, new) = (first.files(), second.files())
        let (there, back) = (changes(old, new), changes(new, old))
        #expect(there.isEmpty == back.isEmpty)
        #expect(there.count { $0.kind == .removed } == back.count { $0.kind.isArrival })
    }

    @Test("A page may lie in another file of its folder")
    func otherFile() throws {
        let group = try Repository.sample("club-managers")
        let files = group.files.map { RawFile(path: $0.path, bytes: $0.bytes) }
        let moved = files.map { file in
            file.path.hasPrefix("seances/")
                ? RawFile(path: "seances/x-\(file.path.dropFirst(8))", bytes: file.bytes) : file
        }
        #expect(moved.map(\.path) != files.map(\.path))
        #expect(changes(files, moved).isEmpty)
    }
}

extension Change.Kind {
    fileprivate var isArrival: Bool {
        switch self {
        case .added, .session(.added), .action(.decided): true
        case .removed, .renamed, .group, .member, .cycle, .session, .action, .entry, .unreadable, .wasUnreadable,
            .neverReadable, .mended:
            false
        }
    }
}
