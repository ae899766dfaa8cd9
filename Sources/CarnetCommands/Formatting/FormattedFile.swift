import Checks
import Editing
import Formatting
import Logbook
import Output
import Parallel
import Reading
import SourceText

/// A file of a group, and what formatting makes of it.
struct FormattedFile: Sendable {
    let read: ReadGroup
    let file: FileID
    let outcome: Formatted
    let language: Language

    /// The files that were asked for, on all cores.
    ///
    /// - Throws: `CommandFailure.editorConfig`
    static func all(of selection: PathSelection, options: GroupOptions) throws -> [FormattedFile] {
        let read = selection.group
        let formatter = Formatter(read.group)
        let files = read.group.files.indices.map { FileID($0) }.filter { selection.contains(read.group[$0].path) }
        let results = onAllCores(files.count) { number in
            Result {
                let style = try TextStyle(for: read.folder.path + "/" + read.group[files[number]].path)
                return formatter.format(files[number], as: style)
            }
        }
        let language = options.language(for: read.group)
        return try zip(files, results).map { file, result in
            FormattedFile(read: read, file: file, outcome: try result.get(), language: language)
        }
    }

    /// As seen from where the reader stands.
    var path: String {
        let path = read.group[file].path
        return VisibleText.escaping(read.folderBelowReader.isEmpty ? path : read.folderBelowReader + "/" + path)
    }

    var change: Formatted.Change? {
        switch outcome {
        case .changed(let change): change
        case .unchanged, .leftAlone: nil
        }
    }

    var obstacle: Obstacle? {
        switch outcome {
        case .leftAlone(let obstacle): obstacle
        case .unchanged, .changed: nil
        }
    }

    /// Whether a reader may see words of the file: a carnet's belong to its author.
    func mayBeShown(to audience: Audience) -> Bool {
        switch read.group.role(of: file) {
        case .entry(let owner?): audience == .member(owner)
        case .entry(nil): false
        case .group, .session, .other: true
        }
    }

    /// What becomes of the file on disk.
    func folderChange(_ change: Formatted.Change) -> FolderChange {
        FolderChange(edits: change.edits, storage: [change.storage].compactMap { $0 })
    }
}
