import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is written whole before it takes its name; it goes away unless it took one.
final class TemporaryFile {
    private let folder: OpenFolder
    private let name: String
    private var isPlaced = false

    /// Who may read the file once it has its name.
    enum Permissions {
        /// What the process gives to new files.
        case usual
        case exactly(mode_t)
        /// Mode, owner and group of the file that is replaced, as far as the process may set them.
        case same(as: stat)
    }

    /// - Throws: `FileRefusal.system` where the disk is full, and the like.
    init(in folder: OpenFolder, holding bytes: [UInt8], _ permissions: Permissions) throws(FileRefusal) {
        self.folder = folder
        var attempts = 0
        var descriptor: Int32 = -1
        var name = ""
        repeat {
            let number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
            name = "\(Self.prefix)\(getpid())-\(number)\(Self.ending)"
            // Exclusive, so that a link somebody laid under this name is not followed.
            descriptor = openat(
                folder.descriptor,
                name,
                O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                permissions.first
            )
            attempts += 1
        } while descriptor < 0 && errno == EEXIST && attempts < 1000
        guard descriptor >= 0 else { throw .lastSystemError }
        self.name = name
        defer { close(descriptor) }
        try Self.write(bytes, to: descriptor)
        try permissions.apply(to: descriptor)
        guard fsync(descriptor) == 0 else { throw .lastSystemError }
    }

    deinit {
        if !isPlaced { folder.removeFile(name) }
    }

    /// Takes the place of the file of this name, in one step.
    func replace(_ name: String) throws(FileRefusal) {
        guard renameat(folder.descriptor, self.name, folder.descriptor, name) == 0 else { throw .lastSystemError }
        isPlaced = true
    }

    /// Takes a name that nothing has.
    func create(_ name: String) throws(FileRefusal) {
        try ExclusiveRename.move(self.name, in: folder, to: name, in: folder)
        isPlaced = true
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileRefusal) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.map { systemWrite(descriptor, $0 + offset, buffer.count - offset) } ?? 0
            }
            if count >= 0 { offset += count } else if errno != EINTR { throw .lastSystemError }
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, start, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, start, count)
        #else
            Darwin.write(descriptor, start, count)
        #endif
    }

    // Hidden and without a page's ending: readers pass over it.
    private static let prefix = ".carnet-"
    private static let ending = ".new"

    /// Temporary files of this process, so that no two try for one name.
    private static let count = Atomic(0)

    /// Takes away what a process left in the folder that was ended while it wrote; in an hour any other has long
    /// finished.
    func sweepLeavings() {
        guard let own = folder.status(of: name) else { return }
        for name in folder.names where name.hasPrefix(Self.prefix) && name.hasSuffix(Self.ending) {
            guard let status = folder.status(of: name), status.st_mode & S_IFMT == S_IFREG,
                status.modified + 3600 < own.modified
            else { continue }
            folder.removeFile(name)
        }
    }
}

extension TemporaryFile.Permissions {
    /// While the file is written.
    fileprivate var first: mode_t {
        switch self {
        case .usual: 0o666
        case .exactly, .same: 0o600
        }
    }

    fileprivate func apply(to descriptor: Int32) throws(FileRefusal) {
        var mode: mode_t
        switch self {
        case .usual: return
        case .exactly(let exact): mode = exact
        case .same(let old):
            mode = old.st_mode & 0o7777
            var own = stat()
            guard fstat(descriptor, &own) == 0 else { throw .lastSystemError }
            let isOwned = own.st_uid == old.st_uid || fchown(descriptor, old.st_uid, gid_t.max) == 0
            let isOfGroup = own.st_gid == old.st_gid || fchown(descriptor, uid_t.max, old.st_gid) == 0
            // What was meant for one group of people is not given to another.
            if !isOfGroup { mode = mode & ~0o070 | (mode & 0o007) << 3 }
            if !isOwned || !isOfGroup { mode &= 0o777 }
        }
        guard fchmod(descriptor, mode) == 0 else { throw .lastSystemError }
    }
}

extension stat {
    /// Seconds since 1970.
    fileprivate var modified: Int {
        #if canImport(Darwin)
            st_mtimespec.tv_sec
        #else
            st_mtim.tv_sec
        #endif
    }
}
