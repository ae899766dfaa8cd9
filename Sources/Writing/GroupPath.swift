import Paths

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds a path of a group on disk, and refuses those that lead out of the group's folder.
struct GroupPath {
    let folder: OpenFolder
    /// In the folder.
    let name: String
    /// The folders that were made on the way, each with the one that holds it.
    private(set) var made: [(name: String, parent: OpenFolder)] = []

    /// A file that is there, links on the way and in its place resolved.
    init(existing path: String, in folders: OpenFolders) throws(FileRefusal) {
        _ = try Self.components(path)
        let inside = try Self.resolved(path, root: folders.root)
        var components = try Self.components(inside)
        name = components.removeLast()
        folder = try folders.folder(components.joined(separator: "/"))
    }

    /// A name in a folder that is there; a link in its place stays one.
    init(named path: String, in folders: OpenFolders) throws(FileRefusal) {
        var components = try Self.components(path)
        name = components.removeLast()
        folder = try folders.folder(Self.resolved(components.joined(separator: "/"), root: folders.root))
    }

    /// A name for a file to come, its folders made where they are missing; refused where something has it.
    init(new path: String, in folders: OpenFolders) throws(FileRefusal) {
        var components = try Self.components(path)
        name = components.removeLast()
        var known = folders.root
        while let next = components.first {
            guard let real = FilePath.resolved(known + "/" + next) else { break }
            known = real
            components.removeFirst()
        }
        guard let inside = FilePath.path(known, below: folders.root) else { throw .leavesGroup }
        var folder = try folders.folder(inside)
        for component in components {
            let parent = folder
            do {
                folder = try parent.madeFolder(named: component)
            } catch {
                Self.remove(made)
                throw error
            }
            if folder.isNew { made.append((component, parent)) }
        }
        self.folder = folder
    }

    /// A path without links, relative to the root; refused where it lies elsewhere.
    private static func resolved(_ path: String, root: String) throws(FileRefusal) -> String {
        guard let real = FilePath.resolved(root + "/" + path) else {
            throw errno == ENOENT ? .missing : .lastSystemError
        }
        guard let inside = FilePath.path(real, below: root) else { throw .leavesGroup }
        return inside
    }

    /// Takes away the folders that were made, as far as they are empty.
    static func remove(_ made: [(name: String, parent: OpenFolder)]) {
        for (name, parent) in made.reversed() { parent.removeFolderIfEmpty(name) }
    }

    private static func components(_ path: String) throws(FileRefusal) -> [String] {
        let components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let isSound = components.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
        guard isSound, !components.contains(".git") else { throw .invalidPath }
        return components
    }
}
