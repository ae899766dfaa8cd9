import Logbook
import SourceText

extension Rule {
    static let unknownKey = Rule(
        code: "unknown-key",
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
        )
    ) { context in
        context.findings { kind, place in
            guard case .unknownKey(let key, let nearest) = kind else { return nil }
            let quoted = context.quoting(key, from: place.file)
            let proposal = nearest.map { nearest in
                LocalizedFix(
                    title: Localized(fr: "Écrire « \(nearest) »", en: "Write “\(nearest)”"),
                    edits: [Edit(place, nearest)]
                )
            }
            return Finding(
                at: place,
                fr: "Clé inconnue\(quoted[.french])" + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? "."),
                en: "Unknown key\(quoted[.english])" + (nearest.map { "; did you mean “\($0)”?" } ?? "."),
                fixes: proposal.map { [$0] } ?? []
            )
        }
    }
}
