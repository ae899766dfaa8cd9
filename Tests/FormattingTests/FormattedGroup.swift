import Editing
import Formatting
import Logbook
import Reading
import SourceText

/// A group before and after all its files were formatted.
struct FormattedGroup {
    let before: Group
    let after: Group
    let outcomes: [Formatted]
    let files: [RawFile]
    let formattedFiles: [RawFile]

    init(_ files: [RawFile], as style: TextStyle = .standard) {
        let before = GroupReader.group(of: files)
        let formatter = Formatter(before)
        let outcomes = before.files.indices.map { formatter.format(FileID($0), as: style) }
        let bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        formattedFiles = zip(before.files, outcomes).map { file, outcome in
            switch outcome {
            case .changed(let change): RawFile(path: file.path, bytes: change.bytes)
            case .unchanged, .leftAlone: RawFile(path: file.path, bytes: bytes[file.path] ?? [])
            }
        }
        self.before = before
        self.outcomes = outcomes
        self.files = files
        after = GroupReader.group(of: formattedFiles)
    }

    /// How many files there were of each outcome.
    var counts: (unchanged: Int, changed: Int, leftAlone: Int) {
        outcomes.reduce(into: (0, 0, 0)) { counts, outcome in
            switch outcome {
            case .unchanged: counts.0 += 1
            case .changed: counts.1 += 1
            case .leftAlone: counts.2 += 1
            }
        }
    }
}
