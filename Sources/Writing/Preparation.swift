import Editing
import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The files of a change while they are made ready.
struct Preparation {
    private let folders: OpenFolders
    private(set) var files: [PreparedFile] = []
    private var made: [(name: String, parent: OpenFolder)] = []

    /// - Parameter root: absolute, links resolved.
    init(root: String) { folders = OpenFolders(root: root) }

    mutating func add(_ plan: FilePlan) throws(WritingFailure) {
        for replacement in plan.replacements {
            do { try replace(replacement) } catch { throw WritingFailure(path: replacement.expected.path, error) }
        }
        for file in plan.newFiles {
            do { try create(file) } catch { throw WritingFailure(path: file.path, error) }
        }
        let sources = Set(plan.moves.map(\.from))
        for move in try inOrder(plan.moves) {
            do {
                try self.move(move, ontoMoved: sources.contains(move.to))
            } catch {
                throw WritingFailure(path: error == .exists ? move.to : move.from, error)
            }
        }
    }

    /// Takes away what was made and is not needed now.
    mutating func undo() {
        // Temporaries go first: a folder that holds one isn't empty.
        files = []
        GroupPath.remove(made)
    }

    /// Once a folder, whatever is written in it.
    func sweepLeavings() {
        var swept: Set<ObjectIdentifier> = []
        for file in files where swept.insert(ObjectIdentifier(file.folder)).inserted { file.temporary?.sweepLeavings() }
    }

    /// Makes the new names outlast a power cut.
    func synchroniseFolders() {
        var done: Set<ObjectIdentifier> = []
        for file in files where done.insert(ObjectIdentifier(file.folder)).inserted { file.folder.synchronise() }
    }

    /// A member's folder whose last page has moved away.
    func removeEmptiedFolders() {
        for file in files {
            guard case .move(_, _, let path) = file.step, path.split(separator: "/").count > 2 else { continue }
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            if let found = try? GroupPath(existing: folder, in: folders) {
                found.folder.removeFolderIfEmpty(found.name)
            }
        }
    }

    private mutating func replace(_ replacement: FilePlan.Replacement) throws(FileRefusal) {
        let expected = replacement.expected
        let found = try GroupPath(existing: expected.path, in: folders)
        guard let status = found.folder.status(of: found.name) else { throw .missing }
        try status.refuseUnlessFile()
        guard found.folder.isWritable(found.name) else { throw .readOnly }
        let bytes = try found.folder.bytes(of: found.name)
        let text = SourceText(path: expected.path, decoding: bytes)
        guard text.bytes == expected.bytes, text.encoding == expected.encoding else { throw .changedSinceRead }
        // A lone surrogate or half a character was shown to its readers as U+FFFD; it would now be written so.
        guard (try? text.encoding.encoded(text.bytes)) == bytes else { throw .notText }
        let temporary = try TemporaryFile(in: found.folder, holding: replacement.bytes, .same(as: status))
        let step = PreparedFile.Step.replace(temporary, status: status)
        files.append(PreparedFile(path: expected.path, folder: found.folder, name: found.name, step: step))
    }

    private mutating func create(_ file: FolderChange.NewFile) throws(FileRefusal) {
        let place = try GroupPath(new: file.path, in: folders)
        made += place.made
        guard place.folder.status(of: place.name) == nil else { throw .exists }
        let temporary = try TemporaryFile(in: place.folder, holding: Array(file.text.utf8), .usual)
        let step = PreparedFile.Step.create(temporary)
        files.append(PreparedFile(path: file.path, folder: place.folder, name: place.name, step: step))
    }

    private mutating func move(_ move: FolderChange.Move, ontoMoved: Bool) throws(FileRefusal) {
        let old = try GroupPath(named: move.from, in: folders)
        guard let status = old.folder.status(of: old.name) else { throw .missing }
        try status.refuseUnlessFile()
        let new = try GroupPath(new: move.to, in: folders)
        made += new.made
        guard ontoMoved || new.folder.status(of: new.name) == nil else { throw .exists }
        let step = PreparedFile.Step.move(fromName: old.name, from: old.folder, fromPath: move.from)
        files.append(PreparedFile(path: move.to, folder: new.folder, name: new.name, step: step))
    }

    /// A file moves after the one whose name it takes has moved on.
    private func inOrder(_ moves: [FolderChange.Move]) throws(WritingFailure) -> [FolderChange.Move] {
        var ordered: [FolderChange.Move] = []
        var waiting = moves
        while !waiting.isEmpty {
            let taken = Set(waiting.map(\.from))
            let free = waiting.filter { !taken.contains($0.to) }
            guard !free.isEmpty else { throw WritingFailure(path: waiting[0].to, .exists) }
            ordered += free
            waiting.removeAll { !taken.contains($0.to) }
        }
        return ordered
    }
}
