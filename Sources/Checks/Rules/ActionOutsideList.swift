import Logbook
import SourceText

extension Rule {
    static let actionOutsideList = Rule(
        codes: Localized(fr: "action-hors-liste", en: "action-outside-list"),
        severity: .warning,
        title: Localized(fr: "Action hors d'une liste", en: "Action outside a list"),
        reason: Localized(
            fr: "Une action est un élément de liste : sans tiret suivi d'une espace, elle n'est pas suivie.",
            en: "An action is an item of a list: without a hyphen and a space before it, it is not followed."
        ),
        advice: Localized(
            fr: "Commencez la ligne par un tiret et une espace : `- [ ] …`.",
            en: "Begin the line with a hyphen and a space: `- [ ] …`."
        ),
        example: Localized(
            fr: Example(
                wrong: "-[ ] Appeler Paul (pour le 9 avril 2026)",
                right: "- [ ] Appeler Paul (pour le 9 avril 2026)"
            ),
            en: Example(wrong: "-[ ] Call Paul (by April 9, 2026)", right: "- [ ] Call Paul (by April 9, 2026)")
        ),
        check: .irregularity { kind, place, context in
            guard case .actionOutsideList = kind else { return nil }
            let brackets = context.group.text(at: place).suffix(3)
            return Finding(
                at: place,
                fr: "Cette ligne ressemble à une action, mais n'est pas un élément de liste.",
                en: "This line looks like an action but is no item of a list.",
                fixes: [
                    LocalizedFix(
                        title: Localized(fr: "Mettre le tiret et l'espace", en: "Put the hyphen and the space"),
                        edits: [Edit(place, "- \(brackets)")],
                        .unsafe
                    )
                ]
            )
        }
    )
}
