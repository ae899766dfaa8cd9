import Lexicon
package import Logbook
import SourceText

/// What the file and the folders of a group may be called.
///
/// Those it doesn't have count too: a folder that gets another name keeps its pages' privacy.
package struct GroupPages: Sendable {
    /// Without their ending.
    let groupFiles: [String]
    let sessionsFolders: [String]
    let logbooksFolders: [String]

    package init(of group: Group) {
        let used = Set(
            group.files.compactMap { file in file.path.split(separator: "/").dropLast().first.map(String.init) }
        )
        // A folder may be called by any spelling that folds to one of the words.
        let names = { (list: (Words) -> [String]) -> [String] in
            let words = Words.all.flatMap(list)
            let folded = Set(words.map(Folding.fold))
            let known = Set(words.map { $0.lowercased() })
            let others = used.filter { folded.contains(Folding.fold($0)) && !known.contains($0.lowercased()) }
            return known.union(others).sorted()
        }
        groupFiles = Words.all.flatMap(\.groupFile).sorted()
        sessionsFolders = names(\.sessionsFolder)
        logbooksFolders = names(\.logbooksFolder)
    }
}
