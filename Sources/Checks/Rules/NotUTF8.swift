import Logbook
import SourceText

extension Rule {
    static let notUTF8 = Rule(
        codes: Localized(fr: "pas-en-utf-8", en: "not-utf-8"),
        severity: .warning,
        title: Localized(fr: "Fichier qui n'est pas en UTF-8", en: "File that is not UTF-8"),
        reason: Localized(
            fr: "Le fichier a pu être lu, mais d'autres outils, git parmi eux, y verront des accents abîmés.",
            en: "The file could be read, but other tools, git among them, will see broken accents."
        ),
        advice: Localized(
            fr: "Enregistrez-le en UTF-8 (dans le Bloc-notes : Enregistrer sous, Encodage).",
            en: "Save it as UTF-8 (in Notepad: Save as, Encoding)."
        ),
        example: Localized(
            fr: Example(wrong: "Exposé enregistré en Windows-1252", right: "Exposé enregistré en UTF-8"),
            en: Example(wrong: "A summary saved as Windows-1252", right: "A summary saved as UTF-8")
        ),
        check: .irregularity { kind, place, context in
            guard case .notUTF8(let encoding) = kind else { return nil }
            let name =
                switch encoding {
                case .utf8, .utf8WithMark, .binary: "?"
                case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
                case .windows1252: "Windows-1252"
                }
            return Finding(
                at: place,
                fr: "Ce fichier est enregistré en \(name), et non en UTF-8.",
                en: "This file is saved as \(name) rather than UTF-8."
            )
        }
    )
}
