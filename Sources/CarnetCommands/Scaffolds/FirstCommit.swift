import Editing
import Git
import Logbook
import Output

/// A group's folder put under git; whatever git says, the files stay.
enum FirstCommit {
    /// What there is to say of it.
    ///
    /// - Parameter language: the group's, in which its history begins.
    static func make(of change: FolderChange, in folder: String, language: Language) -> Localized<String> {
        let message = Localized(fr: "Le dossier du groupe", en: "The group's folder")[language]
        do {
            switch try NewRepository.make(in: folder, files: change.newFiles.map(\.path), message: message) {
            case .made:
                return Localized(
                    fr: "Le dossier est sous git, avec un premier enregistrement.",
                    en: "The folder is under git, with a first commit."
                )
            case .inside(let around):
                let place = VisibleText.escaping(around)
                return Localized(
                    fr: "Le dossier appartient déjà à un dépôt git (\(place)) : je n'y ai rien enregistré.",
                    en: "The folder belongs to a git repository already (\(place)): I committed nothing there."
                )
            }
        } catch { return failure(error) }
    }

    private static func failure(_ failure: GitFailure) -> Localized<String> {
        switch failure {
        case .missing:
            Localized(
                fr: "git n'est pas installé : le dossier est prêt, sans historique. Rien d'autre n'en dépend.",
                en: "git is not installed: the folder is ready, without a history. Nothing else depends on it."
            )
        case .noIdentity:
            Localized(
                fr: """
                    git ne sait pas encore qui vous êtes : le dossier est prêt, rien n'est enregistré. Dites-le-lui, puis \
                    enregistrez :
                      git config --global user.name "Prénom Nom"
                      git config --global user.email "vous@exemple.fr"
                      git commit -m "Le dossier du groupe"
                    """,
                en: """
                    git doesn't know yet who you are: the folder is ready, nothing is committed. Tell it, then commit:
                      git config --global user.name "First Last"
                      git config --global user.email "you@example.org"
                      git commit -m "The group's folder"
                    """
            )
        case .noRepository, .damagedRepository, .bareRepository, .untrusted, .unknownRevision, .lacksBeginnings,
            .lacksContents, .noCommit,
            .missingObject, .cutShort, .tooMuch, .refused:
            Localized(
                fr: "\(VisibleText.escaping(failure.text.french)) Le dossier est prêt, sans enregistrement.",
                en: "\(VisibleText.escaping(failure.text.english)) The folder is ready, without a commit."
            )
        }
    }
}
