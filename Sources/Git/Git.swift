import Dispatch
import Subprocess
import Synchronization

/// git's command line: no shell, no terminal, a bounded answer.
package struct Git: Sendable {
    /// The folder it works in, absolute.
    private let folder: String

    package init(in folder: String) { self.folder = folder }

    /// What a run of git came to.
    package struct Answer: Sendable {
        package let hasSucceeded: Bool
        /// Standard output without its last line end.
        package let text: String
        /// The last line of standard error.
        package let complaint: String
    }

    /// More than any answer that is asked for here: in bytes.
    private static let longestAnswer = 1 << 20

    /// - Throws: `GitFailure.missing` where there is no git to run.
    package func run(_ arguments: [String]) throws(GitFailure) -> Answer {
        let folder = folder
        let outcome = Outcome()
        let done = DispatchSemaphore(value: 0)
        // A command line has nothing else to do meanwhile, and its stages are not asynchronous.
        Task.detached {
            let answer = await Self.answer(to: arguments, in: folder)
            outcome.value.withLock { $0 = answer }
            done.signal()
        }
        done.wait()
        guard let answer = outcome.value.withLock({ $0 }) else { throw .missing }
        return answer
    }

    /// Variables that would lead git to another repository than the folder's are left out.
    private static let surroundings: [Environment.Key: String?] = [
        "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8", "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil,
        "GIT_COMMON_DIR": nil, "GIT_OBJECT_DIRECTORY": nil, "GIT_NAMESPACE": nil,
    ]

    private static func answer(to arguments: [String], in folder: String) async -> Answer? {
        let result = try? await Subprocess.run(
            .name("git"),
            arguments: Arguments(["-C", folder] + arguments),
            environment: .inherit.updating(surroundings),
            input: .none,
            output: .string(limit: longestAnswer),
            error: .string(limit: longestAnswer)
        )
        guard let result else { return nil }
        let lines = result.standardError.split(separator: "\n")
        return Answer(
            hasSucceeded: result.terminationStatus.isSuccess,
            text: result.standardOutput.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.isEmpty }.joined(separator: "\n"),
            complaint: lines.last.map(String.init) ?? ""
        )
    }

    /// Where the answer waits for the thread that asked.
    private final class Outcome: Sendable {
        let value = Mutex<Answer?>(nil)
    }
}

/// Why git did nothing.
package enum GitFailure: Error, Hashable, Sendable {
    case missing
    /// It doesn't know who writes: no name or no address.
    case noIdentity
    case refused(String)
}
