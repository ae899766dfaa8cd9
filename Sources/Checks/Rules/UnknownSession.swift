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
        check: .entry { entry, context in
            guard let session = entry.session, context.session(session.value) == nil else { return [] }
            let nearest = context.nearestSession(to: session.value)
            let quoted = context.quoting(session.value.description, from: session.place.file)
            let proposal = Localized.proposing(nearest?.description)
            return [
                Finding(
                    at: session.place,
                    fr: "Séance inconnue\(quoted.french)\(proposal.french)",
                    en: "Unknown session\(quoted.english)\(proposal.english)",
                    // A file's name stands in no text.
                    fixes: session.place.range.isEmpty
                        ? []
                        : nearest.map {
                            [
                                .write(
                                    $0.description,
                                    at: session.place,
                                    .slip(session.value.description, $0.description)
                                )
                            ]
                        } ?? []
                )
            ]
        }
    )
}
