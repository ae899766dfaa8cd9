import Checks
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

/// A fix settles the finding that proposes it, and breaks nothing else.
@Suite struct FixTests {
    @Test(arguments: Rule.all.map(\.code).filter { !FixtureTests.uncommittable.contains($0) })
    func fixesSettleWhatTheyAreProposedFor(_ code: String) throws {
        let group = try MarkedFixture("\(code)/wrong", over: "base").group
        let before = diagnostics(of: group)
        for finding in before where finding.code == code {
            for fix in finding.fixes {
                let after = diagnostics(of: applying(fix, to: group))
                #expect(after.count { $0.code == code } < before.count { $0.code == code }, "\(fix)")
                #expect(after.count { $0.severity == .error } <= before.count { $0.severity == .error }, "\(fix)")
            }
        }
    }

    /// Near misses that a person would expect a proposal for.
    @Test(arguments: [
        "follow-up-unknown-action": "S1-A1", "unknown-member": "alice", "unknown-heading": "Apprentissages et feedback",
        "unknown-key": "sujet", "date-without-year": "2026-02-12", "ambiguous-date": "2026-02-12",
        "missing-action-id": " S1-A1", "unknown-visibility": "groupe", "unknown-rule-code": "action-sans-echeance",
        "missing-step": "## 2. Clarification\n\n", "duplicate-action": "S2-A2", "unknown-session": "S1",
        "action-without-due-date": " (pour le 2026-02-12)", "file-name-disagrees": "2026-03-12",
    ])
    func proposesWhatWasMeant(_ code: String, _ replacement: String) throws {
        let group = try MarkedFixture("\(code)/wrong", over: "base").group
        let found = try #require(diagnostics(of: group).first { $0.code == code })
        #expect(found.fixes.flatMap(\.edits).map(\.replacement) == [replacement])
    }

    @Test func saysWhatTheActionWasProbablyCalled() throws {
        let group = try MarkedFixture("follow-up-unknown-action/wrong", over: "base").group
        let french = diagnostics(of: group, in: .french).map(\.message)
        #expect(french == ["S1-A4 n'existe pas ; vouliez-vous dire S1-A1 ?"])
        let english = diagnostics(of: group, in: .english).map(\.message)
        #expect(english == ["S1-A4 doesn't exist; did you mean S1-A1?"])
    }

    @Test(arguments: ["S1-A4": "S1-A1", "S11-A1": "S1-A1", "S2-A3": "S2-A1", "T1-A1": "S1-A1", "S77-A1": nil])
    func proposesTheNearestAction(_ written: String, _ meant: String?) throws {
        var files: [String: String] = [:]
        for file in try MarkedFixture("base").group.files { files[file.path] = file[file.wholeRange] }
        files["seances/2026-03-12-S3.md", default: ""] += "\n## Retours\n- [/] \(written) — En cours.\n"
        let found = diagnostics(of: inlineGroup(files)).filter { $0.code == "follow-up-unknown-action" }
        #expect(found.count == 1)
        #expect(found.flatMap(\.fixes).flatMap(\.edits).map(\.replacement) == (meant.map { [$0] } ?? []))
    }

    @Test(arguments: ["[x]Fait": "[x] S1-A1 Fait", "[ ] Appeler": "[ ] S1-A1 Appeler", "[ ]": "[ ] S1-A1"])
    func writesAnIDThatIsReadAgain(_ written: String, _ fixed: String) throws {
        let head = "---\nseance: S1\ndate: 2026-01-15\n---\n## Plan d'action\n- "
        let group = inlineGroup(["seances/2026-01-15-S1.md": head + written + "\n"])
        let finding = try #require(diagnostics(of: group).first { $0.code == "missing-action-id" })
        let after = applying(finding.fixes[0], to: group)
        #expect(after.files[0][after.files[0].wholeRange] == head + fixed + "\n")
        #expect(after.sessions[0].actions.allSatisfy { !$0.isProvisional })
    }

    @Test(.timeLimit(.minutes(1)))
    func manyStrayRetoursTakeLittleTime() {
        let plan = (1...1500).map { "- [ ] S1-A\($0) Agir (pour le 2026-02-12)\n" }.joined()
        let retours = (1...1500).map { "- [/] Z\($0)99-A\($0) — En cours.\n" }.joined()
        let group = inlineGroup([
            "groupe.md": "---\nmembres: [alice, bruno, chloe, david]\n---\n",
            "seances/2026-01-15-S1.md":
                "---\nseance: S1\ndate: 2026-01-15\nclient: alice\n---\n## Plan d'action\n\(plan)",
            "seances/2026-02-12-S2.md": "---\nseance: S2\ndate: 2026-02-12\nclient: bruno\n---\n## Retours\n\(retours)",
        ])
        #expect(diagnostics(of: group).count { $0.code == "follow-up-unknown-action" } == 1500)
    }

    private func applying(_ fix: Fix, to group: Group) -> Group {
        var files = group.files
        // From the end, so that earlier offsets hold; of edits at one place the first stays first.
        let lastFirst = fix.edits.enumerated().sorted {
            ($0.element.place.range.lowerBound, $0.offset) > ($1.element.place.range.lowerBound, $1.offset)
        }
        for (_, edit) in lastFirst {
            let index = Int(edit.place.file.index)
            var bytes = files[index].bytes
            bytes.replaceSubrange(edit.place.range.indices, with: edit.replacement.utf8)
            files[index] = SourceText(path: files[index].path, bytes: bytes)
        }
        return GroupReader.group(of: files.map { RawFile(path: $0.path, bytes: $0.bytes) })
    }
}
