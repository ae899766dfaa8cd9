import Logbook
import SourceText

extension Rule {
    static let unreadableFile = Rule(
        codes: Localized(fr: "fichier-illisible", en: "unreadable-file"),
        severity: .error,
        title: Localized(fr: "Fichier illisible", en: "Unreadable file"),
        reason: Localized(
            fr: "Ce que le système refuse d'ouvrir manque au groupe, sans que personne ne le voie.",
            en: "What the system refuses to open is missing from the group without anyone noticing."
        ),
        advice: Localized(
            fr: "Vérifiez les droits du fichier, ou attendez la fin de la synchronisation.",
            en: "Check the rights on the file, or wait until it is synchronised."
        ),
        example: Localized(
            fr: Example(
                wrong: "seances/2026-03-12-S3.md : permission refusée",
                right: "seances/2026-03-12-S3.md : le groupe peut le lire"
            ),
            en: Example(
                wrong: "sessions/2026-03-12-S3.md: permission denied",
                right: "sessions/2026-03-12-S3.md: the group may read it"
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .unreadableFile(let reason) = kind else { return nil }
            if let name = UnnameableFile(context.group[place.file].path) {
                return Finding(
                    at: place,
                    fr: name.message.french,
                    en: name.message.english,
                    advice: name.advice
                )
            }
            return Finding(
                at: place,
                fr: "Ce fichier n'a pas pu être lu : \(reason).",
                en: "This file could not be read: \(reason)."
            )
        }
    )
}
