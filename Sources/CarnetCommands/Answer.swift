import ArgumentParser
import Logbook
import Reading

/// What a command has to say.
struct Answer {
    /// Whether something was found that ought to make a script stop.
    enum Findings {
        case none
        case present
    }

    /// For standard output.
    var output: [UInt8]
    var findings = Findings.none
    /// For standard error, one line each.
    var notes: [String] = []
    /// What kept it from a part of its work.
    var failures: [CommandFailure] = []
    /// The groups it speaks of, kept so that they aren't taken apart piece by piece just before the process ends.
    var kept: [PathSelection] = []

    init(output: [UInt8], findings: Findings = .none, notes: [String] = [], kept: [PathSelection] = []) {
        self.output = output
        self.findings = findings
        self.notes = notes
        self.kept = kept
    }

    init(_ text: String, findings: Findings = .none, notes: [String] = []) {
        self.init(output: Array(text.utf8), findings: findings, notes: notes)
    }
}

/// A command that looks at its surroundings and answers, and leaves the writing to the program.
protocol AnsweringCommand: ParsableCommand {
    /// The group it asks about; `nil` where it asks about none.
    var groupOptions: GroupOptions? { get }

    /// - Throws: `CommandFailure` where it could not do its work.
    func answer(in surroundings: Surroundings) throws -> Answer
}

extension AnsweringCommand {
    var groupOptions: GroupOptions? { nil }

    /// The language to speak in where it can't do its work: the one asked for, or the group's, or the reader's own.
    var language: Language {
        guard let options = groupOptions else { return Interface.language }
        if let language = options.language { return language }
        guard let folders = try? GroupFolder.find(from: options.group ?? "."), folders.count == 1,
            let group = try? folders.first?.read(), group.groupFile != nil
        else { return Interface.language }
        return group.language
    }
}
