#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lists the files of a group's folder that may be the tool's business.
struct FolderWalk {
    /// Absolute, links resolved.
    let root: String
    /// Relative to the root.
    private(set) var files: [String] = []
    /// Relative paths of links that lead out of the root; they are never followed.
    private(set) var leavingLinks: Set<String> = []
    /// Relative paths of folders and the reason they can't be listed.
    private(set) var unreadable: [(path: String, reason: String)] = []

    /// Deeper folders are left alone; a group's own files lie three deep.
    private static let depthLimit = 8

    init(root: String) {
        self.root = root
        var pending: [(path: String, depth: Int)] = [("", 0)]
        var folders: [(path: String, files: [String])] = []
        while let (folder, depth) = pending.popLast() {
            var names: [String] = []
            for entry in list(folder) {
                let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
                switch type(of: path, entry.type) {
                case .file: names.append(path)
                case .folder where depth < Self.depthLimit && (depth > 0 || Layout.isSourceFolder(entry.name)):
                    pending.append((path, depth + 1))
                case .folder, .other: break
                }
            }
            folders.append((folder, names))
        }
        files = Self.inOrder(folders)
    }

    /// Folder by folder, the group's own files first: neighbours in a folder are read together.
    static func inOrder(_ folders: [(path: String, files: [String])]) -> [String] {
        folders.sorted { String.comesBefore($0.path, $1.path) }.flatMap { $0.files.sorted(by: String.comesBefore) }
    }

    private enum FileType {
        case file
        case folder
        case other
    }

    private mutating func list(_ folder: String) -> [FolderEntry] {
        switch FolderEntry.all(in: folder.isEmpty ? root : root + "/" + folder) {
        case .success(let entries):
            return entries
        case .failure(let refusal):
            unreadable.append((folder, refusal.reason))
            return []
        }
    }

    private mutating func type(of path: String, _ stated: Int32) -> FileType {
        if stated == Int32(DT_REG) { return .file }
        if stated == Int32(DT_DIR) { return .folder }
        guard stated == Int32(DT_LNK) || stated == Int32(DT_UNKNOWN) else { return .other }
        let absolute = root + "/" + path
        guard let target = Self.resolve(absolute) else { return .other }
        guard target == root || target.hasPrefix(root == "/" ? "/" : root + "/") else {
            if Layout.kind(of: path) != nil || Layout.isSourceFolder(path) { leavingLinks.insert(path) }
            return Layout.kind(of: path) != nil ? .file : .other
        }
        var status = stat()
        guard stat(absolute, &status) == 0 else { return .other }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        // A folder reached through a link would be read twice, or without end.
        case S_IFDIR: return stated == Int32(DT_UNKNOWN) ? .folder : .other
        default: return .other
        }
    }

    /// The path without links and dots; `nil` where nothing is there.
    static func resolve(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// A file's bytes, or the system's word why not; `folder` is the open folder that `path` is relative to.
    static func bytes(of path: String, in folder: Int32, limit: Int) -> Result<[UInt8], SystemRefusal> {
        let descriptor = openat(folder, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(SystemRefusal(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .failure(SystemRefusal(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .failure(SystemRefusal(EINVAL)) }
        // One byte more than the limit is enough to know that the file is too large.
        let wanted = min(Int(status.st_size), limit + 1)
        var failure: SystemRefusal?
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            while count < wanted {
                let got = read(descriptor, buffer.baseAddress.map { $0 + count }, wanted - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = SystemRefusal(errno) }
                if got <= 0 { break }
                count += got
            }
        }
        if let failure { return .failure(failure) }
        return .success(bytes)
    }
}

extension String {
    /// The order of paths: total, so that two Unicode forms of one name still have an order.
    static func comesBefore(_ left: String, _ right: String) -> Bool {
        // Swift's own comparison is much quicker; it calls equal what differs only in its Unicode form.
        left == right ? left.utf8.lexicographicallyPrecedes(right.utf8) : left < right
    }
}

/// One name in a folder.
struct FolderEntry {
    let name: String
    /// `DT_REG` and its like; `DT_UNKNOWN` on file systems that don't say.
    let type: Int32

    /// Every name but `.`, `..` and git's own folder, in no particular order.
    static func all(in folder: String) -> Result<[FolderEntry], SystemRefusal> {
        guard let directory = opendir(folder) else { return .failure(SystemRefusal(errno)) }
        defer { closedir(directory) }
        var entries: [FolderEntry] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != "..", name != ".git" else { continue }
            entries.append(FolderEntry(name: name, type: Int32(entry.pointee.d_type)))
        }
        return .success(entries)
    }
}

/// The system's answer to a file operation that it refused.
struct SystemRefusal: Error {
    let reason: String
    init(_ code: Int32) { reason = String(cString: strerror(code)) }
}
