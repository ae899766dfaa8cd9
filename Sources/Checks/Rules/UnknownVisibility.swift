import Lexicon
import Logbook
import SourceText

extension Rule {
    static let unknownVisibility = Rule(
        codes: Localized(fr: "visibilite-inconnue", en: "unknown-visibility"),
        severity: .warning,
        title: Localized(fr: "Visibilité inconnue", en: "Unknown visibility"),
        reason: Localized(
            fr: "Trois mots disent qui peut lire une récolte ; devant un autre, l'outil la garde privée.",
            en: "Three words say who may read a harvest; before another, the tool keeps it private."
        ),
        advice: Localized(fr: "Écrivez (privé), (groupe) ou (bilan).", en: "Write (private), (group) or (review)."),
        example: Localized(
            fr: Example(wrong: "## Enseignements (gruope)", right: "## Enseignements (groupe)"),
            en: Example(wrong: "## Learnings (gruop)", right: "## Learnings (group)")
        ),
        check: .irregularity { kind, place, context in
            guard case .unknownVisibility(let text) = kind else { return nil }
            let quoted = context.quoting(text, from: place.file)
            let words = context.place(of: text, in: place)
            let spellings = Vocabulary.ordered(preferring: context.group.language).flatMap { words in
                Visibility.allCases.flatMap { words.visibilities[$0] ?? [] }
            }
            let nearest = NearMiss.nearest(to: text, among: spellings)
            let proposal = Localized.proposing(nearest)
            return Finding(
                at: words ?? place,
                fr: "La mention\(quoted.french) ne dit pas qui peut lire : la récolte reste privée\(proposal.french)",
                en: "The word\(quoted.english) doesn't say who may read: the harvest stays private\(proposal.english)",
                fixes: words.flatMap { words in nearest.map { [.write($0, at: words, .unsafe)] } } ?? []
            )
        }
    )
}
