import Logbook
import SourceText

extension Rule {
    static let fileTooLarge = Rule(
        codes: Localized(fr: "fichier-trop-gros", en: "file-too-large"),
        severity: .error,
        title: Localized(fr: "Fichier trop gros", en: "File too large"),
        reason: Localized(
            fr: """
                Des notes de séance tiennent en quelques pages ; un fichier énorme est presque toujours une erreur \
                de copie.
                """,
            en: "Notes of a session take a few pages; a huge file is nearly always a slip in copying."
        ),
        advice: Localized(
            fr: "Gardez les notes dans ce fichier et rangez le reste ailleurs.",
            en: "Keep the notes in this file and put the rest elsewhere."
        ),
        example: Localized(
            fr: Example(wrong: "S3.md : 40 Mo, avec des photos collées", right: "S3.md : 6 Ko de notes"),
            en: Example(wrong: "S3.md: 40 MB, with photographs pasted in", right: "S3.md: 6 kB of notes")
        ),
        check: .irregularity { kind, place, context in
            // The size itself is not told: of a carnet, nothing about its length leaves.
            if case .fileTooLarge(_, let limit) = kind {
                return Finding(
                    at: place,
                    fr: "Ce fichier dépasse \(limit / 1_048_576) Mo ; il n'a pas été lu.",
                    en: "This file is larger than \(limit / 1_048_576) MB; it was not read."
                )
            }
            guard case .tooManyBrackets(let limit) = kind else { return nil }
            return Finding(
                at: place,
                fr: "Ce fichier contient plus de \(limit) crochets ouvrants ; il n'a pas été lu.",
                en: "This file holds more than \(limit) opening brackets; it was not read."
            )
        }
    )
}
