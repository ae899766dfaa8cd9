import Logbook
import Testing

@Suite("What the canonical form of each thing is")
struct CanonicalFormTests {
    private static let session = "seances/2026-01-15-S1.md"
    private static let entry = "carnets/alice/S1.md"
    private static let head = "---\nseance: S1\ndate: 2026-01-15\n---\n"

    private func check(_ before: String, _ after: String, at path: String, in language: Language = .french) throws {
        #expect(try SingleFile.text(before, at: path, in: language) == after)
        #expect(try SingleFile.text(after, at: path, in: language) == after)
    }

    private func checkBody(_ before: String, _ after: String, in language: Language = .french) throws {
        try check(Self.head + before + "\n", Self.head + after + "\n", at: Self.session, in: language)
    }

    @Test(
        "Headings of a séance",
        arguments: [
            ("## exposé :", "## 1. Exposé"), ("##   EXPOSE   ##", "## 1. Exposé"), ("Exposé\n------", "## 1. Exposé"),
            ("  ## Étape 3 : besoins et contrat", "## 3. Besoins et contrat"),
            ("## 6) Apprentissages.", "## 6. Apprentissages"),
            ("### Exposé : la réorganisation", "### 1. Exposé : la réorganisation"),
            ("## expose — la réorganisation", "## 1. Exposé — la réorganisation"),
            ("## synthese et plan d’action", "## 5. Synthèse et plan d’action"), ("## retours:", "## Retours"),
            ("## Presentation", "## 1. Presentation"), ("## METEO", "## Météo"), ("## 0. Accueil", "## 0. Accueil"),
            ("## **Exposé**", "## **Exposé**"), ("## Bricolage :", "## Bricolage :"), ("## 3", "## 3"),
            ("## 2. Exposé", "## 2. Exposé"), ("## Exp\u{200B}osé", "## 1. Exposé"),
            ("## Exposé\u{A0}: ici", "## 1. Exposé\u{A0}: ici"),
        ]
    )
    func headings(before: String, after: String) throws {
        try checkBody(before + "\n\nUn mot.", after + "\n\nUn mot.")
    }

    @Test("A writer's own numbers stay alone")
    func ownNumbers() throws {
        try checkBody("## 1. Retours\n\n## 2. exposé\n\n## contrat", "## 1. Retours\n\n## 2. exposé\n\n## Contrat")
    }

    @Test("Headings inside a step are the writer's own")
    func innerHeadings() throws {
        try checkBody("## Exposé\n\n### contrat :", "## 1. Exposé\n\n### contrat :")
    }

    @Test(
        "Headings of a séance in English",
        arguments: [
            ("## presentation :", "## 1. Presentation"), ("## Step 3 - CONTRACT", "## 3. Contract"),
            ("## follow up", "## Follow up"), ("## Summary & Action Plan", "## 5. Summary & action plan"),
            ("## Exposé", "## 1. Exposé"),
        ]
    )
    func englishHeadings(before: String, after: String) throws {
        try checkBody(before + "\n\nA word.", after + "\n\nA word.", in: .english)
    }

    @Test(
        "Headings of a carnet, and who may read what follows",
        arguments: [
            ("## enseignements ( Groupe ) :", "## Enseignements (groupe)"),
            ("## RESSENTIS (Prive)", "## Ressentis (privé)"),
            ("## mes progres", "## Mes progrès"), ("## Learnings (for the group)", "## Learnings (for the group)"),
            ("## Progrès (famille)", "## Progrès (famille)"), ("## 4. consultation", "## 4. Consultation"),
            ("## ressenti : le matin (BILAN)", "## Ressenti : le matin (bilan)"), ("## engagement:", "## Engagement"),
        ]
    )
    func entryHeadings(before: String, after: String) throws {
        let head = "---\nseance: S1\nmembre: alice\n---\n# Mon carnet\n\n"
        try check(head + before + "\nUn mot.\n", head + after + "\nUn mot.\n", at: Self.entry)
    }

    @Test(
        "Actions: box, id, date",
        arguments: [
            ("[X] S1-A1 Appeler", "[x] S1-A1 Appeler"), ("[ x ]S1-A1 Appeler", "[x] S1-A1 Appeler"),
            ("[] s1–a1 — Appeler", "[ ] S1-A1 — Appeler"), ("[✓] **s1-a01** : Appeler", "[x] **S1-A1** : Appeler"),
            ("[ ] Appeler", "[ ] S1-A1 Appeler"), ("[x]Appeler", "[x] S1-A1 Appeler"), ("[ ]", "[ ] S1-A1"),
            ("[!] S1-A1 Appeler", "[!] S1-A1 Appeler"), ("[x](lien) s1-a1", "[x](lien) s1-a1"),
            ("[ ] S1-A1 Appeler (pour le 09/04/2026)", "[ ] S1-A1 Appeler (pour le 9 avril 2026)"),
            ("[ ] S1-A1 Appeler (pour le jeudi 9.4.26)", "[ ] S1-A1 Appeler (pour le jeudi 9 avril 2026)"),
            ("[ ] S1-A1 Appeler (pour le 9 avril)", "[ ] S1-A1 Appeler (pour le 9 avril 2026)"),
            ("[ ] S1-A1 Appeler d'ici le 1/5/2026", "[ ] S1-A1 Appeler d'ici le 1er mai 2026"),
            ("[ ] S1-A1 Appeler (pour le Jeudi 9 AVRIL 2026)", "[ ] S1-A1 Appeler (pour le Jeudi 9 AVRIL 2026)"),
            ("[ ] S1-A1 Appeler (pour le 2026-04-09)", "[ ] S1-A1 Appeler (pour le 2026-04-09)"),
            ("[ ] S1-A1 Appeler (pour le 31/02/2026)", "[ ] S1-A1 Appeler (pour le 31/02/2026)"),
            ("[ ] S1-A1 Le 03/02/2026, appeler", "[ ] S1-A1 Le 03/02/2026, appeler"),
        ]
    )
    func actions(before: String, after: String) throws {
        try checkBody("## 5. Plan d'action\n- \(before)", "## 5. Plan d'action\n- \(after)")
        try checkBody("## 5. Plan d'action\n1. \(before)", "## 5. Plan d'action\n1. \(after)")
    }

    @Test(
        "Dates of an English plan: what may be month or day stays for its writer to settle",
        arguments: [
            ("13/04/2026", "April 13, 2026"), ("09/04/2026", "09/04/2026"), ("04/04/2026", "April 4, 2026"),
            ("April 9", "April 9, 2026"), ("9 April", "9 April 2026"), ("April 9th", "April 9th, 2026"),
        ]
    )
    func englishDates(before: String, after: String) throws {
        try checkBody(
            "## 5. Action plan\n- [ ] S1-A1 Call (by \(before))",
            "## 5. Action plan\n- [ ] S1-A1 Call (by \(after))",
            in: .english
        )
        let date = after == before ? before : "2026-01-15"
        let given = after == before ? before : "15/01/2026"
        try check(
            "---\nsession: S1\ndate: \(given)\n---\n",
            "---\nsession: S1\ndate: \(date)\n---\n",
            at: Self.session,
            in: .english
        )
    }

    @Test("Retours and engagements have boxes, dates and ids of the same form")
    func followUps() throws {
        try checkBody(
            "## Retours\n- [X]s0-a1, S0—A2 et s0-a3 — Fait. \n- [>] S0-A4 (pour le 3/2/2026)\n  - Appris : s0-a1.",
            "## Retours\n- [x] S0-A1, S0-A2 et S0-A3 — Fait.\n- [>] S0-A4 (pour le 3 février 2026)\n  - Appris : s0-a1."
        )
        let head = "---\nseance: S1\nmembre: alice\n---\n## Engagements\n"
        try check(
            head + "- [X]Demander, comme s0-a1 (pour le 3/2/2026)\n",
            head + "- [x] Demander, comme s0-a1 (pour le 3 février 2026)\n",
            at: Self.entry
        )
    }

    @Test("Keys and dates of the front matter")
    func frontMatter() throws {
        try check(
            "---\nSéance: S1\nDATE: jeudi 15 janvier 2026\n\"Thème\": [a]\nClient : alice  \nconsultations: []\nHumeur: Bonne \n---\n",
            "---\nseance: S1\ndate: 2026-01-15\ntheme: [a]\nclient : alice\nconsultations: []\nHumeur: Bonne\n---\n",
            at: Self.session
        )
        try check(
            "---\nNom: Petit\nMembres:\n  Alice: { NOM: Alice, Réfère à: rien }\n  bruno: \u{FEFF}Bruno\nCycles:\n"
                + "  C1: { Début: 1.1.2026, fin: '30 juin 2026', séances: [15/01/2026, 2026-2-3] }\nCHARTE: 15/1/26 # d'accord \n---\n",
            "---\nnom: Petit\nmembres:\n  Alice: { nom: Alice, Réfère à: rien }\n  bruno: \u{FEFF}Bruno\ncycles:\n"
                + "  C1: { debut: 2026-01-01, fin: 2026-06-30, seances: [2026-01-15, 2026-02-03] }\ncharte: 2026-01-15 # d'accord\n---\n",
            at: "groupe.md"
        )
    }

    @Test("A weekday that contradicts its date stays: one of the two is wrong")
    func weekday() throws {
        let text = "---\nseance: S1\ndate: lundi 15 janvier 2026\n---\n"
        try check(text, text, at: Self.session)
    }

    @Test("Ids and words of the front matter lose what has no width, texts of one's own don't")
    func invisible() throws {
        try check(
            "---\nseance: S1\u{200B}\ndate: 2026-01-15\nclient: \u{FEFF}alice\nsujet: Oser\u{200B}dire\npresents: [ali\u{2060}ce]\n---\n",
            "---\nseance: S1\ndate: 2026-01-15\nclient: alice\nsujet: Oser\u{200B}dire\npresents: [alice]\n---\n",
            at: Self.session
        )
    }
}
