import Logbook
import Merging
import SourceText
import Testing

@Suite("Two versions of one séance")
struct SessionMergeTests {
    private func merged(
        _ ours: [(String, String)],
        _ theirs: [(String, String)],
        conflicts: [MergeConflict] = []
    ) throws -> String {
        try TestMerge.united(ours, theirs, conflicts: conflicts)
    }

    @Test("Items that both added at one place are both kept")
    func additions() throws {
        let text = try merged([("- Oser.", "- Oser.\n- Demander.")], [("- Oser.", "- Oser.\n- Attendre.")])
        #expect(text.hasSuffix("- Oser.\n- Attendre.\n- Demander.\n"))
    }

    @Test("What both took over and then changed is one conflict, and not two items")
    func changedTwice() throws {
        let item = "- Écrire une fiche pour chaque machine de l'atelier avec Karim."
        let text = try merged(
            [("- Oser.", "- Oser.\n\(item)")],
            [("- Oser.", "- Oser.\n\(item.replacing("machine", with: "poste"))")],
            conflicts: [.passage]
        )
        #expect(
            text.hasSuffix(
                "- Oser.\n<<<<<<< ours\n\(item)\n=======\n\(item.replacing("machine", with: "poste"))\n>>>>>>> theirs\n"
            )
        )
        let other = try merged(
            [("- Oser.", "- Oser.\n\(item)")],
            [("- Oser.", "- Oser.\n- Écrire une lettre à Karim.")]
        )
        #expect(other.contains(item) && other.contains("une lettre"))
    }

    @Test(
        "New items that differ in what they are about are two, however much of a short line or a date they share",
        arguments: [
            ("- Appeler Didier (pour le 15 décembre 2026)", "- Appeler Corinne (pour le 15 décembre 2026)"),
            ("- [ ] Appeler Didier (pour le 15 décembre 2026)", "- [ ] Appeler Corinne (pour le 15 décembre 2026)"),
            ("- [ ] S4-A3 Voir Paul @alice (15/12/2026)", "- [ ] S4-A4 Voir Jean @alice (15/12/2026)"),
            (
                "- Demander à Luc son avis sur le budget de l'atelier",
                "- Demander à Zoé son avis sur le budget de l'atelier"
            ),
            ("- Prévoir la réunion numéro 3 de l'équipe de nuit", "- Prévoir la réunion numéro 4 de l'équipe de nuit"),
            ("- Appeler le notaire demain de bon matin", "- Appeler le médecin demain de bon matin"),
        ]
    )
    func alikeButTwo(_ one: String, _ other: String) throws {
        let place = "(pour le 2026-02-01)"
        let text = try merged([(place, "\(place)\n\(one)")], [(place, "\(place)\n\(other)")])
        #expect(text.contains(one + "\n") && text.contains(other + "\n"))
    }

    @Test(
        "The same words with another date, or nearly the same at some length, are one that both changed",
        arguments: [
            ("- [ ] Appeler Didier (pour le 15 décembre 2026)", "- [ ] Appeler Didier (pour le 16 décembre 2026)"),
            (
                "- Demander à Luc son avis sur le budget de l'atelier",
                "- Demander à Luc son avis franc sur le budget de l'atelier"
            ),
        ]
    )
    func alikeAndOne(_ one: String, _ other: String) throws {
        let place = "(pour le 2026-02-01)"
        _ = try merged([(place, "\(place)\n\(one)")], [(place, "\(place)\n\(other)")], conflicts: [.passage])
    }

    @Test("Retours of two people stand in the order of their actions")
    func followUps() throws {
        let text = try merged(
            [("— Fait.", "— Fait.\n- [/] S3-A1 — En route.\n  - Appris : patience.")],
            [("— Fait.", "— Fait.\n- [x] S2-A1 — Dit.")]
        )
        #expect(text.contains("Fait.\n- [x] S2-A1 — Dit.\n- [/] S3-A1 — En route.\n  - Appris : patience.\n\n## 5."))
    }

    @Test("One retour told twice is one retour")
    func unitedFollowUps() throws {
        let text = try merged(
            [("— Fait.", "— Fait.\n- [x] S2-A1 — Paul a dit oui.")],
            [("— Fait.", "— Fait.\n- [x] S2-A1 — C'est signé.")]
        )
        #expect(text.contains("Fait.\n- [x] S2-A1 — C'est signé.\n  - Paul a dit oui.\n\n## 5."))
    }

    private static let first = ActionID(session: SessionID("S2"), number: 1)

    @Test(
        "A retour that two people prepared is what one of them made of it; two comments, or two states, are for people",
        arguments: [
            ("- [x] S2-A1 <!-- Voir Paul -->", "- [x] S2-A1 <!-- Voir Paul -->"),
            ("- [x] S2-A1 — Dit. <!-- Voir Paul -->", "- [x] S2-A1 — Dit. <!-- Voir Paul -->"),
            ("- [ ] S2-A1 — Rien de neuf.", "- [ ] S2-A1 — Rien de neuf. <!-- Voir Paul -->"),
            (
                "- [>] S2-A1 (pour le 2026-03-01) — Absent.\n  - Appris : patience.",
                "- [>] S2-A1 (pour le 2026-03-01) — Absent. <!-- Voir Paul -->\n  - Appris : patience."
            ),
            ("- [x] S2-A1 — Dit. <!-- par mail -->", nil),
        ]
    )
    func preparedFollowUps(said: String, wanted: String?) throws {
        let page = { (line: String) in TestMerge.session.replacing("— Fait.", with: "— Fait.\n\(line)") }
        let prepared = page("- [ ] S2-A1 <!-- Voir Paul -->")
        for base in ["", TestMerge.session] {
            for (ours, theirs) in [(page(said), prepared), (prepared, page(said))] {
                let merged = try TestMerge.merged(base: base, ours: ours, theirs: theirs)
                #expect(merged.conflicts == (wanted == nil ? [.action(Self.first)] : []), "\(merged.text)")
                guard let wanted else { continue }
                #expect(merged.text == page(wanted))
                for side in [ours, theirs] {
                    let again = try TestMerge.merged(base: base, ours: merged.text, theirs: side)
                    #expect(again.text == merged.text && again.conflicts.isEmpty, "\(again.text)")
                }
            }
        }
    }

    @Test("State, date and title of one action come from whoever changed them")
    func fields() throws {
        let text = try merged(
            [("- [ ] S4-A1 Appeler Paul", "- [x] S4-A1 Appeler Paul")],
            [("Appeler Paul (pour le 2026-01-30)", "Appeler Paul et Marie (pour le 2026-02-10)")]
        )
        #expect(text.contains("- [x] S4-A1 Appeler Paul et Marie (pour le 2026-02-10)\n  - Premier pas"))
    }

    @Test("A date that one gives and a title that the other changes")
    func newDate() throws {
        let text = try merged(
            [("- [ ] S4-A1 Appeler Paul (pour le 2026-01-30)", "- [ ] S4-A1 Appeler Paul")],
            [("S4-A1 Appeler Paul", "S4-A1 Voir Paul")]
        )
        #expect(text.contains("- [ ] S4-A1 Voir Paul\n  - Premier pas"))
    }

    @Test("Two states of one action are one conflict, at that line")
    func states() throws {
        let text = try merged(
            [("- [ ] S4-A1", "- [x] S4-A1"), ("- Oser.", "- Oser.\n- Demander.")],
            [("- [ ] S4-A1", "- [/] S4-A1"), ("  - Premier", "  - Obstacle : le temps.\n  - Premier")],
            conflicts: [.action(ActionID(session: SessionID("S4"), number: 1))]
        )
        #expect(
            text.contains(
                """
                Je commence lundi.

                <<<<<<< ours : S4-A1, faite
                - [x] S4-A1 Appeler Paul (pour le 2026-01-30)
                =======
                - [/] S4-A1 Appeler Paul (pour le 2026-01-30)
                >>>>>>> theirs : S4-A1, en cours
                  - Obstacle : le temps.
                  - Premier pas : trouver son numéro.
                - [ ] S4-A2
                """
            )
        )
        #expect(text.contains("- Demander."))
    }

    @Test("Whoever was there according to either was there; marks are counted")
    func frontMatter() throws {
        let text = try merged(
            [("[alice, bastien]", "[alice, bastien, carole]"), ("[4, 4]", "[4, 4, 5]")],
            [("[alice, bastien]", "[alice, hakim]"), ("[4, 4]", "[4, 4, 4]"), ("date:", "statut: close\ndate:")]
        )
        #expect(text.contains("presents: [alice, hakim, carole]\nsatisfaction: [4, 4, 4, 5]\n---"))
        #expect(text.contains("statut: close\ndate: 2026-01-15"))
    }

    @Test("An action numbered by one and reworded by the other stays one action")
    func numbering() throws {
        let text = try merged(
            [("- Oser.", "- Oser.\n\n<!-- relu -->")],
            [("- [ ] S4-A2 Écrire la note (pour", "- [ ] S4-A2 Écrire la note\n  à la main (pour")]
        )
        #expect(text.contains("Écrire la note\n  à la main (pour le 2026-02-01)"))
        #expect(text.contains("- Oser.\n\n<!-- relu -->\n"))
    }

    @Test("Two actions under one number are a conflict")
    func sameNumber() throws {
        let text = try merged(
            [("2026-02-01)", "2026-02-01)\n- [ ] S4-A3 Voir Marie (pour le 2026-02-02)\n  - Soutien : Jean.")],
            [("2026-02-01)", "2026-02-01)\n- [ ] S4-A3 Préparer le budget (pour le 2026-03-02)")],
            conflicts: [.action(ActionID(session: SessionID("S4"), number: 3))]
        )
        #expect(
            text.contains(
                "<<<<<<< ours\n- [ ] S4-A3 Voir Marie (pour le 2026-02-02)\n  - Soutien : Jean.\n=======\n- [ ] S4-A3 Préparer"
            )
        )
    }
}
