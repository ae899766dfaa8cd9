import Logbook
import SourceText

extension Rule {
    static let conflictMarkers = Rule(
        codes: Localized(fr: "marques-de-conflit", en: "conflict-markers"),
        severity: .error,
        title: Localized(fr: "Marques de conflit de git", en: "Conflict markers left by git"),
        reason: Localized(
            fr: "Deux versions de ces lignes attendent que quelqu'un choisisse ; d'ici là, l'outil lirait les deux.",
            en: "Two versions of these lines wait for somebody to choose; until then the tool would read both."
        ),
        advice: Localized(
            fr: "Gardez ce qui est juste et retirez les lignes <<<<<<<, ======= et >>>>>>>.",
            en: "Keep what is right and remove the lines <<<<<<<, ======= and >>>>>>>."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    <<<<<<< HEAD
                    sujet: Déléguer
                    =======
                    sujet: Mieux déléguer
                    >>>>>>> claire
                    """,
                right: "sujet: Mieux déléguer"
            ),
            en: Example(
                wrong: """
                    <<<<<<< HEAD
                    topic: Delegating
                    =======
                    topic: Delegating more
                    >>>>>>> claire
                    """,
                right: "topic: Delegating more"
            )
        ),
        check: .irregularity { kind, place, context in
            switch kind {
            case .conflictMarkers:
                return Finding(
                    at: place,
                    fr: "Deux versions de ce passage attendent un choix.",
                    en: "Two versions of this passage wait for a choice."
                )
            case .strayConflictSign(mayUnderline: false):
                return Finding(
                    at: place,
                    fr: "Cette ligne est restée d'un choix entre deux versions : gardez ce qui vaut, et retirez-la.",
                    en: "This line is left of a choice between two versions: keep what holds, and remove it."
                )
            case .strayConflictSign(mayUnderline: true):
                return Finding(
                    at: place,
                    fr: """
                        Cette ligne sépare d'ordinaire deux versions : retirez-la ; si elle souligne un titre, écrivez-le \
                        plutôt après un #.
                        """,
                    en: """
                        Such a line stands between two versions: remove it; if it underlines a title, write that behind \
                        a # instead.
                        """
                )
            default: return nil
            }
        }
    )
}
