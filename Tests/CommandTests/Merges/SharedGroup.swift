import Foundation
import TestSupport

/// A group's folder under git that several people change at once.
struct SharedGroup {
    enum Driver: String, CaseIterable {
        case git
        case carnet
    }

    private let scratch: ScratchFolder
    var folder: String { scratch.path + "/club-managers" }

    /// The sample, committed once; `prepare` may change it before.
    init(_ driver: Driver, prepare: [Change] = []) throws {
        scratch = try ScratchFolder(sample: "club-managers")
        for change in prepare { try self.change(change) }
        try git("init -q -b main .")
        if driver == .carnet {
            try git("config merge.carnet.driver \"$carnet merge-driver --lang fr %O %A %B %L %P\"")
            try FileTree.write("*.md merge=carnet\n", to: folder + "/.git/info/attributes")
        }
        try git("add -A")
        try git("commit -q -m base")
    }

    /// In one file one text in the place of another.
    struct Change {
        let file: String
        let old: String
        let new: String

        init(_ file: String, _ old: String, _ new: String) {
            self.file = file
            self.old = old
            self.new = new
        }
    }

    struct Unchanged: Error {
        let change: Change
    }

    private static let environment = [
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Alice",
        "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "Alice", "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_AUTHOR_DATE": "2026-01-01T20:00:00Z", "GIT_COMMITTER_DATE": "2026-01-01T20:00:00Z",
        "GIT_EDITOR": "true", "HOME": "/nonexistent",
    ].sorted { $0.key < $1.key }.map { "export \($0)='\($1)'; " }.joined()

    /// Runs git; whether it said no is the caller's to judge.
    @discardableResult
    func git(_ command: String) throws -> ProgramRun {
        try Program.shell(Self.environment + "git " + command, in: folder)
    }

    /// Sets git up as a member does, hooks and all.
    func setUp() throws {
        _ = try Program.shell(Self.environment + "\"$carnet\" setup-git --lang fr", in: folder)
    }

    private func change(_ change: Change) throws {
        let text = try text(of: change.file)
        guard text.contains(change.old) else { throw Unchanged(change: change) }
        try FileTree.write(
            text.replacing(change.old, with: change.new, maxReplacements: 1),
            to: folder + "/" + change.file
        )
    }

    /// Commits changes on a branch of their own, begun at `main`; the branch stays checked out.
    func branch(_ name: String, _ changes: [Change], moving: (from: String, to: String)? = nil) throws {
        try git("switch -q -c \(name) main")
        if let moving { try git("mv '\(moving.from)' '\(moving.to)'") }
        for change in changes { try self.change(change) }
        try git("commit -q -a -m \(name)")
    }

    func text(of file: String) throws -> String { try scratch.text(of: "club-managers/" + file) }

    /// How many conflicts stand in the group's files.
    func conflicts() throws -> Int {
        let files = try git("ls-files -z").text.split(separator: "\0").map(String.init)
        return try Set(files).reduce(0) { count, file in
            guard FileManager.default.fileExists(atPath: folder + "/" + file) else { return count }
            return count + (try text(of: file)).split(separator: "\n").count { $0.hasPrefix("<<<<<<< ") }
        }
    }
}
