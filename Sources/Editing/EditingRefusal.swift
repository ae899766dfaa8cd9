package import Logbook

/// Why nothing is written.
package enum EditingRefusal: Error, Hashable, Sendable {
    /// The page can't be read well enough to write into it.
    case unreadablePage(path: String)
    /// The file would say something else besides; `path` is where a person can write it.
    case wouldChangeMore(path: String)
    case alreadyClosed(ActionID, ActionState, in: SessionID)
    case decidedLater(ActionID, in: SessionID, asked: SessionID)
    /// No séance has notes that a retour could be written in.
    case noSession(ActionID)
    case dueBeforeSession(CalendarDate, SessionID, CalendarDate)
    case nothingToWrite

    package var text: Localized<String> {
        switch self {
        case .unreadablePage(let path):
            Localized(
                fr: "« \(path) » ne se lit pas assez bien pour y écrire ; carnet verifier dit pourquoi.",
                en: "“\(path)” can't be read well enough to write into it; carnet check says why."
            )
        case .wouldChangeMore(let path):
            Localized(
                fr: """
                    Écrire cela dans « \(path) » y changerait aussi autre chose : rien n'est écrit. Une autre tournure \
                    passera peut-être ; sinon, écrivez-le à la main, dans le fichier.
                    """,
                en: """
                    Writing this in “\(path)” would change something else there too: nothing is written. Other words \
                    may do; or else write it by hand, in the file.
                    """
            )
        case .alreadyClosed(let action, let state, let session):
            closed(action, state, session)
        case .decidedLater(let action, let decided, let asked):
            Localized(
                fr: "\(action) se décide en \(decided) : son retour ne peut pas venir en \(asked), mais après.",
                en: "\(action) is decided in \(decided): its follow-up can't come in \(asked), only later."
            )
        case .noSession(let action):
            Localized(
                fr: """
                    Aucune séance ouverte ne suit celle qui a décidé \(action). Préparez la prochaine avec \
                    « carnet nouvelle seance », ou choisissez-en une avec --session.
                    """,
                en: """
                    No open session follows the one that decided \(action). Prepare the next with \
                    “carnet new session”, or choose one with --session.
                    """
            )
        case .dueBeforeSession(let due, let session, let date):
            Localized(
                fr: "L'échéance \(due) vient avant la séance \(session) du \(date), où elle serait dite.",
                en: "The due date \(due) comes before session \(session) of \(date), where it would be told."
            )
        case .nothingToWrite:
            Localized(
                fr: "Il n'y a rien à écrire : le texte est vide.",
                en: "There is nothing to write: the text is empty."
            )
        }
    }

    private func closed(_ action: ActionID, _ state: ActionState, _ session: SessionID) -> Localized<String> {
        state == .abandoned
            ? Localized(
                fr: "\(action) a été abandonnée en \(session) : il n'y a plus de retour à en faire.",
                en: "\(action) was abandoned in \(session): it needs no more follow-up."
            )
            : Localized(
                fr: "\(action) est déjà faite, dit en \(session) : il n'y a plus de retour à en faire.",
                en: "\(action) is already done, as told in \(session): it needs no more follow-up."
            )
    }
}
