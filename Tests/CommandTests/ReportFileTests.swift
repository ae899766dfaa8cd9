import Foundation
import TestSupport
import Testing

@Suite("Where documents are written")
struct ReportFileTests {
    private static let day = ["--today", "2026-06-15"]

    @Test("By default into the group's own folder of reports, which stays out of a shared history")
    func byDefault() throws {
        let folder = try ScratchFolder(sample: "club-managers")
        let run = try Program.run(["report", "cycle", "-C", "club-managers"] + Self.day, in: folder.path)
        #expect(run.status == 0)
        #expect(run.text == "club-managers/rapports/bilan-de-cycle.html\n")
        #expect(try folder.text(of: "club-managers/rapports/bilan-de-cycle.html").contains("<html"))
        #expect(try folder.text(of: "club-managers/rapports/.gitignore") == "*\n")
    }

    @Test("A member's own document is readable by its owner alone")
    func ownerOnly() throws {
        let folder = try ScratchFolder(sample: "riverside-circle")
        let run = try Program.run(["report", "member", "wei", "-C", "riverside-circle"] + Self.day, in: folder.path)
        #expect(run.text == "riverside-circle/reports/logbook-wei.html\n")
        let file = folder.path + "/" + run.text.dropLast()
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("The file's ending chooses the form, and - is standard output")
    func forms() throws {
        let folder = try ScratchFolder(sample: "club-managers")
        let group = ["-C", "club-managers"] + Self.day
        #expect(try Program.run(["report", "session", "S4", "--out", "s4.json"] + group, in: folder.path).status == 0)
        #expect(try folder.text(of: "s4.json").hasPrefix("{"))
        let output = try Program.run(
            ["report", "session", "S4", "--out", "-", "--format", "markdown"] + group,
            in: folder.path
        )
        #expect(output.text.hasPrefix("# "))
    }

    @Test(
        "A source is never overwritten",
        arguments: ["club-managers/groupe.md", "club-managers/seances/new.html", "club-managers/./carnets/alice/S1.md"]
    )
    func sources(_ file: String) throws {
        let folder = try ScratchFolder(sample: "club-managers")
        let before = try folder.text(of: "club-managers/groupe.md")
        let run = try Program.run(["report", "cycle", "-C", "club-managers", "--out", file], in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("sources"))
        #expect(try folder.text(of: "club-managers/groupe.md") == before)
    }

    @Test("Nothing is written through a link")
    func links() throws {
        let folder = try ScratchFolder(sample: "club-managers")
        try folder.write("kept", to: "elsewhere/kept.html")
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: folder.path + "/club-managers/rapports",
            withDestinationPath: folder.path + "/elsewhere"
        )
        let outside = try Program.run(["report", "cycle", "-C", "club-managers"], in: folder.path)
        #expect(outside.status == 2)
        #expect(try files.contentsOfDirectory(atPath: folder.path + "/elsewhere") == ["kept.html"])
        try files.createSymbolicLink(
            atPath: folder.path + "/link.html",
            withDestinationPath: folder.path + "/elsewhere/kept.html"
        )
        let link = try Program.run(["report", "cycle", "-C", "club-managers", "--out", "link.html"], in: folder.path)
        #expect(link.status == 2)
        #expect(try folder.text(of: "elsewhere/kept.html") == "kept")
    }

    @Test("A pipe or a device stays what it is")
    func pipes() throws {
        let folder = try ScratchFolder(sample: "club-managers")
        try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
        let run = try Program.run(["report", "cycle", "-C", "club-managers", "--out", "pipe"], in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("pipe"))
        let kind = try FileManager.default.attributesOfItem(atPath: folder.path + "/pipe")[.type] as? FileAttributeType
        #expect(kind != .typeRegular)
    }

    @Test("A broken template of the group is named with its line")
    func brokenTemplate() throws {
        let folder = try ScratchFolder(sample: "club-managers")
        try folder.write("<p>\n{{/closed}}\n", to: "club-managers/modeles/cycle.html.mustache")
        let run = try Program.run(["report", "cycle", "-C", "club-managers"], in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("modeles/cycle.html.mustache:2:"))
    }

    @Test("Several groups have to be told apart")
    func organisation() throws {
        let run = try Program.run(["report", "cycle", "-C", "sample-logbooks"])
        #expect(run.status == 2)
        #expect(run.errors.contains("club-managers"))
        let checked = try Program.run(["check", "-C", "sample-logbooks", "--today", "2026-06-15"])
        #expect(checked.text.contains("━━ Riverside circle (riverside-circle) ━━"))
    }
}
