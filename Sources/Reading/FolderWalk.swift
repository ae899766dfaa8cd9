import Parallel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lists the files of a group's folder that may be the tool's business.
struct FolderWalk {
    /// Relative to the root; folder by folder, the group's own files first.
    private(set) var files: [String] = []
    /// Relative paths of links that lead out of the root; they are never followed.
    private(set) var leavingLinks: Set<String> = []
    /// Relative paths of folders and the reason they can't be listed.
    private(set) var unreadable: [(path: String, reason: String)] = []

    /// Deeper folders are left alone; a group's own files lie three deep.
    private static let depthLimit = 8

    /// `root` is absolute, links resolved.
    init(root: String) {
        var listings: [FolderListing] = []
        // Level by level, the folders of one level side by side.
        var level = [""]
        for depth in 0...Self.depthLimit where !level.isEmpty {
            let folders = level
            let found = onAllCores(folders.count) { FolderListing(of: folders[$0], in: root) }
            level = found.flatMap(\.folders).filter { depth > 0 || Layout.isSourceFolder($0) }
            listings += found
        }
        for listing in listings.sorted(by: { String.comesBefore($0.path, $1.path) }) {
            files += listing.files
            leavingLinks.formUnion(listing.leavingLinks)
            if let refusal = listing.refusal { unreadable.append((listing.path, refusal.reason)) }
        }
    }

    /// Paths in the order of a walk: folder by folder, the group's own files first.
    static func inOrder(_ paths: some Sequence<String>) -> [String] {
        let folders = Dictionary(grouping: paths) { path in
            path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
        }
        return folders.sorted { String.comesBefore($0.key, $1.key) }
            .flatMap { $0.value.sorted(by: String.comesBefore) }
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

/// The system's answer to a file operation that it refused.
struct SystemRefusal: Error, Sendable {
    let reason: String
    init(_ code: Int32) { reason = String(cString: strerror(code)) }
}

extension GroupFolder {
    /// Every file in the folders of séances and carnets, and beside the group's own: also those that are no pages.
    package func everyFile() -> [String] { FolderWalk(root: path).files }
}
