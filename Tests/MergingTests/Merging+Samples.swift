import Logbook
import Merging
import Reading
import SourceText
import TestSupport
import Testing

/// Merges of texts, without git: what would be asked of it becomes a conflict.
enum TestMerge {
    static let signs = ConflictSigns(length: 7, ours: "ours", theirs: "theirs")
    static let club = Result { try Repository.sample("club-managers") }

    static func merged(
        _ path: String = "seances/2026-01-15-S4.md",
        base: String,
        ours: String,
        theirs: String,
        signs: ConflictSigns = signs,
        text: @escaping TextMerge = { _, _, _ in nil },
        faults: @escaping FaultSearch = { _ in [] }
    ) throws -> (text: String, conflicts: [MergeConflict]) {
        let merge = Merge(
            path: path,
            reader: PageReader(try club.get()),
            signs: signs,
            language: .french,
            faults: faults,
            text: text
        )
        let file = merge.merged(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
        return (String(decoding: file.bytes, as: UTF8.self), file.conflicts)
    }

    static let session = """
        ---
        seance: S4
        date: 2026-01-15
        client: alice
        presents: [alice, bastien]
        satisfaction: [4, 4]
        ---
        ## Retours

        - [x] S1-A1 — Fait.

        ## 5. Synthèse et plan d'action

        Je commence lundi.

        - [ ] S4-A1 Appeler Paul (pour le 2026-01-30)
          - Premier pas : trouver son numéro.
        - [ ] S4-A2 Écrire la note (pour le 2026-02-01)

        ## 6. Apprentissages et feedback

        - Oser.

        """

    /// The merge of two changes, each a list of replacements in a séance; the same from either side.
    static func united(
        _ ours: [(String, String)],
        _ theirs: [(String, String)],
        of base: String = session,
        at path: String = "seances/2026-01-15-S4.md",
        conflicts: [MergeConflict] = []
    ) throws -> String {
        let versions = [ours, theirs].map { edits in
            edits.reduce(base) { text, edit in
                #expect(text.contains(edit.0))
                return text.replacing(edit.0, with: edit.1, maxReplacements: 1)
            }
        }
        let first = try merged(path, base: base, ours: versions[0], theirs: versions[1])
        let second = try merged(path, base: base, ours: versions[1], theirs: versions[0])
        #expect(first.conflicts == conflicts, "\(first.text)")
        #expect(second.conflicts == conflicts, "\(second.text)")
        guard conflicts.isEmpty else { return first.text }
        #expect(first.text == second.text)
        // What is merged already brings nothing more.
        for (one, other) in [(first.text, versions[0]), (versions[1], first.text)] {
            let again = try merged(path, base: base, ours: one, theirs: other)
            #expect(again.text == first.text && again.conflicts.isEmpty, "\(again.text)")
        }
        return first.text
    }
}
