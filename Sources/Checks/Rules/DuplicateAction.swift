import Links
import Logbook
import SourceText

extension Rule {
    package static let duplicateAction = Rule(
        codes: Localized(fr: "action-en-double", en: "duplicate-action"),
        severity: .error,
        title: Localized(fr: "Deux actions du même numéro", en: "Two actions of one id"),
        reason: Localized(
            fr: "Les retours nomment l'action par son numéro : deux actions du même numéro se confondent.",
            en: "Follow-ups name an action by its id: two actions of one id get confused."
        ),
        advice: Localized(fr: "Donnez à la seconde le numéro suivant.", en: "Give the second one the next number."),
        example: Localized(
            fr: Example(
                wrong: """
                    - [ ] S3-A1 Appeler Paul
                    - [ ] S3-A1 Écrire à Jeanne
                    """,
                right: """
                    - [ ] S3-A1 Appeler Paul
                    - [ ] S3-A2 Écrire à Jeanne
                    """
            ),
            en: Example(
                wrong: """
                    - [ ] S3-A1 Call Paul
                    - [ ] S3-A1 Write to Jeanne
                    """,
                right: """
                    - [ ] S3-A1 Call Paul
                    - [ ] S3-A2 Write to Jeanne
                    """
            )
        ),
        check: .group { context in
            // Across files, it is the séances that bear one name.
            let repeated = context.links.duplicateActions.filter { $0.place.file == $0.first.file }
            return repeated.map { id, place, _ in
                let headline = context.session(in: place.file)?.actions.first {
                    $0.place == place
                }?.headline
                let line = Place(place.file, headline ?? place.range)
                let written = context.place(of: id.description, in: line)
                let highest = context.links.actions(decidedIn: id.session).map(\.id.number).max() ?? id.number
                let free = ActionID(session: id.session, number: highest + 1)
                return Finding(
                    at: written ?? line,
                    fr: "\(id) est déjà le numéro d'une autre action.",
                    en: "\(id) is already the id of another action.",
                    fixes: written.map { [.write(free.description, at: $0, .unsafe)] } ?? []
                )
            }
        }
    )
}
