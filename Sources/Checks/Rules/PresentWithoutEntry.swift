import Logbook
import SourceText

extension Rule {
    static let presentWithoutEntry = Rule(
        codes: Localized(fr: "present-sans-carnet", en: "present-without-entry"),
        severity: .information,
        title: Localized(fr: "Présents sans page de carnet", en: "Present without a page in the logbook"),
        reason: Localized(
            fr: """
                Le carnet fait d'un échange un apprentissage ; chacun y récolte pour soi, sans que personne ne le \
                lise.
                """,
            en: """
                The logbook turns a talk into learning; everyone harvests there for themselves, and nobody reads \
                it.
                """
        ),
        advice: Localized(
            fr: "Prenez cinq minutes en fin de séance pour que chacun écrive sa page.",
            en: "Take five minutes at the end of the session for everyone to write their page."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    carnets/alice/S2.md
                    (alice était aussi à S3)
                    """,
                right: """
                    carnets/alice/S2.md
                    carnets/alice/S3.md
                    """
            ),
            en: Example(
                wrong: """
                    logbooks/alice/S2.md
                    (alice was also at S3)
                    """,
                right: """
                    logbooks/alice/S2.md
                    logbooks/alice/S3.md
                    """
            )
        ),
        check: .group { context in
            switch context.audience {
            case .group:
                // A count for all, never who: keeping a carnet is nobody else's business.
                let count = context.group.sessions.reduce(0) { $0 + context.missingPages(of: $1) }
                guard count > 0, let head = context.head else { return [] }
                return [
                    Finding(
                        at: head,
                        fr: count == 1
                            ? "Une page de carnet reste à écrire." : "\(count) pages de carnet restent à écrire.",
                        en: count == 1
                            ? "One page of a logbook is still to be written."
                            : "\(count) pages of logbooks are still to be written."
                    )
                ]
            case .member(let reader):
                return context.group.sessions.filter(context.isHeld).flatMap { session -> [Finding] in
                    let id = session.id.value
                    guard context.member(reader) != nil, context.page(of: reader, for: id) == nil else { return [] }
                    return session.present.filter { $0.value == reader }.map { member in
                        Finding(
                            at: member.place,
                            fr: "Votre carnet n'a pas encore de page pour \(id).",
                            en: "Your logbook has no page for \(id) yet.",
                            advice: Localized(
                                fr: "Notez-y un enseignement, un ressenti ou un progrès, même bref.",
                                en: "Note a learning, a feeling or a progress there, however brief."
                            ),
                            severity: .warning
                        )
                    }
                }
            }
        }
    )
}
