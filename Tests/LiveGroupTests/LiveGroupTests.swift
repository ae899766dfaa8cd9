import Checks
import Foundation
import Links
import LiveGroup
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

@Suite("A group whose files are being edited")
struct LiveGroupTests {
    private let folder: GroupFolder
    private let view: LiveGroup.View

    init() throws {
        let path =
            FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/carnet-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: Repository.root + "/sample-logbooks/club-managers", toPath: path)
        folder = GroupFolder(path: path)
        view = LiveGroup.View(
            today: try #require(CalendarDate(year: 2026, month: 6, day: 15)),
            audience: .group,
            language: .english
        )
    }

    private func write(_ text: String, to path: String) throws {
        try FileTree.write(text, to: folder.path + "/" + path)
    }

    /// What a command would find on disk now.
    private func foundAnew() throws -> [String] {
        let group = try folder.read()
        let context = CheckContext(group: group, links: Links(group), today: view.today, audience: view.audience)
        return Checking.diagnostics(of: context, language: .english).map {
            "\(group[$0.place.file].path) \($0.message)"
        }
    }

    private func found(in live: LiveGroup) -> [String] {
        live.group.files.indices.flatMap { index in
            live.diagnostics(in: FileID(index)).map { "\(live.group.files[index].path) \($0.message)" }
        }
    }

    @Test("An open text stands for the one on disk until it is closed")
    func openAndClose() throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        var live = try LiveGroup(folder, view: view)
        #expect(try found(in: live) == foundAnew())
        let path = "carnets/alice/S3.md"
        let text = "---\nseance: S33\nmembre: alice\n---\n"
        _ = try live.open(path, text: Array(text.utf8))
        #expect(found(in: live).contains { $0.contains("Unknown session") })
        #expect(try found(in: live) != foundAnew())
        _ = try live.close(path)
        #expect(try found(in: live) == foundAnew())
    }

    @Test("A document that isn't on disk yet belongs to the group as soon as it is open")
    func unsaved() throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        var live = try LiveGroup(folder, view: view)
        let path = "carnets/alice/S6.md"
        #expect(live.file(at: path) == nil)
        #expect(try live.open(path, text: Array("---\nseance: S6\nmembre: alice\n---\n".utf8)) == .everything)
        #expect(live.file(at: path) != nil)
        #expect(found(in: live).contains { $0.contains("marked absent") })
        _ = try live.close(path)
        #expect(live.file(at: path) == nil)
    }

    @Test("Changes on disk are taken over, but for documents that are open")
    func reload() throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        var live = try LiveGroup(folder, view: view)
        let (open, other) = ("carnets/alice/S3.md", "carnets/alice/S4.md")
        let kept = "---\nseance: S3\nmembre: alice\n---\nS77-A1\n"
        _ = try live.open(open, text: Array(kept.utf8))
        try write("---\nseance: S3\nmembre: alice\n---\nS88-A1\n", to: open)
        try write("---\nseance: S4\nmembre: alice\n---\nS99-A1\n", to: other)
        _ = try live.reload([open, other])
        let file = try #require(live.file(at: open))
        #expect(live.group[file][live.group[file].wholeRange] == kept)
        #expect(live.group.entries.contains { $0.mentions.contains { $0.action.description == "S99-A1" } })
        try FileManager.default.removeItem(atPath: folder.path + "/" + other)
        try write("---\nseance: S6\nmembre: alice\n---\n", to: "carnets/alice/S6.md")
        #expect(try live.reload([other, "carnets/alice/S6.md"]) == .everything)
        #expect(live.file(at: other) == nil)
        #expect(live.file(at: "carnets/alice/S6.md") != nil)
        _ = try live.close(open)
        #expect(try found(in: live) == foundAnew())
    }

    @Test("A change of who is who is felt in every file")
    func members() throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        var live = try LiveGroup(folder, view: view)
        let head = try #require(live.group.groupFile)
        let text = live.group[head][live.group[head].wholeRange]
        let renamed = text.replacing("  alice: Alice Marchetti\n", with: "  alix: Alix Marchetti\n")
        #expect(try live.open("groupe.md", text: Array(renamed.utf8)) == .everything)
        #expect(found(in: live).contains { $0.contains("Unknown member") })
        #expect(try live.open("groupe.md", text: Array(text.utf8)) == .everything)
        let chartered = try live.open("groupe.md", text: Array((text + "\nEncore une règle.\n").utf8))
        #expect(chartered != .everything)
        let byStep = text.replacing("charte: ", with: "carnet: par étape\ncharte: ")
        #expect(try live.open("groupe.md", text: Array(byStep.utf8)) != .everything)
        #expect(live.group.logbookForm == .byStep)
        _ = try live.open("groupe.md", text: Array(text.utf8))
        #expect(try found(in: live) == foundAnew())
    }

    @Test("What is no note is nobody's business")
    func foreign() throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        var live = try LiveGroup(folder, view: view)
        #expect(try live.open("README.md", text: Array("# S1-A1".utf8)) == .files([]))
        #expect(try live.close("README.md") == .files([]))
    }
}
