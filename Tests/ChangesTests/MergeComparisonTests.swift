import Changes
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

@Suite("What a merge changes itself")
struct MergeComparisonTests {
    private static let group = "---\nnom: Le cercle\nmembres:\n  alice: Alice Martin\n  bob: Bob Roux\n---\n"

    private static let session = """
        ---
        seance: S1
        date: 2026-01-15
        client: alice
        presents: [alice]
        ---
        ## Contrat

        Je voudrais que vous
        m'aidiez à déléguer
        sans perdre la main.

        ## Synthèse et plan d'action

        - [ ] S1-A1 Appeler Paul (pour le 2026-02-01)

        """

    private static let later = "---\nseance: S2\ndate: 2026-02-12\n---\n## Retours\n\n- [/] S1-A1 — En route.\n"

    private static let page = """
        ## Enseignements (groupe)

        - Écouter.
          - sans rien dire
          - jusqu'au bout

        """

    private static let files = [
        "groupe.md": group, "seances/S1.md": session, "seances/S2.md": later, "carnets/bob/S1.md": page,
    ]

    private func facts(_ edits: [(String, String)]) -> Facts {
        let files = Self.files.mapValues { text in edits.reduce(text) { $0.replacing($1.0, with: $1.1) } }
        return Facts(of: inlineGroup(files), for: nil)
    }

    private func told(_ ours: [(String, String)], _ theirs: [(String, String)], _ merged: [(String, String)])
        -> [Change.Kind]
    {
        MergeComparison(of: [facts(ours), facts(theirs)], partedAt: facts([]), to: facts(merged)).changes.map(\.kind)
    }

    /// Every pair of edits that git or the merge driver can unite, and their union.
    @Test("A clean merge tells nothing, where both lines wrote in one paragraph, one list or one harvest too")
    func clean() {
        let pairs: [((String, String), (String, String))] = [
            (("Je voudrais", "J'aimerais"), ("sans perdre la main", "sans tout relire")),
            (("  - sans rien dire\n", "  - sans rien dire du tout\n"), ("- jusqu'au bout", "- jusqu'à la fin")),
            (("- Écouter.", "- Se taire.\n- Écouter."), ("au bout\n", "au bout\n- Ralentir.\n")),
            (("(groupe)", "(bilan)"), ("au bout\n", "au bout\n- Ralentir.\n")),
            (("presents: [alice]", "presents: [alice, bob]"), ("Appeler", "Voir")),
            (("date: 2026-01-15", "date: 2026-01-16"), ("Paul (pour le 2026-02-01)", "Paul (pour le 2026-03-01)")),
            (
                ("alice: Alice Martin", "alice: { nom: Alice Martin, alias: [Al] }"),
                ("bob: Bob Roux", "bob: Bob Leroux")
            ),
        ]
        for (ours, theirs) in pairs {
            #expect(told([ours], [theirs], [theirs, ours]).isEmpty, "\(ours) \(theirs)")
            #expect(told([ours], [ours, theirs], [ours, theirs]).isEmpty, "\(ours) \(theirs)")
        }
    }

    @Test("What one line made private takes with it what the other wrote there")
    func madePrivate() {
        let (ours, theirs) = ((" (groupe)", ""), ("au bout\n", "au bout\n- Ralentir.\n"))
        #expect(told([ours], [theirs], [ours, theirs]).isEmpty)
        // What comes to be shared by the merge alone is told.
        #expect(told([ours], [theirs], [theirs]).count == 1)
    }

    @Test("A merge that drops what a line wrote says so, whatever the text")
    func dropped() {
        let pairs: [((String, String), (String, String))] = [
            (("sans perdre la main", "sans tout faire"), ("sans perdre la main", "sans tout relire")),
            (("Écouter", "Attendre"), ("Écouter", "Patienter")),
            (("(groupe)", "(bilan)"), ("au bout\n", "au bout\n- Ralentir.\n")),
            (("2026-02-01", "2026-02-09"), ("2026-02-01", "2026-02-05")),
        ]
        for (ours, theirs) in pairs {
            #expect(told([ours], [theirs], [ours]).count == 1, "\(ours) \(theirs)")
            #expect(told([ours], [theirs], [theirs]).count == 1, "\(ours) \(theirs)")
        }
    }

    @Test("Of two conflicts in one thing, the one that was settled anew and the one that drops a line are both told")
    func twoConflicts() {
        let found = told(
            [("2026-02-01", "2026-02-09"), ("Appeler", "Voir")],
            [("2026-02-01", "2026-02-05"), ("Appeler", "Rencontrer")],
            [("2026-02-01", "2026-02-09"), ("Appeler", "Croiser")]
        )
        #expect(found.count == 2)
        guard case .action(.title(let title))? = found.first, case .action(.due(let due))? = found.last else {
            Issue.record("\(found)")
            return
        }
        #expect(title == Shift(from: "Voir Paul", to: "Croiser Paul"))
        #expect(due.from == CalendarDate(year: 2026, month: 2, day: 5))
    }

    @Test("A new state on one line and other words of the same retour on the other are told where they were written")
    func stateAndWords() {
        let (state, words) = (("- [/] S1-A1", "- [x] S1-A1"), ("En route", "Bientôt fini"))
        let postponed = ("- [/] S1-A1", "- [>] S1-A1 (pour le 2026-03-20)")
        #expect(told([state], [words], [state, words]).isEmpty)
        #expect(told([words], [state], [state, words]).isEmpty)
        #expect(told([postponed], [words], [postponed, words]).isEmpty)
        // Which state the merge makes up, and which words it loses, is its own doing.
        #expect(told([words], [words], [state, words]).count == 1)
        #expect(told([state], [words], [state]).count == 1)
        #expect(told([state], [words], [words]).count == 1)
    }

    @Test("Of two states that people gave one action, the one that the merge kept is told")
    func settledState() {
        let (done, postponed) = (("- [/] S1-A1", "- [x] S1-A1"), ("- [/] S1-A1", "- [>] S1-A1 (pour le 2026-03-20)"))
        for kept in [done, postponed] {
            let kinds = told([done], [postponed], [kept])
            guard case .action(.heardOtherwise(let heard))? = kinds.first else {
                Issue.record("\(kinds)")
                continue
            }
            #expect(kinds.count == 1 && heard.state?.to == (kept.1 == done.1 ? .done : .postponed))
        }
    }
}
