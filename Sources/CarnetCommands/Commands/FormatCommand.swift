import ArgumentParser
import Checks
import Editing
import Formatting
import Logbook
import Output
import Reading
import SourceText
import Writing

/// `carnet fmt`: files in their canonical form.
struct FormatCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract: .said(
            fr: "Met les fichiers au propre, sans toucher à ce qu'ils disent.",
            en: "Brings files into good form, without touching what they say."
        ),
        aliases: ["formater"]
    )

    @Argument(
        help: .said(
            fr: "Fichiers ou dossiers à mettre au propre ; « - » lit l'entrée standard et écrit sur la sortie.",
            en: "Files or folders to format; “-” reads standard input and writes standard output."
        )
    )
    var path: [String] = []

    @Flag(
        help: .said(
            fr: "N'écrit rien ; finit par 1 si un fichier devait changer.",
            en: "Writes nothing; ends with 1 if a file would change."
        )
    )
    var check = false

    @Flag(help: .said(fr: "N'écrit rien ; montre les différences.", en: "Writes nothing; shows the differences."))
    var diff = false

    @Option(
        help: .said(
            fr: "Avec « - » : le fichier que le texte est ou deviendra.",
            en: "With “-”: the file that the text is or will be."
        )
    )
    var stdinPath: String?

    @Option(
        help: .said(
            fr: "Le membre qui lit : les différences de son propre carnet sont montrées.",
            en: "The member who reads: the differences of their own logbook are shown."
        )
    )
    var member: String?

    @OptionGroup var options: GroupOptions

    var groupOptions: GroupOptions? { options }

    func validate() throws {
        guard path.contains("-") != (stdinPath == nil), !path.contains("-") || path.count == 1 else {
            throw ValidationError(
                .said(
                    fr: "« - » va seul, et avec --stdin-path, qui dit quel fichier est lu.",
                    en: "“-” stands alone and goes with --stdin-path, which says what file is read."
                )
            )
        }
    }

    func answer(in surroundings: Surroundings) throws -> Answer {
        if let stdinPath { return try answer(formatting: stdinPath, in: surroundings) }
        let selections = try PathSelection.all(path, options: options, in: surroundings)
        let files = try selections.flatMap { try FormattedFile.all(of: $0, options: options) }
        var answer = Answer(output: [], kept: selections)
        let readers = try selections.map(\.group).matching { try quoted(from: files, in: $0) }
        report(on: files, for: readers, ink: surroundings.ink, into: &answer)
        if !check, !diff { write(files, failingInto: &answer) }
        return answer
    }

    /// For whom words of a group's carnets may be quoted: the history is asked for it only where some would be.
    private func quoted(
        from files: [FormattedFile],
        in read: ReadGroup
    ) throws -> (audience: Audience, remark: Localized<String>?) {
        let isAsked = diff && files.contains { $0.read.id == read.id && $0.change != nil && !$0.mayBeShown(to: .group) }
        guard !isAsked else { return try read.audience(named: member) }
        if let member { _ = try read.member(named: member) }
        return (.group, nil)
    }

    private func report(
        on files: [FormattedFile],
        for readers: [(group: ReadGroup, quoted: (audience: Audience, remark: Localized<String>?))],
        ink: Ink,
        into answer: inout Answer
    ) {
        let text = FormattingText(of: files)
        answer.notes = text.remarks
        if diff {
            let audiences = Dictionary(readers.map { ($0.group.id, $0.quoted.audience) }) { first, _ in first }
            let isExplained = Set(readers.filter { $0.quoted.remark != nil }.map(\.group.id))
            let (diffs, notes) = text.diffs(for: audiences, explainedIn: isExplained, ink: ink)
            answer.output = Array(diffs.utf8)
            answer.notes += readers.compactMap { read, quoted in
                quoted.remark.map { VisibleText.escaping($0[options.language(for: read.group)]) }
            }
            answer.notes += notes
        } else {
            answer.output = Array(text.list(isTrial: check).utf8)
        }
        // What was left alone is not known to be in good form.
        if check, !text.changed.isEmpty || !text.leftAlone.isEmpty { answer.findings = .present }
    }

    /// Each file by itself: one that can't be written keeps no other from it.
    private func write(_ files: [FormattedFile], failingInto answer: inout Answer) {
        for file in files {
            guard let change = file.change else { continue }
            do {
                _ = try GroupWriter(root: file.read.folder.path).write(file.folderChange(change), of: file.read.group)
            } catch {
                answer.failures.append(.writing(error))
            }
        }
    }

    private func answer(formatting path: String, in surroundings: Surroundings) throws -> Answer {
        let input = try FormattedInput(try StandardStreams.readAll(), at: path, options: options, in: surroundings)
        let file = input.file
        var answer = Answer(output: check || diff ? [] : file.change?.bytes ?? input.bytes)
        answer.notes = file.obstacle.map { [file.remark(on: $0)] } ?? []
        if check, file.change != nil || file.obstacle != nil { answer.findings = .present }
        // The text is the reader's own: they have just typed it.
        if diff, let change = file.change {
            let old = file.read.group[file.file].bytes
            let diff = UnifiedDiff(of: old, to: change.text.bytes, path: file.path).text(ink: surroundings.ink)
            answer.output = Array(diff.utf8)
        }
        return answer
    }
}
