#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Absolute paths, links resolved.
enum FilePath {
    /// `nil` where nothing is there.
    static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The path with the links of its folders resolved; the file, and folders that are yet to be made, needn't be there.
    static func resolvedFolder(_ path: String) -> String? {
        let folder = parent(of: path)
        guard folder != path else { return path }
        guard let above = resolved(folder) ?? resolvedFolder(folder) else { return nil }
        return (above == "/" ? "" : above) + path.dropFirst(folder == "/" ? 0 : folder.utf8.count)
    }

    /// The nearest folder above a path that is there.
    static func existingFolder(above path: String) -> String {
        var folder = parent(of: path)
        while folder != "/", resolved(folder) == nil { folder = parent(of: folder) }
        return folder
    }

    /// Makes the folders that are missing above a path, where they lie inside `root`.
    static func makeFolders(above path: String, inside root: String) {
        let folder = parent(of: path)
        guard resolved(folder) == nil else { return }
        let existing = existingFolder(above: folder)
        guard let start = resolved(existing), inside(root, start) != nil else { return }
        var made = existing
        for name in folder.dropFirst(existing.utf8.count).split(separator: "/") {
            made += "/" + name
            mkdir(made, 0o777)
        }
    }

    /// The part of `path` after `folder`; `nil` where it lies elsewhere.
    static func inside(_ folder: String, _ path: String) -> String? {
        if path == folder { return "" }
        let start = folder == "/" ? "/" : folder + "/"
        return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }
}
