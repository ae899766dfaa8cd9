package import Logbook
import SourceText

/// Why a file is not written.
package enum FileRefusal: Error, Hashable, Sendable {
    /// A document would take the place of a group's source.
    case sourceOfGroup
    case link
    case leavesGroup
    case folder
    /// A pipe, a device or the like.
    case notAFile
    /// Nothing stands where a file is to be changed or moved.
    case missing
    /// Something stands where a new file is to be.
    case exists
    /// The text on disk is no longer the one that the change was worked out for.
    case changedSinceRead
    /// Its owner made it unwritable.
    case readOnly
    /// A path that no file of a group can have.
    case invalidPath
    /// Two edits that can't both be made, or one outside the text.
    case conflictingEdits
    /// The file's encoding has no place for a character of the new text.
    case noPlace(for: Unicode.Scalar)
    /// Storing the text would lose something: the file holds bytes that are no text in its encoding.
    case notText
    case system(reason: String)

    package func text(path: String) -> Localized<String> {
        let (french, english) = reasons
        return Localized(fr: "« \(path) » \(french)", en: "“\(path)” \(english)")
    }

    /// What follows the file's name in a sentence.
    private var reasons: (french: String, english: String) {
        switch self {
        case .sourceOfGroup:
            (
                "appartient aux sources du groupe : rien n'y est écrit.",
                "belongs to the group's sources: nothing is written there."
            )
        case .link: ("est un lien : rien n'est écrit à travers lui.", "is a link: nothing is written through it.")
        case .leavesGroup:
            (
                "mène hors du dossier du groupe par un lien : rien n'y est écrit.",
                "leads out of the group's folder through a link: nothing is written there."
            )
        case .folder: ("est un dossier.", "is a folder.")
        case .notAFile: ("n'est pas un fichier de texte.", "isn't a text file.")
        case .missing: ("n'est plus là.", "is no longer there.")
        case .exists: ("existe déjà : rien n'est écrasé.", "is already there: nothing is overwritten.")
        case .changedSinceRead:
            (
                "a changé depuis sa lecture : rien n'y est écrit. Recommencez, la nouvelle version sera relue.",
                "has changed since it was read: nothing is written there. Try again; the new version will be read."
            )
        case .readOnly: ("est protégé en écriture.", "is write-protected.")
        case .invalidPath: ("n'est pas un chemin dans le groupe.", "isn't a path inside the group.")
        case .conflictingEdits:
            (
                "recevrait deux corrections au même endroit : rien n'y est écrit.",
                "would get two corrections in one place: nothing is written there."
            )
        case .noPlace(let scalar):
            (
                "est dans un ancien encodage qui ne connaît pas « \(scalar) » ; convertissez-le avec carnet formater.",
                "is in an old encoding that doesn't know “\(scalar)”; convert it with carnet fmt."
            )
        case .notText:
            (
                "contient des octets illisibles qui seraient perdus : rien n'y est écrit.",
                "holds unreadable bytes that would be lost: nothing is written there."
            )
        case .system(let reason):
            ("ne se laisse pas écrire (\(reason)).", "can't be written (\(reason)).")
        }
    }
}
