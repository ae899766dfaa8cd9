package import Logbook
package import TemplateRendering

/// Why nothing can be prepared.
package enum ScaffoldFailure: Error {
    case template(TemplateProblem)
    /// A page of this path is there already.
    case exists(path: String)
    /// A séance doesn't say who was there.
    case noPresence(SessionID)
    /// There is no séance that a page could be of.
    case noSessions
    /// Everybody who was there has a page.
    case nothingToPrepare(SessionID)
    case memberExists(id: String)
    case cycleExists(id: String)
    /// The group's file has no front matter that an entry could be added to.
    case noFrontMatter(path: String)
    /// The front matter is written in a way that an entry can't be added to safely.
    case noPlace(key: String, path: String)
    /// A text that has no letter or digit to make a short name of.
    case unusableName(String)
    /// Two people who can't be told apart by their names.
    case sameName(String)
    /// A short name that was asked for and is no single word.
    case malformedID(String)

    package var text: Localized<String> {
        switch self {
        case .template(let problem):
            Localized(
                fr: "\(problem.file):\(problem.line):\(problem.column): \(problem.message(in: .french))",
                en: "\(problem.file):\(problem.line):\(problem.column): \(problem.message(in: .english))"
            )
        case .exists(let path):
            Localized(
                fr: "« \(path) » existe déjà : rien n'est écrasé.",
                en: "“\(path)” is already there: nothing is overwritten."
            )
        case .noPresence(let session):
            Localized(
                fr: "La séance \(session) ne dit pas qui était là ; complétez ses présents, ou indiquez --member.",
                en: "Session \(session) doesn't say who was there; complete its presence list, or name --member."
            )
        case .noSessions:
            Localized(
                fr: "Le groupe n'a pas encore de séance ; préparez-la avec carnet nouvelle seance.",
                en: "The group has no session yet; prepare one with carnet new session."
            )
        case .nothingToPrepare(let session):
            Localized(
                fr: "Chaque membre présent à la séance \(session) a déjà sa page.",
                en: "Every member who was at session \(session) has a page already."
            )
        case .memberExists(let id):
            Localized(
                fr: "Le groupe a déjà un membre « \(id) » ; choisissez un autre nom court avec --id.",
                en: "The group already has a member “\(id)”; choose another short name with --id."
            )
        case .cycleExists(let id):
            Localized(
                fr: "Le groupe a déjà un cycle « \(id) » ; choisissez un autre nom avec --id.",
                en: "The group already has a cycle “\(id)”; choose another name with --id."
            )
        case .noFrontMatter(let path):
            Localized(
                fr: "« \(path) » n'a pas d'en-tête lisible ; carnet verifier dit ce qu'il faut corriger.",
                en: "“\(path)” has no readable front matter; carnet check says what to put right."
            )
        case .noPlace(let key, let path):
            Localized(
                fr:
                    "Je ne sais pas ajouter sous « \(key) » de « \(path) » sans toucher au reste : ajoutez la ligne à la main.",
                en: "I can't add below “\(key)” in “\(path)” without touching the rest: add the line by hand."
            )
        case .sameName(let name):
            Localized(
                fr: "Deux membres s'appelleraient « \(name) » ; ajoutez à l'un de quoi les distinguer.",
                en: "Two members would be called “\(name)”; add something to one that tells them apart."
            )
        case .malformedID(let id):
            Localized(
                fr: """
                    « \(id) » ne peut pas nommer un membre : il faut un seul mot, fait de lettres, de chiffres, de tirets \
                    ou de points, comme anne-lise.
                    """,
                en: """
                    “\(id)” can't name a member: it takes one word of letters, digits, hyphens or dots, like anne-lise.
                    """
            )
        case .unusableName(let name):
            Localized(
                fr: "« \(name) » ne donne pas de nom court ; indiquez-en un avec --id.",
                en: "“\(name)” makes no short name; give one with --id."
            )
        }
    }
}
