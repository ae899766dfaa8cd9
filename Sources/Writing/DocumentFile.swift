import Paths

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A document that is written anywhere its reader wishes.
package enum DocumentFile {
    /// Who may read it.
    package enum Access: Sendable {
        case everyone
        case owner

        fileprivate var mode: mode_t {
            switch self {
            case .everyone: 0o644
            case .owner: 0o600
            }
        }
    }

    /// Writes a whole file, so that a reader sees the old one or the new one and nothing between.
    package static func replace(_ path: String, with bytes: [UInt8], access: Access) throws(FileRefusal) {
        let slash = path.lastIndex(of: "/")
        let folder = try OpenFolder(at: slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        try TemporaryFile(in: folder, holding: bytes, .exactly(access.mode)).replace(name)
        folder.synchronise()
    }

    /// Refuses where something other than a file stands: it would be gone, and a file in its place.
    package static func refuseAllButFiles(at path: String) throws(FileRefusal) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFLNK: throw .link
        case S_IFDIR: throw .folder
        case S_IFREG: return
        default: throw .notAFile
        }
    }

    /// Makes a folder for documents where there is none, with a `.gitignore` that keeps them out of a shared history.
    ///
    /// Refuses also where a link leads the folder out of `root`.
    package static func makePrivateFolder(_ folder: String, insideOf root: String) throws(FileRefusal) {
        if mkdir(folder, 0o755) == 0 {
            try replace(folder + "/.gitignore", with: Array("*\n".utf8), access: .everyone)
        } else if errno != EEXIST {
            throw .lastSystemError
        }
        guard let resolved = FilePath.resolved(folder), FilePath.path(resolved, below: root) != nil else {
            throw .leavesGroup
        }
    }
}
