import Logbook
import SourceText

extension Rule {
    static let facilitatorTakesPart = Rule(
        codes: Localized(fr: "animateur-participant", en: "facilitator-takes-part"),
        severity: .warning,
        title: Localized(fr: "Animateur client ou consultant", en: "Facilitator as client or consultant"),
        reason: Localized(
            fr: "L'animateur garde le cadre et le temps ; il ne peut pas en même temps chercher ou donner conseil.",
            en: "The facilitator keeps the frame and the time, and can't seek or give counsel meanwhile."
        ),
        advice: Localized(
            fr: "Confiez l'animation de cette séance à quelqu'un d'autre : `animateur:` dans son en-tête.",
            en: "Let somebody else facilitate this session: `facilitator:` in its front matter."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    animateur: bruno
                    client: bruno
                    """,
                right: """
                    animateur: chloe
                    client: bruno
                    """
            ),
            en: Example(
                wrong: """
                    facilitator: bruno
                    client: bruno
                    """,
                right: """
                    facilitator: chloe
                    client: bruno
                    """
            )
        ),
        check: .consultation { consultation, session, context in
            guard let facilitator = context.facilitator(of: session) else { return [] }
            let parts = (consultation.client.map { [$0] } ?? []) + consultation.consultants
            return parts.filter { $0.value == facilitator }.map { part in
                let isClient = part.place == consultation.client?.place
                let name = context.name(of: facilitator)
                return Finding(
                    at: part.place,
                    fr: "\(name) anime cette séance et y est aussi \(isClient ? "client" : "consultant").",
                    en: "\(name) facilitates this session and is also its \(isClient ? "client" : "consultant")."
                )
            }
        }
    )
}
