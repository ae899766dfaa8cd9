import Logbook
import TestSupport
import Testing

@Suite struct ActionTitleTests {
    @Test(arguments: [
        ("- [ ] S1-A1 Écrire la note @bruno (pour le 9 avril 2026)", "Écrire la note"),
        ("- [ ] S1-A1 @bruno Écrire la note", "Écrire la note"),
        ("- [ ] S1-A1 Parler à @bruno (pour le 9 avril 2026)", "Parler à bruno"),
        ("- [ ] S1-A1 Voir @Bruno Keller jeudi, pour le 9 avril 2026", "Voir Bruno Keller jeudi"),
        ("- [ ] S1-A1 : Lire *le* [guide](http://x.org) (9 avril 2026)", "Lire le guide"),
        ("- [ ] **S1-A1** — Appeler\n  la DRH (avant le 9/4/2026)", "Appeler la DRH"),
        ("- [ ] S1-A1 Appeler <!-- vite --> Paul  et Léa <!-- un --> <!-- deux -->", "Appeler Paul et Léa"),
        ("- [ ] S1-A1 Appeler Paul\u{A0}: oui", "Appeler Paul\u{A0}: oui"),
        ("- [ ] S1-A1 Préparer, pour le 9 avril 2026, un ordre du jour", "Préparer un ordre du jour"),
    ])
    func titleIsWhatIsLeft(line: String, title: String) throws {
        let group = inlineGroup([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice Martin, bruno: Bruno Keller }\n---\n",
            "seances/2026-03-12-S1.md":
                "---\nseance: S1\ndate: 2026-03-12\nclient: alice\n---\n## 5. Plan d'action\n\(line)\n",
        ])
        let action = try #require(group.sessions.first?.actions.first)
        #expect(action.title == title)
        #expect(action.id.description == "S1-A1")
    }
}
