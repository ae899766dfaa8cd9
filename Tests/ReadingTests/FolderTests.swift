import Foundation
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

/// Folders as disks hold them.
@Suite final class FolderTests {
    private let root = FileManager.default.temporaryDirectory.appendingPathComponent("group-\(UUID())").path

    init() throws {
        try FileTree.write("---\nnom: G\nmembres: { alice: Alice }\n---\n", to: root + "/groupe.md")
        try FileTree.write("---\nseance: S1\ndate: 2026-04-09\n---\n", to: root + "/seances/S1.md")
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    private func sessions() throws -> [String] {
        try GroupFolder(path: root).read().sessions.map(\.id.value.description)
    }

    @Test func aFolderWithAPageNameIsAFolder() throws {
        try FileTree.write("---\nseance: S2\ndate: 2026-04-10\n---\n", to: root + "/seances/S3.md/S2.md")
        #expect(try sessions() == ["S1", "S2"])
    }

    @Test func aPipeIsIgnored() throws {
        #expect(mkfifo(root + "/seances/S9.md", 0o600) == 0)
        #expect(try sessions() == ["S1"])
    }

    @Test func aLinkThatLeavesIsReportedAndNotFollowed() throws {
        let outside = root + "-outside.md"
        try FileTree.write("---\nseance: S8\n---\n", to: outside)
        defer { try? FileManager.default.removeItem(atPath: outside) }
        try FileManager.default.createSymbolicLink(atPath: root + "/seances/S8.md", withDestinationPath: outside)
        let group = try GroupFolder(path: root).read()
        #expect(!group.sessions.contains { $0.id.value == SessionID("S8") })
        #expect(group.irregularities.contains { if case .linkLeavesGroup = $0.kind { true } else { false } })
    }

    @Test func aBrokenLinkIsIgnored() throws {
        try FileManager.default.createSymbolicLink(atPath: root + "/seances/.#S1.md", withDestinationPath: "me@host.1")
        #expect(try sessions() == ["S1"])
    }

    @Test func anOrganisationIsReadGroupByGroup() throws {
        // Beside the group: below it, the group itself would be found.
        let organisation = root + "-organisation"
        defer { try? FileManager.default.removeItem(atPath: organisation) }
        for name in ["b", "a"] {
            try FileTree.write("---\nname: \(name)\n---\n", to: organisation + "/\(name)/group.md")
        }
        let found = try GroupFolder.find(from: organisation)
        #expect(try GroupFolder.read(found).map(\.name) == ["a", "b"])
    }
}
