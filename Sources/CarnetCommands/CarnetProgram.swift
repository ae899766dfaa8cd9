import ArgumentParser
import Logbook

/// The program as a whole: arguments in, bytes and an exit code out.
package enum CarnetProgram {
    package static let version = "0.1.0"

    /// Parses the process's arguments, answers, and ends the process.
    package static func run() -> Never {
        StandardStreams.ignoreClosedPipes()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let failed: ExitStatus = MergeDriverCommand.isCalled(by: arguments) ? .couldNotMerge : .couldNotWork
        let (answer, status) = outcome(of: arguments, failed: failed)
        for note in answer.notes { StandardStreams.writeError(note + "\n") }
        switch StandardStreams.write(answer.output) {
        case .written: status.exit()
        // Whoever reads the output has seen enough of it.
        case .closedByReader: ExitStatus.fine.exit()
        case .refused(let reason):
            StandardStreams.writeError("carnet: \(reason)\n")
            failed.exit()
        }
    }

    /// - Parameter failed: how to end where the work could not be done.
    private static func outcome(of arguments: [String], failed: ExitStatus) -> (Answer, ExitStatus) {
        var speaker: (any AnsweringCommand)?
        do {
            var command = try CarnetCommand.parseAsRoot(arguments)
            guard let answering = command as? any AnsweringCommand else {
                try command.run()
                return (Answer(output: []), .fine)
            }
            speaker = answering
            var answer = try answering.answer(in: Surroundings.ofProcess)
            guard answer.failures.isEmpty else {
                let language = answering.language
                answer.notes += answer.failures.map { "carnet: " + $0.message(in: language) }
                return (answer, failed)
            }
            return (answer, answer.findings == .present ? .findings : .fine)
        } catch let failure as CommandFailure {
            let message = failure.message(in: speaker?.language ?? Interface.language)
            return (Answer(output: [], notes: ["carnet: " + message]), failed)
        } catch {
            let message = HelpWords.translated(CarnetCommand.fullMessage(for: error), to: Interface.language)
            guard CarnetCommand.exitCode(for: error) == .success else {
                return (Answer(output: [], notes: [message]), failed)
            }
            return (Answer(message.isEmpty ? "" : message + "\n"), .fine)
        }
    }
}
