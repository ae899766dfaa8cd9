import Editing
import Lexicon
import Links
import Logbook
import Output
import Reading
import SourceText
import Writing

extension ReadGroup {
    /// A file of the group as seen from where the reader stands.
    func shownPath(_ path: String) -> String { folderBelowReader.isEmpty ? path : folderBelowReader + "/" + path }

    /// Carries out a change of the group's files.
    ///
    /// - Throws: `CommandFailure.writing`
    @discardableResult
    func write(_ change: FolderChange) throws -> [WrittenFile] {
        do {
            return try GroupWriter(root: folder.path).write(change, of: group)
        } catch {
            throw CommandFailure.writing(error)
        }
    }

    /// The action of a name in any spelling.
    ///
    /// - Throws: `CommandFailure.unknownAction`, with the nearest id.
    func action(named name: String) throws -> ActionLife {
        let links = Links(group)
        let wanted = Folding.fold(name)
        if let life = links.lives.first(where: { Folding.fold($0.id.description) == wanted }) { return life }
        let known = links.lives.map { (name: $0.id.description, thing: $0.id) }
        let meant = LooseName.only(known, meantBy: name)
        if let life = links.lives.first(where: { $0.id == meant }) { return life }
        let ids = links.lives.map(\.id.description)
        throw CommandFailure.unknownAction(name, nearest: NearMiss.nearest(to: name, among: ids))
    }
}
