import Git
import Logbook

extension GitFailure {
    /// What kept git from its work, for people who may never have used it.
    var text: Localized<String> {
        switch self {
        case .missing:
            Localized(
                fr: "git n'est pas installé sur cet ordinateur (git-scm.com) : ce qui s'en sert attendra.",
                en: "git is not installed on this computer (git-scm.com): what needs it has to wait."
            )
        case .noIdentity:
            Localized(
                fr: "git ne sait pas encore qui vous êtes : indiquez-lui votre nom et votre adresse.",
                en: "git doesn't know yet who you are: tell it your name and address."
            )
        case .noRepository:
            Localized(
                fr: """
                    Ce dossier n'est pas sous git : il n'a pas d'historique. « git init » lui en donne un ; \
                    docs/git.fr.md explique comment.
                    """,
                en: """
                    This folder is not under git: it has no history. “git init” gives it one; docs/git.md explains how.
                    """
            )
        case .damagedRepository:
            Localized(
                fr: """
                    Il y a bien un « .git » ici, mais git n'y reconnaît pas de dépôt : il est abîmé, ou ce qu'il désigne a \
                    changé de place. Récupérez une copie complète du dépôt ; un arbre de travail déplacé se répare avec \
                    « git worktree repair ».
                    """,
                en: """
                    There is a “.git” here, but git knows no repository behind it: it is damaged, or what it points to has \
                    moved. Get a complete copy of the repository; a worktree that was moved is mended by \
                    “git worktree repair”.
                    """
            )
        case .bareRepository:
            Localized(
                fr: """
                    C'est un dépôt « nu », qui garde l'historique sans les fichiers : clonez-le (git clone), et \
                    placez-vous dans la copie.
                    """,
                en: """
                    This is a “bare” repository, which keeps the history without the files: clone it (git clone), and \
                    go to the copy.
                    """
            )
        case .untrusted:
            Localized(
                fr: """
                    Ce dossier appartient à quelqu'un d'autre, et git refuse d'y lire. S'il est sûr : \
                    git config --global --add safe.directory, suivi du chemin du dossier.
                    """,
                en: """
                    This folder belongs to somebody else, and git refuses to read there. If it is safe: \
                    git config --global --add safe.directory, followed by the folder's path.
                    """
            )
        case .unknownRevision(let name) where name.contains(".."):
            Localized(
                fr: "« \(name) » nomme deux moments d'un coup : écrivez-les à part, avec une espace entre les deux.",
                en: "“\(name)” names two moments at once: write them apart, with a space between them."
            )
        case .unknownRevision(let name):
            Localized(
                fr: """
                    « \(name) » n'est ni une date, ni une séance, ni un enregistrement de l'historique (git log les \
                    montre).
                    """,
                en: "“\(name)” is neither a date, nor a session, nor a commit of the history (git log shows them)."
            )
        case .lacksBeginnings(let name):
            Localized(
                fr: """
                    Cette copie du dépôt ne remonte pas au début\(name.map { ", et « \($0) » n'y est pas" } ?? "") : \
                    « git fetch --unshallow » récupère ce qui manque.
                    """,
                en: """
                    This copy of the repository lacks its beginnings\(name.map { ", and “\($0)” is not in it" } ?? ""): \
                    “git fetch --unshallow” brings what is missing.
                    """
            )
        case .noCommit:
            Localized(
                fr: """
                    Rien de ce dossier n'est encore enregistré dans git : son historique commence avec « git add . » et \
                    « git commit ».
                    """,
                en: """
                    Nothing of this folder is committed to git yet: its history begins with “git add .” and \
                    “git commit”.
                    """
            )
        case .lacksContents:
            Localized(
                fr: """
                    Cette copie du dépôt n'a pas le texte des anciennes pages (git clone --filter), et rien n'est téléchargé \
                    sans vous : « git fetch --refetch --no-filter » le récupère.
                    """,
                en: """
                    This copy of the repository lacks the text of old pages (git clone --filter), and nothing is downloaded \
                    without you: “git fetch --refetch --no-filter” brings it.
                    """
            )
        case .missingObject(let what):
            Localized(
                fr: """
                    Il manque une partie de l'historique (\(what)). Récupérez une copie complète du dépôt, ou \
                    lancez « git fsck » pour savoir ce qui manque.
                    """,
                en: """
                    A part of the history is missing (\(what)). Get a complete copy of the repository, or run “git fsck” \
                    to see what is missing.
                    """
            )
        case .cutShort:
            Localized(
                fr: """
                    git s'est arrêté sans avoir répondu à tout. Recommencez ; si cela se répète, « git fsck » regarde le dépôt, \
                    et « which git » dit quel programme est appelé.
                    """,
                en: """
                    git ended before it had answered everything. Try again; if it goes on, “git fsck” looks over the \
                    repository, and “which git” tells which program is called.
                    """
            )
        case .tooMuch:
            Localized(
                fr: "L'historique est trop volumineux pour être lu d'un coup ; limitez-le avec --since.",
                en: "The history is too large to be read at once; narrow it with --since."
            )
        case .refused(""):
            Localized(
                fr: """
                    git s'est arrêté sur une erreur, sans dire laquelle. Recommencez ; si cela se répète, « which git » dit quel \
                    programme est appelé.
                    """,
                en: """
                    git ended with an error and didn't say which. Try again; if it goes on, “which git” tells which program is \
                    called.
                    """
            )
        case .refused(let complaint):
            Localized(fr: "git n'a pas voulu (\(complaint)).", en: "git refused (\(complaint)).")
        }
    }
}
