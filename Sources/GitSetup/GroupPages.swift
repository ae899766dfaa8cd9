import Lexicon
package import Logbook
import Paths
import SourceText

/// Where a group has its pages, as its folders are called.
package struct GroupPages: Sendable {
    /// Relative to the group's folder, as the folders are.
    let groupFile: String?
    let sessionsFolders: [String]
    let logbooksFolders: [String]

    /// - Parameter folder: the group's, absolute.
    package init(of group: Group, in folder: String) {
        groupFile = group.groupFile.map { group[$0].path }
        let used = Set(
            group.files.compactMap { file in file.path.split(separator: "/").dropLast().first.map(String.init) }
        )
        let words = Words.of(group.language)
        let names = { (list: (Words) -> [String]) -> [String] in
            let folded = Set(Words.all.flatMap(list).map(Folding.fold))
            let found = used.filter { folded.contains(Folding.fold($0)) }
            // A folder that waits for its first page counts as well.
            let waiting = Words.all.flatMap(list).filter { FilePath.resolved(folder + "/" + $0) != nil }
            return found.union(waiting).union(found.isEmpty && waiting.isEmpty ? list(words).prefix(1) : []).sorted()
        }
        sessionsFolders = names(\.sessionsFolder)
        logbooksFolders = names(\.logbooksFolder)
    }
}
