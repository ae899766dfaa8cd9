import Foundation
import Git
import History
import Reading
import TestSupport

/// A repository of several hundred commits, made at one go.
struct LongHistory {
    let scratch: ScratchFolder
    let group: GroupFolder
    let folder: CommittedFolder

    private static let head = """
        ---
        nom: Le cercle
        langue: fr
        membres:
          alice: Alice Martin
          bob: Bob Roux

        """

    /// - Parameter pages: what each commit leaves, from the first on; `nil` for a page that it takes away.
    init(_ pages: [[String: String?]]) throws { try self.init(stream: Self.stream(pages)) }

    /// - Parameter stream: as `git fast-import` reads it.
    init(stream: String) throws {
        scratch = try ScratchFolder(["stream": stream])
        let line = "git init -q -b main . && git fast-import --quiet <stream && rm stream && git checkout -q main"
        _ = try Self.output(of: line, in: scratch.path)
        group = GroupFolder(path: scratch.path)
        folder = try CommittedFolder(group)
    }

    /// What a command of the shell's says in the repository.
    func output(of line: String) throws -> String { try Self.output(of: line, in: scratch.path) }

    private static func output(of line: String, in folder: String) throws -> String {
        let (shell, pipe) = (Process(), Pipe())
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-ec", line]
        shell.currentDirectoryURL = URL(filePath: folder)
        shell.environment = ["PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]
        shell.standardOutput = pipe
        try shell.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }

    private static func stream(_ pages: [[String: String?]]) -> String {
        let first = ["groupe.md": head + "---\n"]
        return ([first] + pages).enumerated().map { number, files in
            let changes = files.sorted { $0.key < $1.key }.map { path, text in
                text.map { "M 100644 inline \(path)\ndata \($0.utf8.count)\n\($0)\n" } ?? "D \(path)\n"
            }
            let time = 1_770_000_000 + number * 60
            return "commit refs/heads/main\ncommitter Alice <a@example.org> \(time) +0000\ndata 4\njour\n"
                + changes.joined() + "\n"
        }
        .joined()
    }
}

/// What comes of something that waits for git, on a thread that runs no tests: all of those may be waiting.
func besideTests<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
    }
}
