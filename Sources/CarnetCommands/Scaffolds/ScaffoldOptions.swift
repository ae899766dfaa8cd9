import ArgumentParser
import Editing
import Logbook
import Output
import Scaffolding
import SourceText

/// What the commands have in common that prepare something in a group.
struct ScaffoldOptions: ParsableArguments {
    @OptionGroup var writing: WritingOptions
    @OptionGroup var group: GroupOptions

    func language(for read: ReadGroup) -> Language { group.language(for: read.group) }

    /// Runs what prepares, its failures turned into the command's.
    func prepared<Scaffold>(
        from read: ReadGroup,
        _ prepare: (Scaffolding) throws(ScaffoldFailure) -> Scaffold
    ) throws -> Scaffold {
        do {
            return try prepare(Scaffolding(read.group, templates: read.templates))
        } catch { throw CommandFailure.scaffolding(error) }
    }

    /// Writes what was prepared and says `done`, or shows what would be written.
    func deliver(
        _ change: FolderChange,
        to read: ReadGroup,
        in surroundings: Surroundings,
        saying done: Localized<String>
    ) throws -> Answer {
        if writing.diff { return Answer(try read.diff(of: change, ink: surroundings.ink)) }
        try read.write(change)
        return Answer(done[language(for: read)] + "\n")
    }
}

extension ReadGroup {
    /// What a change would do to each file: new ones whole.
    func diff(of change: FolderChange, ink: Ink) throws -> String {
        var texts: [String] = []
        for file in Set(change.edits.map(\.place.file)).sorted() {
            let source = group[file]
            let edits = change.edits.filter { $0.place.file == file }
            let new = try source.applying(edits)
            texts.append(UnifiedDiff(of: source.bytes, to: new, path: shownPath(source.path)).text(ink: ink))
        }
        texts += change.newFiles.filter { !$0.text.isEmpty }.map { file in
            UnifiedDiff(of: nil, to: Array(file.text.utf8), path: shownPath(file.path)).text(ink: ink)
        }
        return texts.joined()
    }
}
