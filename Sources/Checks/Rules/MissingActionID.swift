import Logbook
import SourceText

extension Rule {
    static let missingActionID = Rule(
        codes: Localized(fr: "action-sans-numero", en: "missing-action-id"),
        severity: .information,
        title: Localized(fr: "Action sans numéro", en: "Action without an id"),
        reason: Localized(
            fr: """
                Avec son numéro écrit, une action se retrouve aux séances suivantes même si le plan change \
                d'ordre.
                """,
            en: """
                With its id written down, an action is found again in later sessions even if the plan is \
                reordered.
                """
        ),
        advice: Localized(fr: "Écrivez le numéro juste après la case.", en: "Write the id right after the brackets."),
        example: Localized(
            fr: Example(
                wrong: "- [ ] Appeler Paul (pour le 2026-04-09)",
                right: "- [ ] S3-A1 Appeler Paul (pour le 2026-04-09)"
            ),
            en: Example(wrong: "- [ ] Call Paul (by 2026-04-09)", right: "- [ ] S3-A1 Call Paul (by 2026-04-09)")
        ),
        check: .irregularity { kind, place, context in
            guard case .missingActionID(let id) = kind else { return nil }
            let end = place.range.upperBound
            let after = Place(place.file, SourceRange(at: end))
            let bytes = context.group[place.file].bytes
            // « [x]Fait »: without a space of its own, the id would go on into the text.
            let touchesText = end < bytes.count && bytes[end] > 0x20
            return Finding(
                at: place,
                fr: "Cette action n'a pas de numéro ; elle s'appelle \(id) en attendant.",
                en: "This action has no id; meanwhile it is called \(id).",
                fixes: [
                    LocalizedFix(
                        title: Localized(fr: "Écrire le numéro \(id)", en: "Write the id \(id)"),
                        edits: [Edit(after, (place.range.isEmpty ? "" : " ") + "\(id)" + (touchesText ? " " : ""))],
                        .safe
                    )
                ]
            )
        }
    )
}
