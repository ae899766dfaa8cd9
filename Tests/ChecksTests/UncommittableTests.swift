import Checks
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

/// Mistakes that can't lie in a repository: they depend on the disk, or are too big.
@Suite struct UncommittableTests {
    @Test func reportsWhatTheDiskRefuses() {
        var group = inlineGroup(["groupe.md": "---\nnom: Club\n---\n", "seances/2026-03-12-S3.md": ""])
        let place = Place(FileID(1), SourceRange(at: 0))
        group.irregularities = [
            Irregularity(.unreadableFile(reason: "Permission denied"), at: place),
            Irregularity(.linkLeavesGroup, at: place),
        ]
        let found = diagnostics(of: group).filter { $0.place == place }
        #expect(found.contains { $0.code == "unreadable-file" && $0.message.contains("Permission denied") })
        #expect(found.contains { $0.code == "link-leaves-group" })
    }

    @Test func reportsHugeFilesWithoutTellingTheirSize() {
        let huge = [UInt8](repeating: 0x61, count: 9 * 1024 * 1024 + 12_345)
        let group = GroupReader.group(of: [
            RawFile(path: "groupe.md", bytes: Array("---\nmembres: [Alice]\n---\n".utf8)),
            RawFile(path: "carnets/alice/S1.md", bytes: huge),
        ])
        let found = diagnostics(of: group).filter { $0.code == "file-too-large" }
        #expect(found.map(\.message) == ["Ce fichier dépasse 2 Mo ; il n'a pas été lu."])
    }

    @Test func reportsAHugeFrontMatterOnce() {
        let notes = String(repeating: "n", count: 70_000)
        let group = inlineGroup([
            "groupe.md": "---\nnom: Club\n---\n",
            "seances/2026-02-12-S1.md": "---\nseance: S1\nthemes: [\(notes)]\n---\n",
        ])
        let found = diagnostics(of: group).filter { group[$0.place.file].path.hasPrefix("seances") }
        #expect(found.map(\.code) == ["front-matter-too-large"])
    }
}
