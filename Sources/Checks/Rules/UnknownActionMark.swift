import Logbook
import SourceText

extension Rule {
    static let unknownActionMark = Rule(
        codes: Localized(fr: "case-inconnue", en: "unknown-action-mark"),
        severity: .warning,
        title: Localized(fr: "Case à cocher inconnue", en: "Unknown mark between brackets"),
        reason: Localized(
            fr: "Le signe entre crochets dit où en est l'action ; un signe inconnu est lu comme « prévue ».",
            en: "The sign between brackets says where the action stands; an unknown one is read as “planned”."
        ),
        advice: Localized(
            fr: "Prévue [ ], en cours [/], faite [x], adaptée [~], reportée [>], abandonnée [-].",
            en: "Planned [ ], in progress [/], done [x], adapted [~], postponed [>], abandoned [-]."
        ),
        example: Localized(
            fr: Example(wrong: "- [?] S3-A1 Appeler Paul", right: "- [/] S3-A1 Appeler Paul"),
            en: Example(wrong: "- [?] S3-A1 Call Paul", right: "- [/] S3-A1 Call Paul")
        ),
        check: .irregularity { kind, place, context in
            guard case .unknownActionMark(let mark) = kind else { return nil }
            let quoted = context.quoting(mark, from: place.file)
            return Finding(
                at: place,
                fr: "Le signe\(quoted.french) ne dit pas où en est l'action.",
                en: "The sign\(quoted.english) doesn't say where the action stands."
            )
        }
    )
}
