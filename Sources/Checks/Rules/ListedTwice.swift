import Logbook
import SourceText

extension Rule {
    static let listedTwice = Rule(
        codes: Localized(fr: "nom-en-double", en: "listed-twice"),
        severity: .warning,
        title: Localized(fr: "Nom donné deux fois", en: "Name given twice"),
        reason: Localized(
            fr: "Une personne comptée deux fois fausse les présences et les heures.",
            en: "A person counted twice distorts attendance and hours."
        ),
        advice: Localized(fr: "Retirez l'un des deux noms.", en: "Remove one of the two names."),
        example: Localized(
            fr: Example(wrong: "presents: [alice, bruno, alice]", right: "presents: [alice, bruno]"),
            en: Example(wrong: "present: [alice, bruno, alice]", right: "present: [alice, bruno]")
        ),
        check: .session { session, context in
            ([session.present, session.absent] + session.consultations.map(\.consultants)).flatMap { list in
                var seen: Set<MemberID> = []
                return list.filter { !seen.insert($0.value).inserted }.map { repeated in
                    let name = context.name(of: repeated.value)
                    return Finding(
                        at: repeated.place,
                        fr: "\(name) est déjà dans cette liste.",
                        en: "\(name) is already in this list."
                    )
                }
            }
        }
    )
}
