import Lexicon
import Logbook
import SourceText

extension Rule {
    static let actionWithoutDueDate = Rule(
        codes: Localized(fr: "action-sans-echeance", en: "action-without-due-date"),
        severity: .warning,
        title: Localized(fr: "Action sans échéance", en: "Action without a due date"),
        reason: Localized(
            fr: "Une échéance proche, choisie par le client, fait qu'une action se tente avant la prochaine séance.",
            en: "A near due date, chosen by the client, gets an action tried before the next session."
        ),
        advice: Localized(
            fr: "Ajoutez « (pour le …) », au plus tard le jour de la prochaine séance.",
            en: "Add “(by …)”, no later than the day of the next session."
        ),
        example: Localized(
            fr: Example(wrong: "- [ ] S3-A1 Appeler Paul", right: "- [ ] S3-A1 Appeler Paul (pour le 9 avril 2026)"),
            en: Example(wrong: "- [ ] S3-A1 Call Paul", right: "- [ ] S3-A1 Call Paul (by April 9, 2026)")
        ),
        check: .consultation { consultation, session, context in
            let due = Words.of(context.group.language).due.first ?? ""
            let next = session.date.flatMap { context.meeting(after: $0.value) }
            return consultation.actions.filter { $0.due == nil }.compactMap { action in
                // A date that doesn't exist is reported as such.
                guard !context.hasIrregularity(of: .impossibleDate, in: session.file, where: action.place.contains)
                else {
                    return nil
                }
                let end = Place(session.file, SourceRange(at: action.headline.upperBound))
                let fix = next.map { next in
                    LocalizedFix(
                        title: Localized(
                            fr: "Pour la prochaine séance, le \(next.words.french)",
                            en: "By the next session, \(next.words.english)"
                        ),
                        edits: [Edit(end, " (\(due) \(next))")],
                        .unsafe
                    )
                }
                return Finding(
                    at: Place(session.file, action.headline),
                    fr: "L'action \(action.id) est sans échéance.",
                    en: "Action \(action.id) has no due date.",
                    fixes: fix.map { [$0] } ?? []
                )
            }
        }
    )
}
