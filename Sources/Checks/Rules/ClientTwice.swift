import Logbook
import SourceText

extension Rule {
    static let clientTwice = Rule(
        codes: Localized(fr: "client-deux-fois", en: "client-twice"),
        severity: .warning,
        title: Localized(fr: "Client deux fois avant que chacun l'ait été", en: "Client twice before everyone was"),
        reason: Localized(
            fr: """
                Dans un cycle, chacun est client au moins une fois ; c'est aussi en demandant de l'aide qu'on \
                apprend à en donner.
                """,
            en: "In a cycle everyone is client at least once; asking for help is how one learns to give it."
        ),
        advice: Localized(
            fr: "Proposez d'abord la place de client à ceux qui ne l'ont pas encore eue.",
            en: "First offer the client's place to those who have not had it yet."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    S1 client: alice
                    S2 client: alice
                    (bruno ne l'a pas encore été)
                    """,
                right: """
                    S1 client: alice
                    S2 client: bruno
                    """
            ),
            en: Example(
                wrong: """
                    S1 client: alice
                    S2 client: alice
                    (bruno has not been yet)
                    """,
                right: """
                    S1 client: alice
                    S2 client: bruno
                    """
            )
        ),
        check: .group { context in
            context.rotations.flatMap { rotation -> [Finding] in
                guard !rotation.neverClient.isEmpty else { return [] }
                let waiting = Localized.list(rotation.neverClient.map(context.name(of:)))
                var seen: Set<MemberID> = []
                return rotation.clients.filter { !seen.insert($0.value).inserted }.map { again in
                    let name = context.name(of: again.value)
                    return Finding(
                        at: again.place,
                        fr: "\(name) est client à nouveau ; la place attend encore \(waiting.french).",
                        en: "\(name) is the client again; the place still waits for \(waiting.english)."
                    )
                }
            }
        }
    )
}
