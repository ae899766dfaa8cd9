import Logbook
import SourceText

extension Rule {
    static let frontMatterAnchor = Rule(
        codes: Localized(fr: "ancre-yaml", en: "front-matter-anchor"),
        severity: .error,
        title: Localized(fr: "Ancre ou renvoi YAML", en: "YAML anchor or alias"),
        reason: Localized(
            fr: """
                `&` et `*` font répéter des valeurs par YAML ; personne n'en a besoin ici, et l'on en fait des \
                pièges qui remplissent la mémoire.
                """,
            en: """
                `&` and `*` make YAML repeat values; nobody needs that here, and traps that fill the memory are \
                made of it.
                """
        ),
        advice: Localized(
            fr: "Écrivez la valeur en toutes lettres, ou mettez-la entre guillemets.",
            en: "Write the value out, or put it in quotation marks."
        ),
        example: Localized(
            fr: Example(wrong: "presents: &tous [alice, bruno]", right: "presents: [alice, bruno]"),
            en: Example(wrong: "present: &all [alice, bruno]", right: "present: [alice, bruno]")
        ),
        check: .irregularity { kind, place, context in
            guard case .frontMatterAnchors = kind else { return nil }
            return Finding(
                at: place,
                fr: "L'en-tête utilise un renvoi YAML (`&` ou `*`) ; il n'a pas été lu.",
                en: "The front matter uses a YAML anchor or alias (`&` or `*`); it was not read."
            )
        }
    )
}
