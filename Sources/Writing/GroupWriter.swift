package import Editing
package import Logbook
import Paths
import SourceText

/// Puts bytes in a group's folder: each file is the old one or the new one, whole, whatever happens meanwhile.
///
/// A file that is replaced keeps its mode, and its owner where the process may set one. Of several names of one file
/// (hard links) only the group's gets the new text. A file behind a link inside the group is written where it lies.
package struct GroupWriter: Sendable {
    /// Absolute, links resolved.
    private let root: String

    /// - Parameter root: the group's folder.
    package init(root: String) {
        self.root = FilePath.resolved(root) ?? root
    }

    /// Carries out a change: all files are prepared before the first one is touched.
    ///
    /// - Parameter group: as it was read; a file that says something else by now is refused.
    /// - Returns: What was written, in the order it was done; files that would stay the same are not written.
    package func write(_ change: FolderChange, of group: Group) throws(WritingFailure) -> [WrittenFile] {
        let plan = try FilePlan(change, of: group)
        let lock: OpenFolder
        do { lock = try OpenFolder(at: root) } catch { throw WritingFailure(path: root, error) }
        lock.lock()
        defer { lock.unlock() }
        var preparation = Preparation(root: root)
        do {
            try preparation.add(plan)
        } catch {
            preparation.undo()
            throw error
        }
        return try carryOut(&preparation)
    }

    private func carryOut(_ preparation: inout Preparation) throws(WritingFailure) -> [WrittenFile] {
        preparation.sweepLeavings()
        var done: [WrittenFile] = []
        for file in preparation.files {
            do {
                done.append(try file.carryOut())
            } catch {
                preparation.synchroniseFolders()
                preparation.undo()
                throw WritingFailure(path: file.path, error, done: done)
            }
        }
        preparation.synchroniseFolders()
        preparation.removeEmptiedFolders()
        return done
    }
}
