import Formatting
import Logbook
import Reading
import SourceText
import TestSupport

/// One file among a small group's, formatted.
enum SingleFile {
    private static let french =
        "---\nnom: Petit groupe\nlangue: fr\nmembres:\n  alice: Alice Martin\n  bruno: Bruno Keller\n---\n"
    private static let english =
        "---\nname: Small group\nlanguage: en\nmembers:\n  alice: Alice Martin\n  bruno: Bruno Keller\n---\n"

    static func format(
        _ bytes: [UInt8],
        at path: String = "seances/2026-01-15-S1.md",
        in language: Language = .french,
        as style: TextStyle = .standard,
        beside others: [String: String] = [:]
    ) throws -> Formatted {
        var files = others.mapValues { Array($0.utf8) }
        switch language {
        case .french: files["groupe.md"] = Array(french.utf8)
        case .english: files["group.md"] = Array(english.utf8)
        }
        files[path] = bytes
        let group = GroupReader.group(of: files.map { RawFile(path: $0.key, bytes: $0.value) })
        let index = group.files.firstIndex { $0.path == path } ?? 0
        return Formatter(group).format(FileID(index), as: style)
    }

    /// The text afterwards; the text as it was where nothing changes.
    static func text(_ text: String, at path: String, in language: Language = .french) throws -> String {
        switch try format(Array(text.utf8), at: path, in: language) {
        case .changed(let change): String(decoding: change.bytes, as: UTF8.self)
        case .unchanged: text
        case .leftAlone(let obstacle): "left alone: \(obstacle)"
        }
    }
}
