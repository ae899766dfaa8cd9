import ArgumentParser
import Checks
import Git
import History
import Links
import Logbook
import Output
import Parallel
import Reading
import SourceText

/// `carnet check`: what the rules find.
struct CheckCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: .said(
            fr: "Relit le groupe et dit ce qui manque ou se contredit.",
            en: "Reads the group again and says what is missing or contradicts itself."
        ),
        aliases: ["verifier"]
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, sarif, github, gitlab
    }

    @Argument(
        help: .said(
            fr: "Fichiers ou dossiers dont on veut les constats (le groupe est lu en entier).",
            en: "Files or folders whose findings are wanted (the group is read whole)."
        )
    )
    var path: [String] = []

    @Option(help: .said(fr: "La forme de la réponse.", en: "The form of the answer."))
    var format = Format.text

    @Flag(help: .said(fr: "Un avertissement compte comme une erreur.", en: "A warning counts like an error."))
    var strict = false

    @Flag(
        help: .said(
            fr: "Ne montre que les erreurs ; avec --strict, les avertissements aussi.",
            en: "Shows errors alone; with --strict, warnings too."
        )
    )
    var errorsOnly = false

    @Flag(
        help: .said(
            fr: """
                Relit ce que git enregistrerait maintenant (git add), et non les fichiers ; ce qui était là avant tient en \
                une ligne et n'arrête rien.
                """,
            en: """
                Reads what git would commit now (git add), and not the files; what was there before takes one line and \
                stops nothing.
                """
        )
    )
    var staged = false

    @Option(
        help: .said(
            fr: "Le membre qui lit : son propre carnet peut alors être cité.",
            en: "The member who reads: their own logbook may then be quoted."
        ),
        completion: .members
    )
    var member: String?

    @OptionGroup var fixing: FixOptions
    @OptionGroup var options: GroupOptions

    var groupOptions: GroupOptions? { options }

    func validate() throws {
        guard staged, fixing.fix else { return }
        throw ValidationError(
            .said(
                fr: "--fix corrige les fichiers, et --staged lit ce qui est prêt à être enregistré : choisissez.",
                en: "--fix corrects files, and --staged reads what is ready to be committed: choose one."
            )
        )
    }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let day = try options.day(in: surroundings)
        var chosen = try PathSelection.all(path, options: options, in: surroundings)
        let stages = staged ? try chosen.map { try StagedSelection(of: $0.group) } : []
        if staged { chosen = zip(chosen, stages).map { $0.reading($1.group) } }
        let readers = try chosen.map(\.group).matching { try $0.audience(named: member) }
        let audiences = Dictionary(readers.map { ($0.0.folder, $0.1.audience) }) { first, _ in first }
        let remarks = readers.compactMap { read, quoted in
            quoted.remark.map { VisibleText.escaping($0[options.language(for: read.group)]) }
        }
        let fixed = try fixing.extent.map { extent in
            try chosen.compactMap { selection in
                try audiences[selection.group.folder].map { audience in
                    let language = options.language(for: selection.group.group)
                    return try FixedGroup(selection, extent, for: audience, on: day, language: language)
                }
            }
        }
        if let fixed, fixing.writing.diff {
            return Answer(
                fixed.map { $0.diff(ink: surroundings.ink) }.joined(),
                notes: remarks + fixed.compactMap(\.remark)
            )
        }
        for group in fixed ?? [] { try group.write() }
        let selections = fixed.map { $0.map(\.selection) } ?? chosen
        let checked = onAllCores(selections.count) { number in
            audiences[selections[number].group.folder].map { audience in
                check(
                    selections[number],
                    stages.isEmpty ? nil : stages[number],
                    for: audience,
                    on: day,
                    severalGroups: selections.count > 1
                )
            }
        }.compactMap { $0 }
        let failing = checked.contains { $0.count(.error) > 0 || (strict && $0.count(.warning) > 0) }
        let deeds = fixed?.flatMap(\.deeds) ?? []
        let found = output(of: checked, headers: readers.map(\.0.header), ink: surroundings.ink)
        let isText = format == .text
        return Answer(
            output: isText && !deeds.isEmpty ? Array((deeds.joined(separator: "\n") + "\n\n").utf8) + found : found,
            findings: failing ? .present : .none,
            notes: remarks + (isText ? [] : deeds) + (fixed ?? []).compactMap(\.remark)
                + checked.compactMap(EarlierFindings.text),
            kept: selections
        )
    }

    private func check(
        _ selection: PathSelection,
        _ stage: StagedSelection?,
        for audience: Audience,
        on day: CalendarDate,
        severalGroups: Bool
    ) -> CheckedGroup {
        let read = selection.group
        let language = options.language(for: read.group)
        let context = CheckContext(group: read.group, links: Links(read.group), today: day, audience: audience)
        let all = Checking.diagnostics(of: context, language: language)
        let found = all.filter { finding in
            selection.contains(read.group[finding.place.file].path)
                && (!errorsOnly || finding.severity == .error || strict && finding.severity == .warning)
        }
        let parts = stage?.parted(found, for: audience, on: day, language: language) ?? (new: found, earlier: [])
        let changed = stage?.changedGroupFile(behind: parts.new, of: all, for: audience, on: day, language: language)
        // JSON states paths inside the group, GitLab reads them from the top of the repository; the other forms lead a
        // reader from where they stand.
        let folder =
            switch format {
            case .json: severalGroups ? read.folderBelowStart : ""
            case .gitlab: Self.folderBelowTop(of: read) ?? read.folderBelowReader
            case .text, .sarif, .github: read.folderBelowReader
            }
        return CheckedGroup(
            context: context,
            diagnostics: parts.new,
            earlier: parts.earlier,
            changedGroupFile: changed,
            fileCount: read.group.files.count { selection.contains($0.path) },
            language: language,
            pathPrefix: folder.isEmpty ? "" : folder + "/"
        )
    }

    /// Where the group lies in its repository; `nil` where it lies in none.
    private static func folderBelowTop(of read: ReadGroup) -> String? {
        (try? Repository(around: read.folder.path)).map { $0.prefix.hasSuffix("/") ? String($0.prefix.dropLast()) : "" }
    }

    private func output(of checked: [CheckedGroup], headers: [String], ink: Ink) -> [UInt8] {
        switch format {
        case .text:
            let texts = checked.map { DiagnosticsText.text(of: $0, ink: ink) }
            return Array(GroupHeaders.joined(texts, headers: headers, ink: ink).utf8)
        case .json:
            return DiagnosticsJSON.bytes(of: checked)
        case .sarif:
            let language = options.language ?? checked.first?.language ?? Interface.language
            return DiagnosticsSARIF.bytes(of: checked, language: language, version: CarnetProgram.version)
        case .github:
            return Array(DiagnosticsGitHub.text(of: checked).utf8)
        case .gitlab:
            return DiagnosticsGitLab.bytes(of: checked)
        }
    }
}
