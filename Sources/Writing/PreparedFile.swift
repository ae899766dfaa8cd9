import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A change of one file, ready to take place: all that could fail for want of room has been done.
struct PreparedFile {
    enum Step {
        /// `status` is the old file's.
        case replace(TemporaryFile, status: stat)
        case create(TemporaryFile)
        case move(fromName: String, from: OpenFolder, fromPath: String)
    }

    /// Relative to the group's folder.
    let path: String
    let folder: OpenFolder
    let name: String
    let step: Step

    func carryOut() throws(FileRefusal) -> WrittenFile {
        switch step {
        case .replace(let temporary, let status):
            guard let now = folder.status(of: name), now.isUnchanged(since: status) else { throw .changedSinceRead }
            try temporary.replace(name)
            return WrittenFile(path: path, kind: .replaced)
        case .create(let temporary):
            try temporary.create(name)
            return WrittenFile(path: path, kind: .created)
        case .move(let fromName, let from, let fromPath):
            try ExclusiveRename.move(fromName, in: from, to: name, in: folder)
            from.synchronise()
            return WrittenFile(path: path, kind: .moved(from: fromPath))
        }
    }
}

extension PreparedFile {
    /// `nil` for files that only move.
    var temporary: TemporaryFile? {
        switch step {
        case .replace(let temporary, _), .create(let temporary): temporary
        case .move: nil
        }
    }
}

extension stat {
    /// Refuses what is no file.
    func refuseUnlessFile() throws(FileRefusal) {
        switch st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw .folder
        case S_IFLNK: throw .link
        default: throw .notAFile
        }
    }

    /// The same file, with nothing written to it since.
    fileprivate func isUnchanged(since other: stat) -> Bool {
        #if canImport(Darwin)
            let (time, otherTime) = (st_mtimespec, other.st_mtimespec)
        #else
            let (time, otherTime) = (st_mtim, other.st_mtim)
        #endif
        return st_dev == other.st_dev && st_ino == other.st_ino && st_size == other.st_size
            && time.tv_sec == otherTime.tv_sec && time.tv_nsec == otherTime.tv_nsec
    }
}
