import Logbook
import SourceText

extension Rule {
    static let unknownSession = Rule(
        codes: Localized(fr: "seance-inconnue", en: "unknown-session"),
        severity: .error,
        title: Localized(fr: "Séance inconnue", en: "Unknown session"),
        reason: Localized(
            fr: "Une page de carnet appartient à une séance ; sans elle, sa récolte n'entre dans aucun bilan.",
            en: "A page of a logbook belongs to a session; without it, its harvest enters no review."
        ),
        advice: Localized(
            fr: "Corrigez la séance, ou créez son fichier.",
            en: "Correct the session, or create its file."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ---
                    seance: S33
                    membre: alice
                    ---
                    """,
                right: """
                    ---
                    seance: S3
                    membre: alice
                    ---
                    """
            ),
            en: Example(
                wrong: """
                    ---
                    session: S33
                    member: alice
                    ---
                    """,
                right: """
                    ---
                    session: S3
                    member: alice
                    ---
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .unknownSession(let text, let nearest) = kind else { return nil }
            let quoted = context.quoting(text, from: place.file)
            let proposal = Localized.proposing(nearest?.description)
            return Finding(
                at: place,
                fr: "Séance inconnue\(quoted.french)\(proposal.french)",
                en: "Unknown session\(quoted.english)\(proposal.english)",
                // A file's name stands in no text.
                fixes: place.range.isEmpty ? [] : nearest.map { [.write($0.description, at: place)] } ?? []
            )
        }
    )
}
