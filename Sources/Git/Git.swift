import Dispatch
import Subprocess
import Synchronization

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// git's command line: no shell, no terminal, a bounded answer.
package struct Git: Sendable {
    /// The folder it works in, absolute.
    private let folder: String
    /// The index it reads in the place of the repository's own, as git names it to a hook.
    private let index: String?

    package init(in folder: String, index: String? = nil) {
        self.folder = folder
        self.index = index
    }

    /// The same, reading another index.
    func with(index: String?) -> Git { Git(in: folder, index: index) }

    /// What a run of git came to.
    package struct Answer: Sendable {
        package let hasSucceeded: Bool
        /// `nil` where a signal ended it.
        let exitCode: Int32?
        /// Standard output as it came.
        package let bytes: [UInt8]
        /// Standard error.
        fileprivate let complaints: String

        /// Standard output as text, without empty lines and the last line end.
        package var text: String {
            String(decoding: bytes, as: UTF8.self).split(separator: "\n").joined(separator: "\n")
        }

        /// The last line of standard error.
        package var complaint: String { complaints.split(separator: "\n").last.map(String.init) ?? "" }

        /// Why it failed.
        package var failure: GitFailure { GitFailure(complaints) }
    }

    /// More than any answer of a command that does one thing: in bytes.
    private static let longestAnswer = 1 << 20
    /// The most that is held in memory of history at once: in bytes.
    static let longestReading = 1 << 29

    /// Runs a command that may do whatever the repository is set up for: hooks, filters.
    ///
    /// - Throws: `GitFailure.missing` where there is no git to run.
    package func run(_ arguments: [String]) throws(GitFailure) -> Answer {
        let answer = try answer(to: ["-C", folder] + arguments, input: [], limit: Self.longestAnswer)
        guard let answer else { throw .tooMuch }
        return answer
    }

    /// Runs a command that only reads, and keeps it from running any program the repository names: no monitor of
    /// files, no hook, no viewer, no check of signatures, no fetching of objects that are missing.
    ///
    /// - Throws: `GitFailure`, also where git says no.
    package func read(_ arguments: [String], input: [UInt8] = []) throws(GitFailure) -> [UInt8] {
        let arguments = ["-C", folder] + Self.guards + arguments
        guard let answer = try answer(to: arguments, input: input, limit: Self.longestReading) else { throw .tooMuch }
        guard answer.hasSucceeded else { throw answer.failure }
        return answer.bytes
    }

    /// As ``read(_:input:)``, handing the answer over piece by piece as it comes, until `take` has enough.
    ///
    /// - Throws: `GitFailure`, also where git says no; not where `take` had enough.
    func read(
        _ arguments: [String],
        input: [UInt8],
        pieces take: (UnsafeRawBufferPointer) -> Bool
    ) throws(GitFailure) {
        var hasEnough = false
        let ending = try ending(of: ["-C", folder] + Self.guards + arguments, input: input) { piece in
            hasEnough = !take(piece)
            return !hasEnough
        }
        if !hasEnough, !ending.status.isSuccess { throw GitFailure(ending.complaints) }
    }

    private static let guards = [
        "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.quotePath=false", "-c",
        "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false", "-c",
        "protocol.allow=never",
        // What a repository may ask of its log for people would leave out commits, files or letters here.
        "-c", "log.showRoot=true", "-c", "diff.relative=false", "-c", "diff.orderFile=/dev/null", "-c",
        "i18n.logOutputEncoding=UTF-8",
    ]

    /// `nil` where standard output is longer than `limit` bytes.
    func answer(to arguments: [String], input: [UInt8], limit: Int) throws(GitFailure) -> Answer? {
        var bytes: [UInt8] = []
        let (status, complaints) = try ending(of: arguments, input: input) { piece in
            bytes += piece
            return bytes.count <= limit
        }
        guard bytes.count <= limit else { return nil }
        return Answer(
            hasSucceeded: status.isSuccess,
            exitCode: Self.exitCode(of: status),
            bytes: bytes,
            complaints: complaints
        )
    }

    /// Runs git to its end, while its standard output is taken.
    private func ending(
        of arguments: [String],
        input: [UInt8],
        taking take: (UnsafeRawBufferPointer) -> Bool
    ) throws(GitFailure) -> Ending.Reached {
        let pipe = try AnswerPipe()
        let ending = begin(arguments, input: Question(bytes: input), output: pipe.writeEnd)
        // A command line has nothing else to do meanwhile.
        pipe.read(take)
        return try ending.wait()
    }

    /// Begins a command that only reads, as ``read(_:input:)`` does.
    ///
    /// - Parameter output: closed as soon as git has its own.
    func begin(
        toRead arguments: [String],
        input: some InputProtocol & Sendable,
        output: FileDescriptor
    ) -> Ending {
        begin(["-C", folder] + Self.guards + arguments, input: input, output: output)
    }

    private func begin(
        _ arguments: [String],
        input: some InputProtocol & Sendable,
        output: FileDescriptor
    ) -> Ending {
        let ending = Ending()
        Task.detached { ending.reach(await self.ending(of: arguments, input: input, output: output)) }
        return ending
    }

    private static func exitCode(of status: TerminationStatus) -> Int32? {
        switch status {
        case .exited(let code): code
        case .signaled: nil
        }
    }

    /// Variables that would lead git to another repository than the folder's, have it run or fetch something, or
    /// answer in another language or of other files than it is asked about, are left out.
    private static let surroundings: [Environment.Key: String?] = [
        // Older versions of git know nothing of the first, and let a repository's settings overrule those of a command
        // line that says how to fetch; a list of ways without any they all obey.
        "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8",
        // A log that hands over each commit by itself takes a quarter longer.
        "GIT_FLUSH": "0",
        // Goes before LC_ALL.
        "LANGUAGE": nil, "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_COMMON_DIR": nil,
        "GIT_OBJECT_DIRECTORY": nil, "GIT_NAMESPACE": nil, "GIT_EXTERNAL_DIFF": nil, "GIT_GLOB_PATHSPECS": nil,
        "GIT_NOGLOB_PATHSPECS": nil, "GIT_ICASE_PATHSPECS": nil,
    ]

    /// Looked for once: to try every folder of the path anew costs a child process each. `nil` where there is no git.
    private static let executable = Task { try? await Executable.name("git").resolveExecutablePath(in: .inherit) }

    private func ending(
        of arguments: [String],
        input: some InputProtocol,
        output: FileDescriptor
    ) async -> Result<Ending.Reached, GitFailure> {
        var isOpen = true
        do {
            guard let git = await Self.executable.value else {
                try output.close()
                return .failure(.missing)
            }
            let result = try await Subprocess.run(
                .path(git),
                arguments: Arguments(arguments),
                environment: .inherit.updating(Self.surroundings.merging(["GIT_INDEX_FILE": index]) { $1 }),
                input: input,
                output: .fileDescriptor(output, closeAfterSpawningProcess: false),
                error: .string(limit: Self.longestAnswer)
            ) { _ in
                // git has its own by now; the reader comes to an end once nobody holds one.
                isOpen = false
                try output.close()
            }
            return .success((result.terminationStatus, result.standardError))
        } catch {
            if isOpen { try? output.close() }
            switch (error as? SubprocessError)?.code {
            case .executableNotFound: return .failure(.missing)
            case .outputLimitExceeded: return .failure(.refused("stderr > \(Self.longestAnswer)"))
            default: return .failure(.refused("\(error)"))
            }
        }
    }

    /// Where the ending waits for the thread that asked.
    final class Ending: Sendable {
        typealias Reached = (status: TerminationStatus, complaints: String)

        private let value = Mutex<Result<Reached, GitFailure>?>(nil)
        private let done = DispatchSemaphore(value: 0)

        fileprivate func reach(_ result: Result<Reached, GitFailure>) {
            value.withLock { $0 = result }
            done.signal()
        }

        /// - Throws: `GitFailure` where git didn't run at all.
        func wait() throws(GitFailure) -> Reached {
            while true {
                if let result = value.withLock({ $0 }) { return try result.get() }
                done.wait()
            }
        }
    }
}
