import Paths

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension FilePath {
    /// Makes the folders that are missing above a path, where they lie inside `root`.
    static func makeFolders(above path: String, inside root: String) {
        let folder = parent(of: path)
        guard resolved(folder) == nil else { return }
        let existing = existingFolder(above: folder)
        guard let start = resolved(existing), FilePath.path(start, below: root) != nil else { return }
        var made = existing
        for name in folder.dropFirst(existing.utf8.count).split(separator: "/") {
            made += "/" + name
            mkdir(made, 0o777)
        }
    }
}
