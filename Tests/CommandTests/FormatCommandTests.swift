import Foundation
import TestSupport
import Testing

@Suite("carnet fmt")
struct FormatCommandTests {
    private static let group = "---\nNom: Petit groupe\nmembres: { alice: Alice Martin, bruno: Bruno Keller }\n---\n"
    private static let messy =
        "---\r\nSéance: s1\r\ndate: 15/01/2026\r\nclient: alice\r\n---\r\n## exposé :\r\nUn mot.  \r\nDeux. \r\n\r\n"
        + "## 5. plan d'action\r\n- [X]Appeler Paul (pour le 5 février)"
    private static let tidy =
        "---\nseance: s1\ndate: 2026-01-15\nclient: alice\n---\n## 1. Exposé\nUn mot.  \nDeux.\n\n"
        + "## 5. Plan d'action\n- [x] S1-A1 Appeler Paul (pour le 5 février 2026)\n"
    private static let page = "seances/2026-01-15-S1.md"
    private static let entry = "carnets/alice/S1.md"
    private static let privateEntry = "---\nseance: S1\nmembre: alice\n---\n## ressentis\nLe secret du canari. \n"

    private static func folder(_ more: [String: String] = [:]) throws -> ScratchFolder {
        // Settings from above the scratch folder must not reach the tests.
        try ScratchFolder(
            ["groupe.md": group, page: messy, entry: privateEntry, ".editorconfig": "root = true\n"]
                .merging(more) { _, new in new }
        )
    }

    @Test("Files are brought into form, named, and brought into form once")
    func formats() throws {
        let folder = try Self.folder()
        let run = try Program.run(["fmt", "--lang", "fr"], in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.text == "groupe.md\n\(Self.entry)\n\(Self.page)\n3 fichiers mis au propre.\n")
        #expect(try folder.text(of: Self.page) == Self.tidy)
        #expect(try folder.text(of: Self.entry).contains("## Ressentis\nLe secret du canari.\n"))
        #expect(try Program.run(["formater"], in: folder.path).text == "Tout est au propre.\n")
    }

    @Test("A file that is in form is not written at all")
    func untouched() throws {
        let folder = try Self.folder([Self.page: Self.tidy])
        let path = folder.path + "/" + Self.page
        let before = try FileManager.default.attributesOfItem(atPath: path)
        #expect(try Program.run(["fmt"], in: folder.path).text.contains(Self.page) == false)
        let after = try FileManager.default.attributesOfItem(atPath: path)
        #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    }

    @Test("--check and --diff write nothing; --check ends with 1 where something would change")
    func trials() throws {
        let folder = try Self.folder()
        let check = try Program.run(["fmt", "--check", "--lang", "en", Self.page], in: folder.path)
        #expect(check.status == 1)
        #expect(check.text == "\(Self.page)\n1 file would be formatted.\n")
        #expect(try Program.run(["fmt", "--diff", Self.page], in: folder.path).status == 0)
        #expect(try Program.run(["fmt", "--diff", "--check", Self.page], in: folder.path).status == 1)
        #expect(try folder.text(of: Self.page) == Self.messy)
        _ = try Program.run(["fmt"], in: folder.path)
        #expect(try Program.run(["fmt", "--check"], in: folder.path).status == 0)
    }

    @Test("Only the paths that are named are formatted")
    func paths() throws {
        let folder = try Self.folder()
        #expect(try Program.run(["fmt", "seances"], in: folder.path).status == 0)
        #expect(try folder.text(of: Self.page) == Self.tidy)
        #expect(try folder.text(of: Self.entry) == Self.privateEntry)
    }

    @Test("The differences of a carnet are its author's")
    func privacy() throws {
        let folder = try Self.folder()
        for arguments in [["fmt", "--diff"], ["fmt", "--diff", "--member", "bruno"], ["fmt", "--check"], ["fmt"]] {
            let run = try Program.run(arguments, in: folder.path)
            #expect(!(run.text + run.errors).contains("canari"))
            #expect(run.errors.contains("personnel") == arguments.contains("--diff"))
            try folder.write(Self.privateEntry, to: Self.entry)
        }
        let own = try Program.run(["fmt", "--diff", "--member", "Alice"], in: folder.path)
        #expect(own.text.contains("+Le secret du canari.\n"))
        #expect(own.errors.isEmpty)
    }

    @Test("A file whose meaning is unclear is left alone, and the rest is formatted")
    func obstacles() throws {
        let broken = "---\nseance: S2\ndate: 2026-02-12\n---\n## expose\n<<<<<<< ici\nle canari\n=======\n>>>>>>> là\n"
        let folder = try Self.folder(["seances/2026-02-12-S2.md": broken])
        let run = try Program.run(["fmt"], in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("seances/2026-02-12-S2.md:6:1: laissé tel quel : "))
        #expect(run.errors.contains("marques-de-conflit") && !run.errors.contains("canari"))
        #expect(try folder.text(of: "seances/2026-02-12-S2.md") == broken)
        #expect(try folder.text(of: Self.page) == Self.tidy)
    }

    @Test("A file that can't be written is said, and the others are")
    func unwritable() throws {
        let folder = try Self.folder()
        let outside = try ScratchFolder(["S1.md": Self.messy])
        let link = folder.path + "/seances/2026-02-12-S2.md"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: outside.path + "/S1.md")
        let run = try Program.run(["fmt"], in: folder.path)
        #expect(try outside.text(of: "S1.md") == Self.messy)
        #expect(run.errors.contains("seances/2026-02-12-S2.md:1:1: "))
        #expect(try folder.text(of: Self.page) == Self.tidy)
    }

    @Test("A file whose name is no text is said to have such a name, and what to do", arguments: ["fr", "en"])
    func unnameable(_ language: String) throws {
        let folder = try Self.folder([Self.page: Self.tidy])
        let copy = "cp \(Self.page) \"$(printf 'seances/S\\351ance.md')\""
        let run = try Program.shell("\(copy); \"$carnet\" fmt --check --lang \(language)", in: folder.path)
        #expect(run.status == 1)
        let line = try #require(run.errors.split(separator: "\n").first { $0.contains("S\u{FFFD}ance.md:1:1: ") })
        let (said, advice) =
            language == "fr"
            ? ("Ce nom contient des octets", "Donnez-lui un autre nom")
            : ("This name holds bytes", "Give it another name")
        #expect(line.contains(said) && line.contains(advice), "\(line)")
        #expect(!line.contains("droits") && !line.contains("rights"), "\(line)")
    }

    @Test("What .editorconfig asks for is kept to, and stays")
    func editorConfig() throws {
        let config =
            "root = true\n[*.md]\ncharset = utf-8-bom\nend_of_line = crlf\n[carnets/**]\ninsert_final_newline = false\n"
        let folder = try Self.folder([".editorconfig": config])
        #expect(try Program.run(["fmt"], in: folder.path).status == 0)
        let bytes = try FileTree.contents(of: folder.path)[Self.page] ?? []
        #expect(bytes == [0xEF, 0xBB, 0xBF] + Self.tidy.replacing("\n", with: "\r\n").utf8)
        #expect(try folder.text(of: Self.entry).hasSuffix("canari."))
        #expect(try Program.run(["fmt", "--check"], in: folder.path).status == 0)
        try folder.write("root = true\n[*.md\n", to: ".editorconfig")
        let refused = try Program.run(["fmt"], in: folder.path)
        #expect(refused.status == 2)
        #expect(refused.errors.contains(".editorconfig"))
    }

    @Test("What the program itself prepares is in form", arguments: ["fr", "en"])
    func scaffolds(_ language: String) throws {
        let folder = try ScratchFolder()
        let start = ["init", "-y", "--lang", language, "--name", "Club", "--members", "Alice Martin, Bruno Keller"]
        for arguments in [
            start + ["--dates", "2026-01-15, 2026-02-12"],
            ["new", "session", "--client", "alice", "--today", "2026-01-10"],
            ["new", "entry", "--all", "--today", "2026-01-15"],
        ] {
            #expect(try Program.run(arguments, in: folder.path).status == 0, "\(arguments)")
        }
        let files = try FileTree.contents(of: folder.path).keys.filter { $0.hasSuffix("S1.md") }
        #expect(files.count == 3)
        let check = try Program.run(["fmt", "--check"], in: folder.path)
        #expect(check.status == 0)
        #expect(check.errors.isEmpty)
        // Its settings keep nothing from being tidied up.
        try folder.write(try folder.text(of: files[0]) + "Un mot. \n\n", to: files[0])
        #expect(try Program.run(["fmt", "--check"], in: folder.path).status == 1)
    }

    @Test("Standard input is formatted as the file it is, or will be", arguments: [page, "seances/2026-03-12-S3.md"])
    func standardInput(_ path: String) throws {
        let folder = try Self.folder()
        try folder.write(Self.messy.replacing("s1", with: path == Self.page ? "s1" : "s3"), to: "typed.md")
        let run = try Program.shell("\"$carnet\" fmt - --stdin-path \(path) < typed.md", in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let expected = path == Self.page ? Self.tidy : Self.tidy.replacing("s1", with: "s3").replacing("S1", with: "S3")
        #expect(run.text == expected)
        #expect(try folder.text(of: Self.page) == Self.messy)
        let check = try Program.shell("\"$carnet\" fmt --check - --stdin-path \(path) < typed.md", in: folder.path)
        #expect(check.status == 1 && check.output.isEmpty)
    }

    @Test("Standard input that can't be formatted comes back as it was", arguments: ["<<<<<<< ici\n", "\u{0}binaire"])
    func returnedInput(_ text: String) throws {
        let folder = try Self.folder()
        try folder.write(text, to: "typed.md")
        let run = try Program.shell("\"$carnet\" fmt - --stdin-path \(Self.page) < typed.md", in: folder.path)
        #expect(run.output == Array(text.utf8))
        #expect(run.errors.hasPrefix("\(Self.page):1:1: "))
    }

    @Test(
        "“-” and --stdin-path go together",
        arguments: [["fmt", "-"], ["fmt", "--stdin-path", page], ["fmt", "-", "seances"]]
    )
    func usage(_ arguments: [String]) throws {
        let folder = try Self.folder()
        #expect(try Program.run(arguments, in: folder.path).status == 2)
    }
}
