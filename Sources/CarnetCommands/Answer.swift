import ArgumentParser

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
    /// - Throws: `CommandFailure` where it could not do its work.
    func answer(in surroundings: Surroundings) throws -> Answer
}
