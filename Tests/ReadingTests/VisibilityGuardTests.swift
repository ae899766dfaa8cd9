import Logbook
import TestSupport
import Testing

/// In doubt, nothing of a harvest is shared.
@Suite struct VisibilityGuardTests {
    @Test(arguments: [
        "##Ressentis\nMes larmes.",
        "**Ressentis**\nMes larmes.",
        "Ressentis :\nMes larmes.",
        "- Écouter.\n  ## Ressentis\n  Mes larmes.",
        "```\nun bloc jamais fermé\n## Ressentis\nMes larmes.",
        "<!-- un commentaire jamais fermé\n## Ressentis\nMes larmes.",
        "    ## Ressentis\n    Mes larmes.",
        "> ## Ressentis (privé)\n> Mes larmes.",
        "- Mes larmes (privé)",
        "1. Mes engagements\n2. Mes larmes",
        "<!-- un mot --> ## Ressentis\nMes larmes.",
        "<!-- un\nmot --> ## Ressentis\nMes larmes.",
        "Clair. <!-- un mot --> ## Ressentis\nMes larmes.",
        "<!-- un mot -->**Ressentis**\nMes larmes.",
        "<h2>Ressentis (privé)</h2>\nMes larmes.",
        "<b class=\"x\">Ressentis</b>\nMes larmes.",
        "<pre>## Ressentis (privé)</pre>\nMes larmes.",
        "- Ressentis (privé)<br>\n  Mes larmes.",
        "**Ressentis (privé)** <!-- à <moi> -->\nMes larmes.",
        "##Ressentis <!-- à moi -->\nMes larmes.",
        "Ressentis (privé) — mardi\nMes larmes.",
        "(privé) Ressentis (suite)\nMes larmes.",
    ])
    func aDoubtfulLineKeepsTheWholeHarvestPrivate(text: String) {
        let group = inlineGroup([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice }\n---\n",
            "carnets/alice/S1.md":
                "---\nseance: S1\nmembre: alice\n---\n## Enseignements (groupe)\n- Clair.\n\n\(text)\n",
        ])
        let shared = group.entries.flatMap(\.harvests).filter { $0.visibility > .private }
        #expect(shared.isEmpty)
        #expect(
            group.irregularities.contains { if case .disguisedHeading = $0.kind { true } else { false } }
        )
    }

    @Test("While a page waits in conflict, what one side wrote under no heading stands under the other's last one")
    func conflict() {
        let side = { (text: String) in "---\nseance: S1\nmembre: alice\n---\n\(text)\n" }
        let sides = (side("Rien.\n\n## Enseignements (groupe)\n\n- Clair."), side("Mes larmes.\n"))
        let group = inlineGroup([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice }\n---\n",
            "carnets/alice/S1.md": "<<<<<<< ici\n\(sides.0)=======\n\(sides.1)>>>>>>> là\n",
        ])
        #expect(!group.entries.isEmpty)
        #expect(group.entries.flatMap(\.harvests).allSatisfy { $0.visibility == .private })
    }

    @Test(arguments: [
        "- J'ai parlé de mes ressentis à Paul.",
        "Les progrès de l'équipe, je les vois.",
        "- **Progrès** : Paul anime la réunion.",
        "- Une question (ouverte) aide.",
        "<!-- Ce que j'apprends : sur moi. -->\nUne idée <b>forte</b> <!-- à revoir -->",
        "Écouter > parler.",
        "Écouter <",
    ])
    func ordinaryTextStaysShared(text: String) {
        let group = inlineGroup([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice }\n---\n",
            "carnets/alice/S1.md": "---\nseance: S1\nmembre: alice\n---\n## Enseignements (groupe)\n\(text)\n",
        ])
        #expect(group.entries.flatMap(\.harvests).map(\.visibility) == [.group])
    }
}
