import Logbook

/// Why a document is not written to a file.
enum FileRefusal: Error {
    case sourceOfGroup
    case link
    case leavesGroup
    case folder
    case system(reason: String)

    func text(path: String) -> Localized<String> {
        switch self {
        case .sourceOfGroup:
            Localized(
                fr: "« \(path) » appartient aux sources du groupe : rien n'y est écrit.",
                en: "“\(path)” belongs to the group's sources: nothing is written there."
            )
        case .link:
            Localized(
                fr: "« \(path) » est un lien : rien n'est écrit à travers lui.",
                en: "“\(path)” is a link: nothing is written through it."
            )
        case .leavesGroup:
            Localized(
                fr: "« \(path) » mène hors du dossier du groupe par un lien : rien n'y est écrit.",
                en: "“\(path)” leads out of the group's folder through a link: nothing is written there."
            )
        case .folder:
            Localized(fr: "« \(path) » est un dossier.", en: "“\(path)” is a folder.")
        case .system(let reason):
            Localized(
                fr: "« \(path) » ne se laisse pas écrire (\(reason)).",
                en: "“\(path)” can't be written (\(reason))."
            )
        }
    }
}
