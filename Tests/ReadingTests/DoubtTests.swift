import Logbook
import SourceText
import TestSupport
import Testing

/// What is not understood is said at its place.
@Suite struct DoubtTests {
    private static let groupFile =
        "---\nnom: G\nmembres:\n  - alice: { nom: Alice Martin, responsable: Bruno }\n  - bruno: Bruno Keller\n---\n"

    /// The kinds of irregularities with the texts they point at.
    private func findings(_ files: [String: String]) -> [String] {
        let group = inlineGroup(files.merging(["groupe.md": Self.groupFile]) { own, _ in own })
        return group.irregularities.map { irregularity in
            let name = "\(irregularity.kind)".prefix { $0 != "(" }
            return "\(name) \(group.text(at: irregularity.place))"
        }
    }

    @Test func linksBetweenListedMembersAreResolved() {
        let group = inlineGroup(["groupe.md": Self.groupFile])
        #expect(group.members.first?.reportsTo?.value == MemberID("bruno"))
    }

    @Test(arguments: [
        ("- [ ] S9-A1 Un (2026-05-01)", "foreignActionID S9-A1"), ("- [ ] Un", "missingActionID [ ]"),
        ("- [?] S1-A1 Un", "unknownActionMark [?]"), ("- [ ] S1-A1 Un @zoe", "unknownMember zoe"),
        ("- [ ] S1-A1 Un (pour le 31 avril 2026)", "invalidDate 31 avril 2026"),
        ("- [ ] S1-A1 Un (pour le 09/05/2026)", "ambiguousDate 09/05/2026"),
        ("- [ ] S1-A1 Un (pour le 9 mai)", "dateWithoutYear 9 mai"),
    ])
    func actionsInDoubt(line: String, finding: String) {
        let text = "---\nseance: S1\ndate: 2026-04-09\nclient: alice\n---\n## Plan d'action\n\(line)\n"
        #expect(findings(["seances/S1.md": text]) == [finding])
    }

    @Test(arguments: [
        ("presents: \"alice, zoe\"", "unknownMember zoe"), ("presents: alice,zoe", "unknownMember zoe"),
        ("présent: [alice, 'zoe']", "unknownMember 'zoe'"), ("date: 30 février 2026", "invalidDate 30 février 2026"),
        ("sujjet: Un", "unknownKey sujjet"), ("nature: soucis", "unknownValue soucis"),
        ("duree: long", "wrongShape long"),
        ("satisfaction: [5, bien]", "wrongShape bien"), ("client: { nom: alice }", "wrongShape { nom: alice }"),
    ])
    func frontMatterInDoubt(line: String, finding: String) {
        let date = line.hasPrefix("date") ? "" : "date: 2026-04-09\n"
        let found = findings(["seances/S1.md": "---\nseance: S1\n\(date)\(line)\n---\n"])
        #expect(found.contains(finding), "\(found)")
    }

    @Test func withoutAGroupFileEverythingIsStillRead() {
        let group = GroupOfOne.read("---\nseance: S1\ndate: 2026-04-09\n---\n## 3. Contrat\nAidez-moi ?\n")
        #expect(group.sessions.first?.consultations.first?.steps.map(\.step) == [.contract])
        #expect(group.irregularities.contains { if case .missingGroupFile = $0.kind { true } else { false } })
    }

    @Test(arguments: ["", "\n", "---\n", "---\n---\n", "\u{FEFF}"])
    func emptyFilesAreRead(text: String) {
        #expect(GroupOfOne.read(text).sessions.map(\.id.value) == [SessionID("S1")])
    }

    @Test func aNoBreakSpaceAfterAKeyIsAtLeastSaid() {
        #expect(!findings(["seances/S1.md": "---\nseance:\u{A0}S1\ndate: 2026-04-09\n---\n"]).isEmpty)
    }
}

/// A séance without its group.
private enum GroupOfOne {
    static func read(_ text: String) -> Group { inlineGroup(["seances/S1.md": text]) }
}
