import Lexicon
import Logbook
import SourceText

extension Rule {
    private static let requestOpenings = PhraseSearch(Words.all.flatMap(\.requestOpenings))

    static let contractNotARequest = Rule(
        codes: Localized(fr: "contrat-sans-demande", en: "contract-not-a-request"),
        severity: .warning,
        title: Localized(fr: "Contrat sans demande ni question", en: "Contract that asks for nothing"),
        reason: Localized(
            fr: """
                Le contrat est une demande du client, avec ses mots : « J'aimerais que vous m'aidiez à… » ou une \
                question.
                """,
            en: """
                The contract is the client's request, in their own words: “I'd like you to help me…”, or a \
                question.
                """
        ),
        advice: Localized(
            fr: "Reprenez la demande telle que le client l'a dite, ou tournez-la en question.",
            en: "Take up the request as the client put it, or turn it into a question."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## 3. Contrat
                    La délégation dans l'équipe.
                    """,
                right: """
                    ## 3. Contrat
                    > J'aimerais que vous m'aidiez à choisir ce que je garde.
                    """
            ),
            en: Example(
                wrong: """
                    ## 3. Contract
                    Delegation in the team.
                    """,
                right: """
                    ## 3. Contract
                    > I'd like you to help me choose what I keep.
                    """
            )
        ),
        check: .consultation { consultation, _, context in
            guard let contract = consultation.section(.contract), !contract.isEmpty else { return [] }
            let bytes = context.group[contract.heading.file].bytes
            let content = contract.content.place.range.indices.clamped(to: bytes.indices)
            guard !bytes[content].contains(UInt8(ascii: "?")), requestOpenings.first(in: bytes, range: content) == nil
            else {
                return []
            }
            return [
                Finding(
                    at: contract.heading,
                    fr: "Le contrat n'est formulé ni comme une demande du client, ni comme une question.",
                    en: "The contract is worded neither as the client's request nor as a question."
                )
            ]
        }
    )
}
