import Editing
import Logbook
import SourceText

/// What a change comes to, file by file; nothing on disk is touched to work it out.
struct FilePlan {
    struct Replacement {
        /// What was read: the file must still say this.
        let expected: SourceText
        /// As they will be on disk.
        let bytes: [UInt8]
    }

    /// In path order.
    private(set) var replacements: [Replacement] = []
    let newFiles: [FolderChange.NewFile]
    let moves: [FolderChange.Move]

    init(_ change: FolderChange, of group: Group) throws(WritingFailure) {
        newFiles = change.newFiles
        moves = change.moves
        let edits = Dictionary(grouping: change.edits, by: \.place.file)
        let storage = Dictionary(change.storage.map { ($0.file, $0) }) { _, last in last }
        for file in Set(edits.keys).union(storage.keys).sorted() {
            let source = group[file]
            do {
                let new = try Self.text(of: source, edits: edits[file] ?? [], storage: storage[file])
                if new.bytes == source.bytes, new.encoding == source.encoding { continue }
                replacements.append(Replacement(expected: source, bytes: try Self.stored(new)))
            } catch {
                throw WritingFailure(path: source.path, error)
            }
        }
    }

    private static func text(
        of source: SourceText,
        edits: [Edit],
        storage: FolderChange.Storage?
    ) throws(FileRefusal) -> SourceText {
        var bytes: [UInt8]
        do { bytes = try source.applying(edits) } catch { throw .conflictingEdits }
        if let storage { bytes = storage.lineEnd.replacingAll(in: bytes) }
        return SourceText(path: source.path, bytes: bytes, encoding: storage?.encoding ?? source.encoding)
    }

    /// The bytes on disk: refused where whoever reads them again would not find the text.
    private static func stored(_ text: SourceText) throws(FileRefusal) -> [UInt8] {
        do {
            let bytes = try text.encoding.encoded(text.bytes)
            guard SourceText(path: text.path, decoding: bytes).bytes == text.bytes else { throw FileRefusal.notText }
            return bytes
        } catch let failure as EncodingFailure {
            switch failure {
            case .noPlace(let scalar): throw .noPlace(for: scalar)
            case .notText: throw .notText
            }
        } catch { throw .notText }
    }
}
