import FrontMatter
import Lexicon
import Logbook

extension Page {
    /// Whether the page says of itself that it is a group's: other Markdown may lie in a folder with such a name.
    ///
    /// A carnet's page always counts as one: in doubt, less of it is shown. So does a page that can't be read.
    package var claimsToBeOfAGroup: Bool {
        guard !irregularities.contains(where: \.kind.hidesPage) else { return true }
        switch content {
        case .entry: return true
        case .group(let group): return group.name != nil || !group.members.isEmpty || !group.cycles.isEmpty
        case .session:
            return frontMatter.pairs.contains { Vocabulary.key($0.key.text) == .session }
        }
    }
}
