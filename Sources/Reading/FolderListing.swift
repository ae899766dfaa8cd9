import Paths

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What one folder holds that may be the tool's business.
struct FolderListing: Sendable {
    /// Relative to the root; empty for the root itself.
    let path: String
    /// Relative to the root, in order.
    private(set) var files: [String] = []
    private(set) var folders: [String] = []
    /// Links that lead out of the root.
    private(set) var leavingLinks: [String] = []
    private(set) var refusal: SystemRefusal?

    init(of folder: String, in root: String) {
        path = folder
        switch FolderEntry.all(in: folder.isEmpty ? root : root + "/" + folder) {
        case .success(let entries):
            for entry in entries.sorted(by: { String.comesBefore($0.name, $1.name) }) { add(entry, in: root) }
        case .failure(let refusal):
            self.refusal = refusal
        }
    }

    private mutating func add(_ entry: FolderEntry, in root: String) {
        let relative = path.isEmpty ? entry.name : path + "/" + entry.name
        switch entry.type {
        case Int32(DT_REG): files.append(relative)
        case Int32(DT_DIR): folders.append(relative)
        case Int32(DT_LNK), Int32(DT_UNKNOWN): addLink(relative, isUnknown: entry.type == Int32(DT_UNKNOWN), in: root)
        default: break
        }
    }

    private mutating func addLink(_ relative: String, isUnknown: Bool, in root: String) {
        let absolute = root + "/" + relative
        guard let target = FilePath.resolved(absolute) else { return }
        guard target == root || target.hasPrefix(root == "/" ? "/" : root + "/") else {
            // A member's folder that is a link has no ending, and is no file of an unknown type either.
            switch Layout.kind(of: relative) {
            case .session, .entry, .groupFile:
                files.append(relative)
                leavingLinks.append(relative)
            case .editorSwap, .conflictCopy, .unknownType, .misplaced: leavingLinks.append(relative)
            case nil: if Layout.isSourceFolder(relative) { leavingLinks.append(relative) }
            }
            return
        }
        var status = stat()
        guard stat(absolute, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFREG: files.append(relative)
        // A folder reached through a link would be read twice, or without end.
        case S_IFDIR where isUnknown: folders.append(relative)
        default: break
        }
    }
}

/// One name in a folder.
struct FolderEntry: Sendable {
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

extension String {
    /// The order of paths: total, so that two Unicode forms of one name still have an order.
    static func comesBefore(_ left: String, _ right: String) -> Bool {
        // Swift's own comparison is much quicker; it calls equal what differs only in its Unicode form.
        left == right ? left.utf8.lexicographicallyPrecedes(right.utf8) : left < right
    }
}
