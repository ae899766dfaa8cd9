import TestSupport
import Testing

@Suite("Real merges by git")
struct MergeScenarioTests {
    /// Conflicts of git alone, and of git with our driver.
    @Test("The conflicts that people meet")
    func conflicts() throws {
        var table = "git carnet\n"
        for scenario in MergeScenario.all {
            let counts = try SharedGroup.Driver.allCases.map { driver in
                let group = try SharedGroup(driver, prepare: scenario.prepare.map { SharedGroup.Change($0, $1, $2) })
                let count = try scenario.play(in: group)
                let text = try group.text(of: scenario.file)
                for wanted in scenario.texts {
                    #expect(text.contains(wanted), "\(driver), \(scenario.name): \(wanted)")
                }
                return "\(count)"
            }
            table += counts[0].leftPadded(to: 3) + counts[1].leftPadded(to: 7) + "  \(scenario.name)\n"
        }
        #expect(try Golden("merges/conflicts.txt").compare(Array(table.utf8)) == .same)
    }

    private static let page = "carnets/alice/S8.md"
    private static let base = "---\nseance: S8\nmembre: alice\n---\n## Ressentis\n\nUn.\n\nDeux.\n"

    /// A group, set up, whose branches `b0` and `b1` share a harvest and write in it; on `b2` something else was written.
    private func sharing() throws -> SharedGroup {
        let group = try SharedGroup(.git)
        try FileTree.write(Self.base, to: group.folder + "/" + Self.page)
        try group.git("add -A")
        try group.git("commit -q -m page")
        try group.setUp()
        try group.branch("b0", [SharedGroup.Change(Self.page, "## Ressentis", "## Ressentis (groupe)")])
        try group.branch("b1", [SharedGroup.Change(Self.page, "Deux.", "Deux.\n\nCANARI")])
        try group.branch("b2", [SharedGroup.Change("groupe.md", "Rédigé", "Écrit")])
        return group
    }

    private func expectRefusal(_ run: ProgramRun) {
        #expect(run.status == 1 && run.errors.contains("« git merge --abort »"), "\(run.errors)")
        #expect(!run.text.contains("CANARI") && !run.errors.contains("CANARI"))
    }

    @Test("Several branches at once are refused, also later; one after the other they are looked at")
    func octopus() throws {
        let group = try sharing()
        let before = try group.git("rev-parse HEAD").text
        for merge in ["merge -q b0 b1", "merge -q -m deux b0 b1", "pull -q --no-rebase . b0 b1"] {
            expectRefusal(try group.git(merge))
            // git says that a commit would complete the merge now.
            expectRefusal(try group.git("commit -q -m deux"))
            #expect(try group.git("merge --abort").status == 0)
            #expect(try group.git("status --porcelain").text.isEmpty)
        }
        #expect(try group.git("merge -q --no-commit b0 b1").status == 0)
        expectRefusal(try group.git("commit -q -a -m deux"))
        #expect(try group.git("merge --abort").status == 0)
        #expect(try group.git("rev-parse HEAD").text == before)

        #expect(try group.git("merge -q b0").status == 0)
        #expect(try group.git("merge -q b1").status != 0)
        #expect(try group.conflicts() == 1)
    }

    @Test("Where HEAD is behind all of them, several branches are refused as well")
    func octopusFromBehind() throws {
        let group = try sharing()
        try group.git("switch -q main")
        expectRefusal(try group.git("merge -q b0 b1"))
        #expect(try group.git("merge --abort").status == 0)
        #expect(try group.git("log -1 --format=%s").text == "page\n")
    }

    @Test("What docs/git.md says passes by the hooks does")
    func past() throws {
        let group = try sharing()
        #expect(try group.git("merge -q --no-verify b0 b1").status == 0)
        #expect(try group.text(of: Self.page).contains("(groupe)\n\nUn.\n\nDeux.\n\nCANARI"))
        try group.git("reset -q --hard HEAD^")
        #expect(try group.git("merge -q --squash b0 b1").status == 0)
        #expect(try group.git("commit -q -m deux").status == 0)
    }

    @Test(
        "One branch is united as before, however it comes",
        arguments: [
            "merge -q b2", "merge -q --no-ff b2", "merge -q HEAD b2", "merge -q main b2", "pull -q --no-rebase . b2",
            "pull -q --rebase . b2", "rebase -q b2", "cherry-pick b2", "merge -q --squash b2 && git commit -q -m deux",
            "merge -q --no-commit b2; git commit -q -m deux", "merge -q -s ours b0 b2",
        ]
    )
    func oneBranch(_ command: String) throws {
        let group = try sharing()
        try group.git("switch -q b1")
        let run = try group.git(command)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try group.git("status --porcelain").text.isEmpty)
        #expect(try group.git("rev-parse -q --verify MERGE_HEAD").status != 0)
        #expect(try group.git("rev-parse HEAD").text != group.git("rev-parse b0").text)
    }
}

extension String {
    fileprivate func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}

extension MergeScenario {
    /// Lets everybody write and git unite it.
    ///
    /// - Returns: how many conflicts stood in the files.
    func play(in group: SharedGroup) throws -> Int {
        for (number, changes) in people.enumerated() {
            let edits = changes.map { change in
                let isMoved = number == 0 && change.0 == moving?.from
                return Change(isMoved ? moving?.to ?? change.0 : change.0, change.1, change.2)
            }
            try group.branch("b\(number)", edits, moving: number == 0 ? moving : nil)
        }
        let others = people.indices.dropLast().map { "b\($0)" }
        switch way {
        case .merge:
            try group.git("merge -q b0")
            return try group.conflicts()
        case .rebase:
            try group.git("rebase -q b0")
            return try group.conflicts()
        case .cherryPick:
            try group.git("cherry-pick b0")
            return try group.conflicts()
        case .octopus:
            try group.git("merge -q \(others.joined(separator: " "))")
            // Of its own strategies this is the one where git asks no driver, and gives up at any conflict.
            try group.git("reset -q --hard")
            for other in others {
                try group.git("merge -q \(other)")
                try group.git("commit -q -a -m united")
            }
            return try group.conflicts()
        }
    }
}
