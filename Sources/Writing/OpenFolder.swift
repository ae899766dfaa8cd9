#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder held open: what is done in it stays in it, whatever links are laid on the way there meanwhile.
final class OpenFolder {
    let descriptor: Int32
    /// Whether it was made for the file to come.
    let isNew: Bool

    private init(_ descriptor: Int32, isNew: Bool) {
        self.descriptor = descriptor
        self.isNew = isNew
    }

    deinit { close(descriptor) }

    convenience init(at path: String) throws(FileRefusal) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .lastSystemError }
        self.init(descriptor, isNew: false)
    }

    /// The folder of this name in it; a link is refused.
    func folder(named name: String) throws(FileRefusal) -> OpenFolder {
        let found = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard found >= 0 else { throw refusal(toOpen: name) }
        return OpenFolder(found, isNew: false)
    }

    /// The folder of this name in it, made where there is none.
    func madeFolder(named name: String) throws(FileRefusal) -> OpenFolder {
        let isNew = mkdirat(descriptor, name, 0o777) == 0
        guard isNew || errno == EEXIST else { throw .lastSystemError }
        let found = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard found >= 0 else { throw refusal(toOpen: name) }
        return OpenFolder(found, isNew: isNew)
    }

    private func refusal(toOpen name: String) -> FileRefusal {
        let refusal = FileRefusal.lastSystemError
        return status(of: name).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false ? .link : refusal
    }

    /// What stands under a name, links not followed; `nil` where nothing does.
    func status(of name: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    func isWritable(_ name: String) -> Bool { faccessat(descriptor, name, W_OK, 0) == 0 }

    func bytes(of name: String) throws(FileRefusal) -> [UInt8] {
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw errno == ENOENT ? .missing : .lastSystemError }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { throw .lastSystemError }
        }
    }

    func removeFile(_ name: String) { unlinkat(descriptor, name, 0) }

    /// Takes a folder away if nothing is in it.
    func removeFolderIfEmpty(_ name: String) { unlinkat(descriptor, name, AT_REMOVEDIR) }

    /// Makes what was renamed in it outlast a power cut.
    func synchronise() { fsync(descriptor) }

    /// Waits until no other process writes in the group.
    func lock() { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }

    func unlock() { _ = flock(descriptor, LOCK_UN) }

    /// The names in it, in no particular order.
    var names: [String] {
        let again = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard again >= 0, let listing = fdopendir(again) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
            )
        }
        return names
    }
}

extension FileRefusal {
    /// The system's word on the call that just failed.
    static var lastSystemError: FileRefusal { .system(reason: String(cString: strerror(errno))) }
}
