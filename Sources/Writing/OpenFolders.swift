/// The folders of a group that a change works in, each opened once: a change may have thousands of files, a process not
/// that many open folders.
final class OpenFolders {
    /// Absolute, links resolved.
    let root: String
    private var open: [String: OpenFolder] = [:]

    init(root: String) { self.root = root }

    /// A folder by its path without links, relative to the root.
    ///
    /// It is opened folder by folder, so that a link laid there since the path was resolved is not followed.
    func folder(_ path: String) throws(FileRefusal) -> OpenFolder {
        if let known = open[path] { return known }
        let found: OpenFolder
        if path.isEmpty {
            found = try OpenFolder(at: root)
        } else {
            let cut = path.lastIndex(of: "/")
            let parent = try folder(cut.map { String(path[..<$0]) } ?? "")
            found = try parent.folder(named: cut.map { String(path[path.index(after: $0)...]) } ?? path)
        }
        open[path] = found
        return found
    }
}
