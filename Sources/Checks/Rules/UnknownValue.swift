import Logbook
import SourceText

extension Rule {
    static let unknownValue = Rule(
        codes: Localized(fr: "valeur-inconnue", en: "unknown-value"),
        severity: .error,
        title: Localized(fr: "Valeur inconnue", en: "Unknown value"),
        reason: Localized(
            fr: """
                Cette clé n'accepte que quelques mots ; un autre n'est pas compris, et la clé compte comme \
                absente.
                """,
            en: "This key takes a few words only; another is not understood, and the key counts as absent."
        ),
        advice: Localized(fr: "Choisissez l'une des valeurs prévues.", en: "Choose one of the possible values."),
        example: Localized(
            fr: Example(wrong: "statut: fini", right: "statut: close"),
            en: Example(wrong: "status: over", right: "status: closed")
        ),
        check: .irregularity { kind, place, context in
            guard case .unknownValue(let key, let value, let allowed, let nearest) = kind else { return nil }
            let (name, quoted) = (context.quoting(key, from: place.file), context.quoting(value, from: place.file))
            let proposal = Localized.proposing(nearest)
            let choices = allowed.joined(separator: ", ")
            return Finding(
                at: place,
                fr: "Valeur inconnue\(quoted.french) pour la clé\(name.french)\(proposal.french)",
                en: "Unknown value\(quoted.english) for the key\(name.english)\(proposal.english)",
                advice: Localized(fr: "Valeurs possibles : \(choices).", en: "Possible values: \(choices)."),
                fixes: nearest.map { [.write($0, at: place, .slip(value, $0))] } ?? []
            )
        }
    )
}
