import Git
import History
import Lexicon
import Logbook
import Output

extension FolderMove {
    /// That what came before the move is told nowhere.
    var remark: Localized<String> {
        let place = VisibleText.escaping(origin)
        return Localized(
            fr: """
                Le dossier du groupe n'est ici que depuis l'enregistrement \(commit.brief)\
                \(day.map { ", du \($0.written(in: .french))" } ?? "") ; il était \
                \(origin.isEmpty ? "à la racine du dépôt" : "dans « \(place) »"). Ce qui s'y est passé avant n'est pas \
                raconté : git log le montre.
                """,
            en: """
                The group's folder is here only since the commit \(commit.brief)\
                \(day.map { ", of \($0.written(in: .english))" } ?? ""); it was \
                \(origin.isEmpty ? "at the top of the repository" : "in “\(place)”"). What came before is not told: \
                git log shows it.
                """
        )
    }
}

extension Localized<String> {
    /// The same, and something else to know.
    func followed(by other: Localized<String>?) -> Localized<String> {
        other.map { Localized(fr: french + " " + $0.french, en: english + " " + $0.english) } ?? self
    }
}
