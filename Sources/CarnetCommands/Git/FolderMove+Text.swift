import Git
import History
import Lexicon
import Logbook
import Output

extension FolderMove {
    /// Since when the folder is where it is, and where it was.
    var remark: Localized<String> {
        let place = VisibleText.escaping(origin)
        return Localized(
            fr: """
                Le dossier du groupe \(isReturn ? "est de nouveau ici" : "n'est ici que") depuis l'enregistrement \(commit.brief)\
                \(day.map { ", du \($0.written(in: .french))" } ?? "") ; il était \
                \(origin.isEmpty ? "à la racine du dépôt" : "dans « \(place) »"). L'histoire l'y suit.
                """,
            en: """
                The group's folder is here \(isReturn ? "again" : "only") since the commit \(commit.brief)\
                \(day.map { ", of \($0.written(in: .english))" } ?? ""); it was \
                \(origin.isEmpty ? "at the top of the repository" : "in “\(place)”"). The history follows it there.
                """
        )
    }
}
