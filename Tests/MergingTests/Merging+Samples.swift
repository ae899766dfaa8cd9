import Logbook
import Merging
import Reading
import SourceText
import TestSupport

/// Merges of texts, without git: what would be asked of it becomes a conflict.
enum TestMerge {
    static let signs = ConflictSigns(length: 7, ours: "ours", theirs: "theirs")
    static let club = Result { try Repository.sample("club-managers") }

    static func merged(
        _ path: String = "seances/2026-01-15-S4.md",
        base: String,
        ours: String,
        theirs: String,
        text: @escaping TextMerge = { _, _, _ in nil }
    ) throws -> (text: String, conflicts: [MergeConflict]) {
        let merge = Merge(
            path: path,
            reader: PageReader(try club.get()),
            signs: signs,
            language: .french,
            text: text
        )
        let file = merge.merged(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
        return (String(decoding: file.bytes, as: UTF8.self), file.conflicts)
    }
}
