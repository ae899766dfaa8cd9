#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Absolute paths: what the system makes of them, and what lies in what.
package enum FilePath {
    /// The path without links and dots; `nil` where nothing is there.
    package static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The path of a folder without links and dots; `nil` where no folder is there.
    package static func resolvedDirectory(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        return resolved(path)
    }

    /// The path with the links of its folders resolved; the file, and folders that are yet to be made, needn't be there.
    package static func resolvedFolder(_ path: String) -> String? {
        let folder = parent(of: path)
        guard folder != path else { return path }
        guard let above = resolved(folder) ?? resolvedFolder(folder) else { return nil }
        return (above == "/" ? "" : above) + path.dropFirst(folder == "/" ? 0 : folder.utf8.count)
    }

    /// The nearest folder above a path that is there.
    package static func existingFolder(above path: String) -> String {
        var folder = parent(of: path)
        while folder != "/", resolved(folder) == nil { folder = parent(of: folder) }
        return folder
    }

    /// The part of `path` after `folder`; `nil` where it lies elsewhere.
    package static func path(_ path: String, below folder: String) -> String? {
        if path == folder { return "" }
        let start = folder == "/" ? "/" : folder + "/"
        return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
    }

    /// The folder that holds what a path names.
    package static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }
}
