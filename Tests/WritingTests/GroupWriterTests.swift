import Editing
import Foundation
import Logbook
import Reading
import SourceText
import TestSupport
import Testing
import Writing

@Suite("Changes of a group's folder")
struct GroupWriterTests {
    private let folder: ScratchFolder
    private let session = "seances/2026-01-15-S1.md"

    init() throws {
        folder = try ScratchFolder([
            "groupe.md": "---\nnom: Essai\nmembres:\n  alice: Alice\n---\n",
            "seances/2026-01-15-S1.md": "---\nseance: S1\ndate: 2026-01-15\n---\n# Titre\n",
            "carnets/alice/S1.md": "---\nseance: S1\n---\n## Ressentis\nÉmue.\n",
        ])
    }

    private func group() throws -> Group { try GroupFolder(path: folder.path).read() }

    private var writer: GroupWriter { GroupWriter(root: folder.path) }

    /// The file's first occurrence of a text replaced.
    private func edit(_ path: String, _ old: String, _ new: String, in group: Group) throws -> Edit {
        let file = try #require(group.files.firstIndex { $0.path == path })
        let text = String(decoding: group.files[file].bytes, as: UTF8.self)
        let range = try #require(text.firstRange(of: old))
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return Edit(Place(FileID(file), SourceRange(start, start + old.utf8.count)), new)
    }

    private func refusal(_ change: FolderChange, _ group: Group) throws -> FileRefusal? {
        let before = try FileTree.contents(of: folder.path)
        do {
            _ = try writer.write(change, of: group)
            return nil
        } catch {
            #expect(try FileTree.contents(of: folder.path) == before, "a refused change leaves everything as it was")
            return error.refusal
        }
    }

    @Test("Edits, new files and moves together")
    func everything() throws {
        let group = try group()
        let change = FolderChange(
            edits: [try edit(session, "Titre", "Déléguer", in: group)],
            newFiles: [.init(path: "carnets/bruno/S1.md", text: "Neuf.\n")],
            moves: [.init(from: "carnets/alice/S1.md", to: "carnets/alicia/S1.md")]
        )
        let written = try writer.write(change, of: group)
        #expect(written.map(\.path) == [session, "carnets/bruno/S1.md", "carnets/alicia/S1.md"])
        #expect(written.map(\.kind) == [.replaced, .created, .moved(from: "carnets/alice/S1.md")])
        #expect(try folder.text(of: session).hasSuffix("# Déléguer\n"))
        #expect(try folder.text(of: "carnets/alicia/S1.md").hasSuffix("Émue.\n"))
        #expect(try FileTree.names(in: folder.path + "/carnets") == ["alicia", "bruno"])
        #expect(try FileTree.names(in: folder.path + "/seances") == ["2026-01-15-S1.md"])
    }

    @Test("A file that changed since it was read is refused, and nothing else is written")
    func changedSinceRead() throws {
        let group = try group()
        try folder.write("---\nseance: S1\n---\n## Ressentis\nAutre.\n", to: "carnets/alice/S1.md")
        let change = FolderChange(edits: [
            try edit(session, "Titre", "Autre", in: group),
            try edit("carnets/alice/S1.md", "Émue", "Calme", in: group),
        ])
        #expect(try refusal(change, group) == .changedSinceRead)
    }

    @Test("Where nothing changes, nothing is written")
    func unchanged() throws {
        let group = try group()
        let change = FolderChange(edits: [try edit(session, "Titre", "Titre", in: group)])
        let before = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + session)
        #expect(try writer.write(change, of: group) == [])
        let after = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + session)
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    }

    @Test("A new file overwrites none, nor does a move")
    func existing() throws {
        let group = try group()
        let new = FolderChange(newFiles: [.init(path: "carnets/alice/S1.md", text: "")])
        #expect(try refusal(new, group) == .exists)
        let move = FolderChange(moves: [.init(from: session, to: "groupe.md")])
        #expect(try refusal(move, group) == .exists)
        let folderInTheWay = FolderChange(newFiles: [.init(path: "carnets/alice", text: "")])
        #expect(try refusal(folderInTheWay, group) == .exists)
        let fileAsFolder = FolderChange(newFiles: [.init(path: "groupe.md/S1.md", text: "")])
        #expect(try refusal(fileAsFolder, group) != nil)
    }

    @Test("Files may take the names that others leave")
    func chain() throws {
        try folder.write("deux", to: "carnets/alice/S2.md")
        let moves: [FolderChange.Move] = [
            .init(from: "carnets/alice/S1.md", to: "carnets/alice/S2.md"),
            .init(from: "carnets/alice/S2.md", to: "carnets/alice/S3.md"),
        ]
        _ = try writer.write(FolderChange(moves: moves), of: try group())
        #expect(try folder.text(of: "carnets/alice/S3.md") == "deux")
        #expect(try folder.text(of: "carnets/alice/S2.md").hasSuffix("Émue.\n"))
    }

    @Test(
        "No path leads out of the folder",
        arguments: ["../a.md", "/a.md", "carnets//a.md", "carnets/./a.md", ".git/a"]
    )
    func paths(_ path: String) throws {
        #expect(try refusal(FolderChange(newFiles: [.init(path: path, text: "")]), try group()) == .invalidPath)
    }

    @Test("A link that leaves the group is refused, as file, as folder, and as a new file's place")
    func leavingLinks() throws {
        let outside = try ScratchFolder(["alice/S2.md": "---\nseance: S2\n---\n", "S9.md": "---\nseance: S9\n---\n"])
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: folder.path + "/seances/S9.md",
            withDestinationPath: outside.path + "/S9.md"
        )
        try files.createSymbolicLink(atPath: folder.path + "/carnets/out", withDestinationPath: outside.path + "/alice")
        // As a group that was read before the links were laid.
        var group = Group(files: [SourceText(path: "seances/S9.md", text: "---\nseance: S9\n---\n")], roles: [.session])
        group.files.append(SourceText(path: "carnets/out/S2.md", text: "---\nseance: S2\n---\n"))
        for path in ["seances/S9.md", "carnets/out/S2.md"] {
            #expect(
                try refusal(FolderChange(edits: [try edit(path, "seance", "session", in: group)]), group)
                    == .leavesGroup
            )
        }
        let new = FolderChange(newFiles: [.init(path: "carnets/out/S3.md", text: "")])
        #expect(try refusal(new, group) == .leavesGroup)
        let deep = FolderChange(newFiles: [.init(path: "carnets/out/deeper/S3.md", text: "")])
        #expect(try refusal(deep, group) == .leavesGroup)
        let move = FolderChange(moves: [.init(from: session, to: "carnets/out/S1.md")])
        #expect(try refusal(move, try self.group()) == .leavesGroup)
        #expect(try FileTree.contents(of: outside.path).keys.sorted() == ["S9.md", "alice/S2.md"])
    }

    @Test("A link inside the group stays a link, and its target is written")
    func innerLink() throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/seances/S1.md",
            withDestinationPath: "2026-01-15-S1.md"
        )
        let group = try group()
        let edit = try edit("seances/S1.md", "Titre", "Autre", in: group)
        _ = try writer.write(FolderChange(edits: [edit]), of: group)
        #expect(try folder.text(of: session).hasSuffix("# Autre\n"))
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/seances/S1.md")
        #expect(target == "2026-01-15-S1.md")
    }

    @Test("Modes stay", arguments: [0o600, 0o640, 0o664, 0o755])
    func modes(_ mode: Int) throws {
        let path = folder.path + "/" + session
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        let group = try group()
        _ = try writer.write(FolderChange(edits: [try edit(session, "Titre", "Autre", in: group)]), of: group)
        let after = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(after == mode)
    }

    @Test("What stands in the way of a file is refused, and a pipe is not waited for")
    func special() throws {
        let group = try group()
        let change = FolderChange(edits: [try edit(session, "Titre", "Autre", in: group)])
        try FileManager.default.removeItem(atPath: folder.path + "/" + session)
        #expect(try refusal(change, group) == .missing)
        #expect(mkfifo(folder.path + "/" + session, 0o600) == 0)
        do {
            _ = try writer.write(change, of: group)
            Issue.record("a pipe was written to")
        } catch { #expect(error.refusal == .notAFile) }
        try FileManager.default.removeItem(atPath: folder.path + "/" + session)
        try FileManager.default.createDirectory(atPath: folder.path + "/" + session, withIntermediateDirectories: false)
        #expect(try refusal(change, group) == .folder)
    }

    @Test("Thousands of files in one folder")
    func many() throws {
        let new = (1...2500).map { FolderChange.NewFile(path: "carnets/alice/N\($0).md", text: "\($0)") }
        #expect(try writer.write(FolderChange(newFiles: new), of: try group()).count == 2500)
        #expect(try FileTree.names(in: folder.path + "/carnets/alice").count == 2501)
        #expect(try folder.text(of: "carnets/alice/N2500.md") == "2500")
    }

    @Test("Of two names of one file the group's gets the new text")
    func hardLinks() throws {
        let outside = try ScratchFolder()
        try FileManager.default.linkItem(atPath: folder.path + "/" + session, toPath: outside.path + "/S1.md")
        let group = try group()
        _ = try writer.write(FolderChange(edits: [try edit(session, "Titre", "Autre", in: group)]), of: group)
        #expect(try folder.text(of: session).hasSuffix("# Autre\n"))
        #expect(try outside.text(of: "S1.md").hasSuffix("# Titre\n"))
    }

    @Test("Owner and group stay", .enabled(if: geteuid() == 0, "only root gives files away"))
    func owner() throws {
        let path = folder.path + "/" + session
        #expect(chown(path, 1234, 1235) == 0)
        let group = try group()
        _ = try writer.write(FolderChange(edits: [try edit(session, "Titre", "Autre", in: group)]), of: group)
        let after = try FileManager.default.attributesOfItem(atPath: path)
        #expect(after[.ownerAccountID] as? Int == 1234 && after[.groupOwnerAccountID] as? Int == 1235)
    }

    @Test("A file that is write-protected is left alone", .enabled(if: geteuid() != 0, "root may write anything"))
    func readOnly() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path + "/" + session)
        let group = try group()
        let change = FolderChange(edits: [try edit(session, "Titre", "Autre", in: group)])
        #expect(try refusal(change, group) == .readOnly)
    }

    @Test("A process's leavings are passed over by readers, and swept once they are old")
    func leavings() throws {
        let leaving = "carnets/alice/.carnet-4711-0.new"
        try folder.write("## Ressentis\nMoitié", to: leaving)
        let group = try group()
        #expect(!group.files.contains { $0.path == leaving })
        let write = { (old: String, new: String) in
            let group = try self.group()
            _ = try writer.write(FolderChange(edits: [try edit("carnets/alice/S1.md", old, new, in: group)]), of: group)
        }
        try write("Émue", "Calme")
        #expect(try FileTree.names(in: folder.path + "/carnets/alice").contains(".carnet-4711-0.new"), "may be in use")
        let old = Date(timeIntervalSinceNow: -7200)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: folder.path + "/" + leaving)
        try write("Calme", "Émue")
        #expect(try FileTree.names(in: folder.path + "/carnets/alice") == ["S1.md"])
    }
}
