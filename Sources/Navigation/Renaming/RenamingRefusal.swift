package import Logbook

/// Why a name is not changed. Nothing of a carnet's text stands in it.
package enum RenamingRefusal: Error, Hashable, Sendable {
    /// Only members, séances and actions have names that can change.
    case nothingToRename
    /// No file states it.
    case unknown(name: String)
    case malformedMember(name: String)
    case malformedSession(name: String)
    case malformedAction(name: String, session: SessionID)
    case taken(name: String)
    /// Its id is worked out, and written nowhere.
    case provisional(ActionID)
    /// Its name is that of its file, and no id.
    case unnamedSession(path: String)
    /// What stands there can't be known: conflict markers, a front matter that can't be read.
    case unclearFile(path: String)
    /// Read anew, the files would say something else than now.
    case wouldChangeMeaning

    /// What was seen, and what to do, in one or two sentences.
    package func message(in language: Language) -> String { text[language] }

    private var text: Localized<String> {
        switch self {
        case .nothingToRename:
            Localized(
                fr: "Ici rien ne se renomme : seuls les noms courts des membres, des séances et des actions changent.",
                en: "Nothing can be renamed here: only the short names of members, sessions and actions change."
            )
        case .unknown(let name):
            Localized(
                fr: "Aucun fichier ne définit « \(name) » : corrigez d'abord ce nom.",
                en: "No file defines “\(name)”: correct the name first."
            )
        case .malformedMember(let name):
            Localized(
                fr: "« \(name) » ne peut pas nommer un membre : il faut un seul mot, fait de lettres, de chiffres, de "
                    + "tirets ou de points, comme `anne-lise`.",
                en: "“\(name)” can't name a member: it takes one word of letters, digits, hyphens or dots, like "
                    + "`anne-lise`."
            )
        case .malformedSession(let name):
            Localized(
                fr: "« \(name) » ne peut pas nommer une séance : il faut des lettres puis un numéro, comme `S12`.",
                en: "“\(name)” can't name a session: it takes letters and then a number, like `S12`."
            )
        case .malformedAction(let name, let session):
            Localized(
                fr: "« \(name) » ne peut pas nommer une action de cette séance : il faut un nom comme `\(session)-A3`.",
                en: "“\(name)” can't name an action of this session: it takes a name like `\(session)-A3`."
            )
        case .taken(let name):
            Localized(
                fr: "« \(name) » sert déjà dans ce groupe : choisissez un autre nom.",
                en: "“\(name)” is already used in this group: choose another name."
            )
        case .provisional(let id):
            Localized(
                fr: "\(id) n'est encore qu'un numéro provisoire : écrivez-le d'abord dans le plan d'action.",
                en: "\(id) is only a provisional number so far: write it in the action plan first."
            )
        case .unnamedSession(let path):
            Localized(
                fr: "\(path) ne dit pas quelle séance il raconte : ajoutez d'abord `seance:` à son en-tête.",
                en: "\(path) doesn't say which session it tells of: add `session:` to its front matter first."
            )
        case .unclearFile(let path):
            Localized(
                fr:
                    "\(path) ne se lit pas clairement (conflit à résoudre, ou en-tête à corriger) : un changement de nom "
                    + "pourrait l'oublier. Réparez-le d'abord.",
                en:
                    "\(path) can't be read clearly (a conflict to settle, or front matter to correct): a change of name "
                    + "might miss it. Mend it first."
            )
        case .wouldChangeMeaning:
            Localized(
                fr:
                    "Avec ce nom, les fichiers ne diraient plus la même chose : rien n'a été changé. Choisissez un autre "
                    + "nom.",
                en: "With this name the files would no longer say the same: nothing was changed. Choose another name."
            )
        }
    }
}
