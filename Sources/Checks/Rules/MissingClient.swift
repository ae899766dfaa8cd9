import Lexicon
import Logbook
import SourceText

extension Rule {
    static let missingClient = Rule(
        codes: Localized(fr: "client-manquant", en: "missing-client"),
        severity: .error,
        title: Localized(fr: "Consultation sans client", en: "Consultation without a client"),
        reason: Localized(
            fr: """
                Une consultation aide une personne, qui a apporté son sujet : sans client, il n'y a ni contrat ni \
                plan d'action.
                """,
            en: """
                A consultation helps one person, who brought a topic: without a client there is neither contract \
                nor action plan.
                """
        ),
        advice: Localized(
            fr: "Écrivez `client:` dans l'en-tête, avec le nom court d'un membre.",
            en: "Write `client:` in the front matter, with the short name of a member."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ---
                    seance: S3
                    sujet: Déléguer
                    ---
                    """,
                right: """
                    ---
                    seance: S3
                    client: alice
                    sujet: Déléguer
                    ---
                    """
            ),
            en: Example(
                wrong: """
                    ---
                    session: S3
                    topic: Delegating
                    ---
                    """,
                right: """
                    ---
                    session: S3
                    client: alice
                    topic: Delegating
                    ---
                    """
            )
        ),
        check: .session { session, context in
            guard context.isHeld(session), !context.isClientMisshapen(in: session.file) else { return [] }
            let places =
                session.consultations.isEmpty
                ? [session.id.place] : session.consultations.filter { $0.client == nil }.map(\.place)
            return places.map { place in
                Finding(
                    at: place,
                    fr: "\(session.id.value) n'a pas de client pour cette consultation.",
                    en: "\(session.id.value) names no client for this consultation."
                )
            }
        }
    )
}

extension CheckContext {
    /// Whether a file states a client in a way that another rule reports.
    fileprivate func isClientMisshapen(in file: FileID) -> Bool {
        irregularities(in: file).contains { irregularity in
            guard case .wrongShape(let key, _) = irregularity.kind else { return false }
            return Vocabulary.key(key) == .client || Vocabulary.key(key) == .consultations
        }
    }
}
