import TestSupport
import Testing

/// A slip of the keyboard in a page is no removal of all it says.
@Suite("Pages that can't be read, compared")
struct UnreadablePageTests {
    private static let plan = "seances/2026-01-15-S1.md"
    private static let page = "carnets/bob/S1.md"
    private static let unread = "page illisible : jusqu'à sa correction, on s'en tient à ce qu'elle disait"

    private func broken(_ group: CommittedGroup, _ file: String, _ old: String, _ new: String) throws {
        let text = try group.text(of: file)
        #expect(text.contains(old))
        try group.scratch.write(text.replacing(old, with: new), to: "le groupe d'ici/" + file)
    }

    @Test("diff says of each kind of page that it can't be read, and nothing else")
    func diff() throws {
        let slips = [
            ("groupe.md", "nom:", "nom: ["), (Self.plan, "presents: [", "presents: [["),
            (Self.plan, "## Exposé", "<<<<<<< HEAD\n## Exposé\n=======\n>>>>>>> autre\n"),
            (Self.page, "## Ressentis", "<<<<<<< HEAD\n## Ressentis\n=======\n>>>>>>> autre\n"),
        ]
        for (file, old, new) in slips {
            let group = try CommittedGroup.withLife()
            try broken(group, file, old, new)
            let told = "\(file) : \(Self.unread)\n"
            #expect(try group.carnet(["diff"]).text == told)
            #expect(try group.carnet(["diff", "--exit-code"]).status == 1)
            #expect(try group.carnet(["diff", "--format", "json"]).text.contains("\"change\": \"unreadable\""))
            try group.git("add -A && git commit -q -m illisible")
            #expect(try group.carnet(["diff"]).output.isEmpty)
            #expect(try group.carnet(["diff", "HEAD~1", "HEAD"]).text == told)
            let back = try group.carnet(["diff", "HEAD", "HEAD~1"]).text
            #expect(back == "\(file) : page illisible jusque-là : ce qui y a changé ne se voit pas\n", "\(back)")
        }
    }

    @Test("From a page that can't be read to its mend, diff tells what the history tells")
    func mended() throws {
        let group = try CommittedGroup.withLife()
        let other = "seances/2026-03-12-S3.md"
        let text = CommittedGroup.plan("- [ ] S3-A1 Ranger").replacing("S1", with: "S3")
            .replacing("2026-01-15", with: "2026-03-12")
        // One comes broken; another was readable once, and is changed before and while it is mended.
        try group.commit([other: text.replacing("presents: [", with: "presents: [[")], on: "2026-03-01")
        try broken(group, Self.plan, "presents: [", "presents: [[")
        try broken(group, Self.plan, "Voir Paul", "Croiser Paul")
        try group.git("commit -q -a -m illisible", on: "2026-03-02")
        try broken(group, Self.plan, "presents: [[", "presents: [")
        try broken(group, Self.plan, "Jeanne", "Jean")
        try group.commit([other: text], on: "2026-03-03")
        let diff = try group.carnet(["diff", "HEAD~1"]).text.split(separator: "\n").map(String.init)
        let history = try group.carnet(["history", "--since", "2026-03-03"]).text.split(separator: "\n").dropFirst()
        #expect(diff == history.map { String($0.dropFirst(2)) }, "\(diff)\n\(history)")
        #expect(diff.contains { $0.contains("« Voir Paul » → « Croiser Paul »") }, "\(diff)")
        #expect(diff.contains("S3-A1 Ranger : décidée en S3"), "\(diff)")
        #expect(diff.last == "\(other) : page corrigée, lisible pour la première fois", "\(diff)")
        // One that moves back and forth while it can't be read is the same page.
        try group.git("reset -q --hard HEAD~1")
        try group.git("\ngit mv \(other) seances/2026-03-12-S3-bob.md\ngit commit -q -m 'un nom'\n", on: "2026-03-04")
        try group.git("mv seances/2026-03-12-S3-bob.md \(other)")
        try group.commit([other: text], on: "2026-03-05")
        let moved = try group.carnet(["diff", "HEAD~1"]).text
        #expect(moved.contains("S3 : séance du 12 mars 2026 ajoutée") && !moved.contains("retirée"), "\(moved)")
    }

    @Test("A group's file that never could be read brings the group when it is mended, and takes nobody's page along")
    func mendedHead() throws {
        let group = try CommittedGroup()
        let page = "---\nseance: S1\n---\n## Enseignements (groupe)\n\n- Écouter.\n"
        try group.commit(
            ["groupe.md": CommittedGroup.head.replacing("nom:", with: "nom: ["), Self.page: page],
            on: "2026-03-01"
        )
        try group.commit(["groupe.md": CommittedGroup.head], on: "2026-03-02")
        let diff = try group.carnet(["diff", "HEAD~1"]).text
        let history = try group.carnet(["history", "--since", "2026-03-02"]).text.split(separator: "\n").dropFirst()
        #expect(diff.split(separator: "\n").map { "  " + $0 } == history.map(String.init), "\(diff)\n\(history)")
        #expect(diff.hasPrefix("groupe : créé\n") && !diff.contains("entrée"), "\(diff)")
    }

    @Test("What is listed of a page that can't be read, and what is told of it, differ; both say so")
    func actionsBesideHistory() throws {
        let group = try CommittedGroup.withLife()
        let there = "seances/2026-02-12-S2.md"
        for command in [["actions"], ["history", "S1-A1"]] {
            #expect(try group.carnet(command).errors.isEmpty)
        }
        try broken(group, there, "client: bob", "client: [bob")
        try broken(group, there, "[>] S1-A1", "[x] S1-A1")
        for (lang, said) in [("fr", "Une page est illisible (\(there))"), ("en", "A page can't be read (\(there))")] {
            let actions = try group.carnet(["actions", "--lang", lang])
            let history = try group.carnet(["history", "S1-A1", "--lang", lang])
            #expect(actions.errors.hasPrefix(said) && actions.errors == history.errors, "\(actions.errors)")
        }
        #expect(try group.carnet(["actions"]).text.contains("S1-A1  faite"))
        #expect(try !group.carnet(["history", "S1-A1"]).text.contains("faite"))
        try broken(group, Self.page, "## Ressentis", "<<<<<<< HEAD\n## Ressentis\n=======\n>>>>>>> autre\n")
        #expect(try !group.carnet(["actions"]).errors.contains("carnets/"))
        // The story of all names the page itself.
        let all = try group.carnet(["history"])
        #expect(all.errors.isEmpty && all.text.contains("\(there) : \(Self.unread)"), "\(all.errors)")
    }

    @Test("A page that is too large to be read said something all the same")
    func tooLarge() throws {
        let group = try CommittedGroup.withLife()
        let text = try group.text(of: Self.plan)
        try group.commit(
            [Self.plan: text + String(repeating: "Un long texte. ", count: 150_000)],
            on: "2026-03-01"
        )
        #expect(try group.carnet(["diff", "HEAD~1", "HEAD"]).text == "\(Self.plan) : \(Self.unread)\n")
        #expect(try group.carnet(["diff", "HEAD~1"]).text == "\(Self.plan) : \(Self.unread)\n")
    }

    @Test("A page that moves while it can't be read is not gone")
    func moved() throws {
        let group = try CommittedGroup.withLife()
        let other = "seances/2026-01-15-S1-alice.md"
        try group.git("mv \(Self.plan) \(other)")
        try broken(group, other, "presents: [", "presents: [[")
        #expect(try group.carnet(["diff"]).text == "\(other) : \(Self.unread)\n")
        let carnet = "carnets/alice/S1.md"
        try group.git("reset -q --hard")
        try group.git("\nmkdir carnets/alice && git mv \(Self.page) \(carnet)\n")
        try broken(group, carnet, "## Ressentis", "<<<<<<< HEAD\n## Ressentis\n=======\n>>>>>>> autre\n")
        let told = try group.carnet(["diff"]).text
        // Nobody knows yet what her page says.
        let unread = "page illisible : ce qu'elle dit sera raconté quand elle sera corrigée"
        #expect(told == "Bob Roux : entrée S1 retirée\n\(carnet) : \(unread)\n", "\(told)")
    }

    @Test("Two files and two folders are compared with the same care")
    func files() throws {
        let group = try CommittedGroup.withLife()
        try broken(group, Self.plan, "presents: [", "presents: [[")
        let told = try group.git(
            """
            git difftool -y -x "'$carnet' diff --lang fr --files" -- \(Self.plan)
            git config difftool.carnet.cmd "'$carnet' diff --lang fr --files \\"\\$LOCAL\\" \\"\\$REMOTE\\""
            git difftool -y -d --tool carnet
            """
        )
        #expect(told.split(separator: "\n").count { $0.contains(Self.unread) } == 2, "\(told)")
        #expect(!told.contains("retirée"))
    }

    @Test("A page beside nothing came or is gone, on whichever side it stands; --path is for files")
    func besideNothing() throws {
        let group = try CommittedGroup.withLife()
        let came = try group.carnet(["diff", "--files", "/dev/null", Self.page])
        #expect(came.text == "Bob Roux : entrée S1 ajoutée\n", "\(came.text)")
        let gone = try group.carnet(["diff", "--files", Self.page, "/dev/null"])
        #expect(gone.text == "Bob Roux : entrée S1 retirée\n", "\(gone.text)")
        let run = try group.carnet(["diff", "--path", Self.page])
        #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("--files"), "\(run.errors)")
    }

    @Test("git is told that a page can't be read; of a carnet it gets nothing that may be private")
    func textConversion() throws {
        let group = try CommittedGroup.withLife()
        let notice = "[page illisible : « carnet verifier » dit pourquoi]\n"
        try broken(group, Self.plan, "## Exposé", "<<<<<<< HEAD\n## Exposé\n=======\n>>>>>>> autre\n")
        let session = try group.carnet(["textconv", "--as", "session", Self.plan]).text
        #expect(session.hasPrefix(notice) && session.contains("<<<<<<< HEAD\n## Exposé"), "\(session)")
        try broken(group, Self.page, "## Ressentis", "<<<<<<< HEAD\n## Ressentis\n=======\n>>>>>>> autre\n")
        for role in ["entry", "session", "group"] {
            let entry = try group.carnet(["textconv", "--as", role, Self.page]).text
            #expect(entry.hasPrefix(notice) && !entry.contains("CANARI"), "\(entry)")
        }
        #expect(try !group.carnet(["textconv", "--as", "group", "groupe.md"]).text.contains("illisible"))
    }

    @Test("A document of a past state says which pages it does without, and shows nothing of them")
    func asOf() throws {
        let group = try CommittedGroup.withLife()
        try broken(group, Self.plan, "presents: [", "presents: [[")
        try group.git("commit -q -a -m 'une page'")
        try broken(group, Self.page, "## Ressentis", "<<<<<<< HEAD\n## Ressentis\n=======\n>>>>>>> autre\n")
        try group.git("commit -q -a -m 'deux pages'")
        let report = ["report", "cycle", "--format", "markdown", "--out", "-", "--as-of"]
        let both = try group.carnet(report + ["HEAD"])
        #expect(both.status == 0 && both.errors.contains("2 pages sont illisibles (\(Self.page), \(Self.plan))"))
        #expect(!(both.text + both.errors).contains("CANARI"))
        let one = try group.carnet(report + ["HEAD~1", "--lang", "en"])
        #expect(one.errors.contains("a page can't be read (\(Self.plan))"), "\(one.errors)")
        #expect(try !group.carnet(report + ["HEAD~2"]).errors.contains("illisible"))
    }
}
