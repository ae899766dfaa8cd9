import Logbook
import SourceText

extension Rule {
    static let binaryFile = Rule(
        codes: Localized(fr: "fichier-binaire", en: "binary-file"),
        severity: .error,
        title: Localized(fr: "Fichier qui n'est pas du texte", en: "File that is not text"),
        reason: Localized(
            fr: "Un carnet de bord est du texte, que chacun peut ouvrir sans logiciel particulier.",
            en: "A logbook is plain text, which anybody can open without special software."
        ),
        advice: Localized(
            fr: "Ouvrez-le dans le logiciel d'origine et enregistrez-le en texte brut.",
            en: "Open it in the program it came from and save it as plain text."
        ),
        example: Localized(
            fr: Example(wrong: "Un document Word renommé en S3.md", right: "Le même texte, enregistré en texte brut"),
            en: Example(wrong: "A Word document renamed to S3.md", right: "The same text, saved as plain text")
        ),
        check: .irregularity { kind, place, context in
            guard case .binaryFile = kind else { return nil }
            return Finding(at: place, fr: "Ce fichier n'est pas du texte.", en: "This file is not text.")
        }
    )
}
