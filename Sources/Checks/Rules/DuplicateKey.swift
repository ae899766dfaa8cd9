import Logbook
import SourceText

extension Rule {
    static let duplicateKey = Rule(
        codes: Localized(fr: "cle-en-double", en: "duplicate-key"),
        severity: .error,
        title: Localized(fr: "Clé en double", en: "Duplicate key"),
        reason: Localized(
            fr: "De deux valeurs pour une même clé, seule la première est lue ; l'autre se perdrait sans bruit.",
            en: "Of two values for one key only the first is read; the other would be lost without a sound."
        ),
        advice: Localized(fr: "Gardez une seule des deux lignes.", en: "Keep one of the two lines."),
        example: Localized(
            fr: Example(
                wrong: """
                    client: alice
                    client: bruno
                    """,
                right: "client: alice"
            ),
            en: Example(
                wrong: """
                    client: alice
                    client: bruno
                    """,
                right: "client: alice"
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .duplicateKey(let key, _) = kind else { return nil }
            let quoted = context.quoting(key, from: place.file)
            return Finding(
                at: place,
                fr: "La clé\(quoted[.french]) est déjà donnée plus haut.",
                en: "The key\(quoted[.english]) is already given above."
            )
        }
    )
}
