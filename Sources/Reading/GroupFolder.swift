package import Logbook
import Parallel
import Paths
import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A group's folder on disk.
package struct GroupFolder: Hashable, Sendable {
    /// Absolute, links resolved.
    package let path: String

    package init(path: String) { self.path = path }

    /// How deep an organisation's groups may lie below its folder.
    private static let organisationDepth = 4

    /// The group at or above `path`, as git finds a repository; else the groups below it, in path order.
    ///
    /// - Throws: `ReadingFailure` where `path` is no folder or there is no group.
    package static func find(from path: String) throws(ReadingFailure) -> [GroupFolder] {
        guard let start = FilePath.resolved(path) else { throw .noSuchFolder(path: path) }
        guard isFolder(start) else {
            throw start.unicodeScalars.contains("\u{FFFD}") ? .unnameable(path: start) : .notAFolder(path: path)
        }
        var folder = start
        while true {
            if hasGroupFile(folder) { return [GroupFolder(path: folder)] }
            guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
        let below = groups(below: start)
        if !below.isEmpty { return below }
        // Notes without a group's file are read all the same; a finding says what is missing.
        if subfolders(of: start).contains(where: Layout.isSourceFolder) { return [GroupFolder(path: start)] }
        throw .noGroup(path: path)
    }

    /// Reads the whole folder, on all cores.
    ///
    /// - Parameters:
    ///   - texts: bytes that stand for those on disk, by path relative to the folder; also of files that are not
    ///     there yet.
    ///   - pages: takes what was read of séances and carnets.
    /// - Throws: `ReadingFailure` where the folder itself can't be listed.
    package func read(
        overlaying texts: [String: [UInt8]] = [:],
        keeping pages: ReadPages? = nil
    ) throws(ReadingFailure) -> Group {
        let walk = FolderWalk(root: path)
        if let refusal = walk.unreadable.first(where: \.path.isEmpty) {
            throw .unreadable(path: path, reason: refusal.reason)
        }
        let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw .unreadable(path: path, reason: SystemRefusal(errno).reason) }
        defer { close(root) }
        let leaving = walk.leavingLinks
        let known = texts.isEmpty ? [] : Set(walk.files)
        let new = texts.keys.filter { !known.contains($0) }
        let files = new.isEmpty ? walk.files : FolderWalk.inOrder(walk.files + new)
        var group = GroupReader.group(at: files, keeping: pages) { file in
            if let text = texts[file] { return .bytes(text) }
            if leaving.contains(file) { return .failed(.linkLeavesGroup) }
            switch FolderWalk.bytes(of: file, in: root, limit: ReadingLimits.sizeLimit) {
            case .success(let bytes): return .bytes(bytes)
            case .failure(let refusal): return .failed(.unreadableFile(reason: refusal.reason))
            }
        }
        for refusal in walk.unreadable { group.report(.unreadableFile(reason: refusal.reason), at: refusal.path) }
        for link in leaving.subtracting(walk.files).sorted() { group.report(.linkLeavesGroup, at: link) }
        return group
    }

    /// The files that would be read, relative to the folder; links that leave it are among them.
    package var fileNames: [String] { FolderWalk(root: path).files }

    /// Whether a file of this name, relative to a group's folder, is the tool's business.
    package static func reads(_ file: String) -> Bool { Layout.kind(of: file) != nil }

    /// A file's bytes as they are on disk now; `nil` where it is gone, can't be read or leads out of the folder.
    package func bytes(of file: String) -> [UInt8]? {
        guard let target = FilePath.resolved(path + "/" + file), target.hasPrefix(path + "/") else { return nil }
        switch FolderWalk.bytes(of: target, in: AT_FDCWD, limit: ReadingLimits.sizeLimit) {
        case .success(let bytes): return bytes
        case .failure: return nil
        }
    }

    /// Whether a file is a link out of the folder, or below one.
    package func leadsOutside(_ file: String) -> Bool {
        FilePath.resolved(path + "/" + file).map { !$0.hasPrefix(path == "/" ? "/" : path + "/") } ?? false
    }

    /// Reads several groups at once, in their order.
    ///
    /// - Parameter pages: takes what was read of their séances and carnets, where it is but one.
    /// - Throws: `ReadingFailure` of the first folder that can't be listed.
    package static func read(
        _ folders: [GroupFolder],
        keeping pages: ReadPages? = nil
    ) throws(ReadingFailure) -> [Group] {
        let pages = folders.count == 1 ? pages : nil
        let results = onAllCores(folders.count) { number in
            Result { () throws(ReadingFailure) in try folders[number].read(keeping: pages) }
        }
        var groups: [Group] = []
        for result in results { groups.append(try result.get()) }
        return groups
    }

    private static func groups(below start: String) -> [GroupFolder] {
        var found: [GroupFolder] = []
        var pending = [(path: start, depth: 0)]
        while let (folder, depth) = pending.popLast() {
            if hasGroupFile(folder) {
                found.append(GroupFolder(path: folder))
            } else if depth < organisationDepth {
                pending += subfolders(of: folder).filter { !$0.hasPrefix(".") }.map { (folder + "/" + $0, depth + 1) }
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    /// Whether anything of a group lies in it: the group's file, a séance or a page of a carnet.
    package var holdsPages: Bool {
        Self.hasGroupFile(path) || fileNames.contains { PathParts(of: $0).kind != nil }
    }

    private static func hasGroupFile(_ folder: String) -> Bool {
        names(in: folder).contains { Layout.isGroupFile($0) && !isFolder(folder + "/" + $0) }
    }

    private static func subfolders(of folder: String) -> [String] { names(in: folder, ofType: S_IFDIR) }

    /// The names of a folder's files, or of its folders, in order; links are neither.
    func regularNames(in subfolder: String, type: EntryType) -> [String] {
        let folder = subfolder.isEmpty ? path : path + "/" + subfolder
        switch type {
        case .file: return Self.names(in: folder, ofType: S_IFREG).sorted()
        case .folder: return Self.names(in: folder, ofType: S_IFDIR).sorted()
        }
    }

    enum EntryType {
        case file
        case folder
    }

    private static func names(in folder: String, ofType type: mode_t) -> [String] {
        names(in: folder).filter { name in
            var status = stat()
            return lstat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == type
        }
    }

    private static func names(in folder: String) -> [String] {
        switch FolderEntry.all(in: folder) {
        case .success(let entries): entries.map(\.name)
        case .failure: []
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

extension Group {
    /// Adds a file that is known only by its place, so that something can be said about it.
    fileprivate mutating func report(_ kind: Irregularity.Kind, at path: String) {
        let file = FileID(files.count)
        files.append(SourceText(path: path, bytes: []))
        roles.append(.other)
        irregularities.append(Irregularity(kind, at: Place(file, SourceRange(at: 0))))
    }
}
