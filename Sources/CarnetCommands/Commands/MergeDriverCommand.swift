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
                Unit pour git ce que deux personnes ont fait d'une page, d'après le sens (« carnet setup-git » le met \
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

    func answer(in surroundings: Surroundings) throws -> Answer {
        let page = MergedPage(path, in: surroundings.currentFolder, language: chosenLanguage)
        let length = max(1, signs)
        let lines = FileMerge(signs: length, names: page.sides)
        let conflicts: [MergeConflict]
        do {
            if let merged = try page.merged(base: base, ours: ours, theirs: theirs, signs: length, by: lines) {
                try write(merged.bytes)
                conflicts = merged.conflicts
            } else {
                conflicts = try mergeLines(lines, in: surroundings) ? [.wholeFile] : []
            }
        } catch let failure as ReadingFailure {
            // git is left with as much as can be done without us.
            _ = try? mergeLines(lines, in: surroundings)
            throw CommandFailure.reading(failure)
        }
        var answer = Answer(output: [], notes: conflicts.isEmpty ? [] : [page.note(on: conflicts, signs: length)])
        answer.findings = conflicts.isEmpty ? .none : .present
        return answer
    }

    /// Leaves it to git.
    ///
    /// - Returns: whether there are conflicts.
    private func mergeLines(_ lines: FileMerge, in surroundings: Surroundings) throws -> Bool {
        let places = [base, ours, theirs].map { $0.hasPrefix("/") ? $0 : surroundings.currentFolder + "/" + $0 }
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
