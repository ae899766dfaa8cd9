import ArgumentParser
import Git
import Logbook
import Merging
import Output
import Reading
import Writing

/// `carnet merge-driver`: what git runs where two people changed one page.
struct MergeDriverCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge-driver",
        abstract: .said(
            fr: """
                Unit pour git ce que deux personnes ont fait d'une page, d'après le sens (« carnet preparer-git » le met \
                en place).
                """,
            en: "Unites for git what two people made of one page, by what it means (“carnet setup-git” sets it up)."
        ),
        aliases: ["fusionner"]
    )

    @Argument(help: .said(fr: "La version commune, %O pour git.", en: "The common version, git's %O."))
    var base: String

    @Argument(
        help: .said(
            fr: "La version en place, %A pour git ; le résultat s'y écrit.",
            en: "The version in place, git's %A; the result is written there."
        )
    )
    var ours: String

    @Argument(help: .said(fr: "La version qui arrive, %B pour git.", en: "The version that arrives, git's %B."))
    var theirs: String

    @Argument(help: .said(fr: "La longueur des signes de conflit, %L.", en: "The length of conflict signs, %L."))
    var signs: Int

    @Argument(help: .said(fr: "Le chemin de la page dans le dépôt, %P.", en: "The page's path in the repository, %P."))
    var path: String

    @Option(
        name: .customLong("lang"),
        help: .said(fr: "La langue des messages : fr ou en.", en: "The language of messages: fr or en.")
    )
    var chosenLanguage: Language?

    var language: Language { chosenLanguage ?? Interface.language }

    /// Whether git, or anybody, calls this command.
    static func isCalled(by arguments: [String]) -> Bool {
        guard let name = arguments.first else { return false }
        return name == configuration.commandName || configuration.aliases.contains(name)
    }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let page = MergedPage(path, in: surroundings.currentFolder, language: chosenLanguage)
        let length = max(1, signs)
        let lines = FileMerge(signs: length, names: page.sides)
        do {
            if try page.isForeign([base, ours, theirs]) {
                var answer = Answer(output: [])
                answer.findings = try mergeLines(lines, in: surroundings) ? .present : .none
                return answer
            }
            var conflicts: [MergeConflict] = []
            let merged = try page.merged(
                base: base,
                ours: ours,
                theirs: theirs,
                signs: length,
                today: surroundings.today,
                by: lines
            )
            if let merged {
                try write(merged.bytes)
                conflicts = merged.conflicts
            } else if page.isCarnet {
                // Nobody can look at who may read what in so large a page.
                if try writeBoth(lines, in: surroundings) { conflicts = [.wholeFile] }
            } else if try mergeLines(lines, in: surroundings) {
                conflicts = [.wholeFile]
            }
            return answer(conflicts, page)
        } catch let failure as ReadingFailure {
            return try leave(lines, to: page, because: .reading(failure), in: surroundings)
        } catch let failure as CommandFailure {
            return try leave(lines, to: page, because: failure, in: surroundings)
        }
    }

    private func answer(_ conflicts: [MergeConflict], _ page: MergedPage) -> Answer {
        var answer = Answer(
            output: [],
            notes: conflicts.isEmpty ? [] : [page.note(on: conflicts, signs: max(1, signs))]
        )
        answer.findings = conflicts.isEmpty ? .none : .present
        return answer
    }

    /// Where we couldn't work, git takes our side for the merged page: it is given both sides as conflicts, so that
    /// nothing is lost and nothing comes to be read by more people.
    ///
    /// - Throws: `failure`, where not even that can be done.
    private func leave(
        _ lines: FileMerge,
        to page: MergedPage,
        because failure: CommandFailure,
        in surroundings: Surroundings
    ) throws -> Answer {
        guard (try? writeBoth(lines, in: surroundings)) == true else { throw failure }
        var answer = answer([.wholeFile], page)
        answer.notes.insert("carnet: " + failure.message(in: language), at: 0)
        return answer
    }

    /// Writes both sides as conflicts.
    ///
    /// - Returns: whether they differ.
    private func writeBoth(_ lines: FileMerge, in surroundings: Surroundings) throws -> Bool {
        let places = [ours, theirs].map(absolute(in: surroundings))
        let both = try CommandFailure.ofGit { () throws(GitFailure) in
            try lines.unmerged(ours: places[0], theirs: places[1])
        }
        guard both.hasConflicts else { return false }
        try write(both.bytes)
        return true
    }

    private func absolute(in surroundings: Surroundings) -> (String) -> String {
        { $0.hasPrefix("/") ? $0 : surroundings.currentFolder + "/" + $0 }
    }

    /// Leaves it to git.
    ///
    /// - Returns: whether there are conflicts.
    private func mergeLines(_ lines: FileMerge, in surroundings: Surroundings) throws -> Bool {
        let places = [base, ours, theirs].map(absolute(in: surroundings))
        let merged = try CommandFailure.ofGit { () throws(GitFailure) in
            try lines.merged(base: places[0], ours: places[1], theirs: places[2])
        }
        try write(merged.bytes)
        return merged.hasConflicts
    }

    private func write(_ bytes: [UInt8]) throws {
        do {
            try DocumentFile.replace(ours, with: bytes, access: .owner)
        } catch {
            throw CommandFailure.refusedFile(path: path, error)
        }
    }
}
