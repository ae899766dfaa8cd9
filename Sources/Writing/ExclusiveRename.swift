#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Gives a file a name that nothing has: what is there already is never overwritten, even if it came a moment ago.
enum ExclusiveRename {
    static func move(
        _ name: String,
        in folder: OpenFolder,
        to newName: String,
        in newFolder: OpenFolder
    ) throws(FileRefusal) {
        // A second name, then one name less: link refuses a name that is taken, where rename overwrites.
        if linkat(folder.descriptor, name, newFolder.descriptor, newName, 0) == 0 {
            folder.removeFile(name)
            return
        }
        guard errno != EEXIST else { throw .exists }
        try reserve(newName, in: newFolder)
        guard renameat(folder.descriptor, name, newFolder.descriptor, newName) == 0 else {
            let refusal = FileRefusal.lastSystemError
            newFolder.removeFile(newName)
            throw refusal
        }
    }

    /// For file systems without hard links: an empty file holds the name until the rename takes it.
    private static func reserve(_ name: String, in folder: OpenFolder) throws(FileRefusal) {
        let descriptor = openat(folder.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw errno == EEXIST ? .exists : .lastSystemError }
        close(descriptor)
    }
}
