import Git
import History
import Lexicon
import Logbook
import Output

extension FolderMove {
    /// Where what came before the move is told, or found.
    var remark: Localized<String> {
        let place = VisibleText.escaping(origin)
        let command =
            "git log \(commit.brief)^" + (origin.isEmpty ? "" : " -- \"$(git rev-parse --show-cdup)\(place)\"")
        let past =
            isFollowed
            ? Localized(fr: "L'histoire l'y suit.", en: "The history follows it there.")
            : Localized(
                fr: "Ce qui s'y est passé avant n'est pas raconté : « \(command) » le montre.",
                en: "What came before is not told: “\(command)” shows it."
            )
        return Localized(
            fr: """
                Le dossier du groupe n'est ici que depuis l'enregistrement \(commit.brief)\
                \(day.map { ", du \($0.written(in: .french))" } ?? "") ; il était \
                \(origin.isEmpty ? "à la racine du dépôt" : "dans « \(place) »"). \(past.french)
                """,
            en: """
                The group's folder is here only since the commit \(commit.brief)\
                \(day.map { ", of \($0.written(in: .english))" } ?? ""); it was \
                \(origin.isEmpty ? "at the top of the repository" : "in “\(place)”"). \(past.english)
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
