import Parallel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the files of a group's folder look like from outside at one moment: two of them tell which files have changed.
package struct FolderSnapshot: Sendable, Equatable {
    private struct Stamp: Sendable, Equatable {
        let inode: UInt64
        let size: Int64
        /// Seconds and nanoseconds of the last change of content.
        let modified: (Int, Int)
        /// Of the last change of anything; a restored file may keep its old time of modification.
        let changed: (Int, Int)

        static func == (left: Stamp, right: Stamp) -> Bool {
            left.inode == right.inode && left.size == right.size && left.modified == right.modified
                && left.changed == right.changed
        }
    }

    private var stamps: [String: Stamp] = [:]

    /// Looks at the folder now; files that vanish meanwhile are not there.
    package init(of folder: GroupFolder) {
        let files = FolderWalk(root: folder.path).files
        let size = 512
        let ranges = stride(from: 0, to: files.count, by: size).map { $0..<min($0 + size, files.count) }
        let found = onAllCores(ranges.count) { number in
            files[ranges[number]].map { ($0, Self.stamp(of: folder.path + "/" + $0)) }
        }
        stamps.reserveCapacity(files.count)
        for (file, stamp) in found.joined() where stamp != nil { stamps[file] = stamp }
    }

    private static func stamp(of path: String) -> Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        return Stamp(
            inode: UInt64(status.st_ino),
            size: Int64(status.st_size),
            modified: (Int(modified.tv_sec), Int(modified.tv_nsec)),
            changed: (Int(changed.tv_sec), Int(changed.tv_nsec))
        )
    }

    /// The files that have changed, come or gone since another moment, relative to the folder, in order.
    package func changes(since earlier: FolderSnapshot) -> [String] {
        let changed = stamps.filter { earlier.stamps[$0.key] != $0.value }.map(\.key)
        let gone = earlier.stamps.keys.filter { stamps[$0] == nil }
        return (changed + gone).sorted()
    }
}
