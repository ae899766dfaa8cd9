import Logbook
import SourceText

extension Rule {
    static let unknownKey = Rule(
        codes: Localized(fr: "cle-inconnue", en: "unknown-key"),
        severity: .warning,
        title: Localized(fr: "Clé inconnue", en: "Unknown key"),
        reason: Localized(
            fr: "Une clé que l'outil ne connaît pas est gardée telle quelle, mais rien n'en est lu.",
            en: "A key the tool doesn't know is kept as it is, but nothing is read from it."
        ),
        advice: Localized(
            fr: "Corrigez la clé, ou déplacez ce qu'elle dit dans le texte.",
            en: "Correct the key, or move what it says into the text."
        ),
        example: Localized(
            fr: Example(wrong: "sujjet: Déléguer", right: "sujet: Déléguer"),
            en: Example(wrong: "topik: Delegating", right: "topic: Delegating")
        ),
        check: .irregularity { kind, place, context in
            guard case .unknownKey(let key, let nearest) = kind else { return nil }
            let quoted = context.quoting(key, from: place.file)
            let proposal = Localized.proposing(nearest)
            return Finding(
                at: place,
                fr: "Clé inconnue\(quoted.french)\(proposal.french)",
                en: "Unknown key\(quoted.english)\(proposal.english)",
                fixes: nearest.map { [.write($0, at: place, .slip(key, $0))] } ?? []
            )
        }
    )
}
