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
            let kept = context.group.entries.reduce(into: [SessionID: Set<MemberID>]()) { kept, entry in
                if let session = entry.session?.value { kept[session, default: []].insert(entry.member.value) }
            }
            let expected = context.group.sessions.filter(context.isHeld).flatMap { session in
                session.present.filter { present in
                    context.member(present.value) != nil && !(kept[session.id.value]?.contains(present.value) ?? false)
                }.map { (session: session.id.value, member: $0) }
            }
            switch context.audience {
            case .group:
                // A count for all, never who: keeping a carnet is nobody else's business.
                guard !expected.isEmpty, let head = context.head else { return [] }
                let count = expected.count
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
                return expected.filter { $0.member.value == reader }.map { session, member in
                    Finding(
                        at: member.place,
                        fr: "Votre carnet n'a pas encore de page pour \(session).",
                        en: "Your logbook has no page for \(session) yet.",
                        advice: Localized(
                            fr: "Notez-y un enseignement, un ressenti ou un progrès, même bref.",
                            en: "Note a learning, a feeling or a progress there, however brief."
                        ),
                        severity: .warning
                    )
                }
            }
        }
    )
}
