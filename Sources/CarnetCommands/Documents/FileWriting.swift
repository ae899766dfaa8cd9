#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Who may read a file that is written.
enum FileAccess {
    case everyone
    case owner

    fileprivate var mode: mode_t {
        switch self {
        case .everyone: 0o644
        case .owner: 0o600
        }
    }
}

/// Writes whole files, so that a reader sees the old one or the new one and nothing between.
enum FileWriting {
    /// - Throws: `FileRefusal`
    static func replace(_ path: String, with bytes: [UInt8], access: FileAccess) throws {
        let temporary = "\(path).\(getpid()).tmp"
        // Exclusive, so that a link somebody laid under this name is not followed.
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, access.mode)
        guard descriptor >= 0 else { throw refusal() }
        do {
            defer { close(descriptor) }
            try write(bytes, to: descriptor)
            guard fsync(descriptor) == 0 else { throw refusal() }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            let cause = refusal()
            unlink(temporary)
            throw cause
        }
    }

    /// - Throws: `FileRefusal` where something other than a file stands there.
    static func refuseLinkOrFolder(at path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFLNK: throw FileRefusal.link
        case S_IFDIR: throw FileRefusal.folder
        default: return
        }
    }

    /// Makes a folder for documents where there is none, with a `.gitignore` that keeps them out of a shared history.
    ///
    /// - Throws: `FileRefusal`, also where a link leads the folder out of `root`.
    static func makePrivateFolder(_ folder: String, insideOf root: String) throws {
        if mkdir(folder, 0o755) == 0 {
            try replace(folder + "/.gitignore", with: Array("*\n".utf8), access: .everyone)
        } else if errno != EEXIST {
            throw refusal()
        }
        guard let resolved = Surroundings.resolvedPath(folder), ReadGroup.path(resolved, below: root) != nil else {
            throw FileRefusal.leavesGroup
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        try bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let count = StandardStreams.systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[offset...]))
                if count >= 0 { offset += count } else if errno != EINTR { throw refusal() }
            }
        }
    }

    private static func refusal() -> FileRefusal { .system(reason: String(cString: strerror(errno))) }
}
