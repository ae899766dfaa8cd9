import Foundation
import TestSupport
import Testing

/// A group in a real repository.
struct RepositoryScene {
    let scratch: ScratchFolder
    /// The top of the repository, below the scratch folder.
    static let top = "dépôt"
    let group: String

    /// - Parameter folder: the group's, below the top; `.` for the top itself.
    init(folder: String = ".") throws {
        group = folder
        scratch = try ScratchFolder()
        let path = Self.top + (folder == "." ? "" : "/" + folder)
        try scratch.write(
            "---\nname: Le cercle\nlangue: fr\nmembres: { ana: Ana Duarte }\n---\n",
            to: path + "/groupe.md"
        )
        let session = "---\nseance: S1\ndate: 2026-02-03\nclient: ana\n---\n"
        try scratch.write(session, to: path + "/séances/2026-02-03-S1.md")
        try scratch.write("---\nseance: S1\nmembre: ana\n---\n## Ressentis\nRien.\n", to: path + "/carnets/ana/S1.md")
        try shell("git init -q -b main . && git add -A && git commit -qm un")
    }

    /// At the top, where git and the program find the same settings on every machine.
    @discardableResult
    func shell(_ command: String, in folder: String = top) throws -> ProgramRun {
        let surroundings = """
            export LC_ALL=C.UTF-8 HOME=\(scratch.path) GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
            export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_AUTHOR_DATE=2026-03-01T12:00:00Z
            export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b GIT_COMMITTER_DATE=2026-03-01T12:00:00Z

            """
        return try Program.shell(surroundings + command, in: scratch.path + "/" + folder)
    }

    func setUp(_ options: String = "", in folder: String? = nil) throws -> ProgramRun {
        try shell("\"$carnet\" setup-git --lang en \(options)", in: folder ?? Self.top + "/" + group)
    }

    func setting(_ key: String) throws -> String {
        try shell("git config --get \(key)").text.trimmingCharacters(in: .newlines)
    }

    /// What git writes with every commit.
    private static let passing: Set<Substring> = [
        "objects", "logs", "refs", "index", "HEAD", "ORIG_HEAD", "COMMIT_EDITMSG", "worktrees",
    ]

    /// Every file below a folder: its bytes or where it leads, and its mode.
    func state(of folder: String = top + "/.git") throws -> [String: String] {
        var state: [String: String] = [:]
        let root = scratch.path + "/" + folder
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            guard path.split(separator: "/").allSatisfy({ !Self.passing.contains($0) }) else { continue }
            let file = root + "/" + path
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            switch attributes[.type] as? FileAttributeType {
            case .typeDirectory: continue
            case .typeSymbolicLink: state[path] = try FileManager.default.destinationOfSymbolicLink(atPath: file)
            default:
                let bytes = try Data(contentsOf: URL(fileURLWithPath: file)).base64EncodedString()
                state[path] = "\(attributes[.posixPermissions] ?? 0) \(bytes)"
            }
        }
        return state
    }

    /// Sets up, lets `look` look, sets up again to no effect, undoes: all is as before.
    func thereAndBack(_ options: String = "", in folder: String? = nil, _ look: (String) throws -> Void) throws {
        let before = try state(of: ".")
        let plan = try setUp(options + " --dry-run", in: folder)
        #expect(plan.status == 0, "\(plan.errors)")
        #expect(try state(of: ".") == before)
        let run = try setUp(options, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.split(separator: "\n").dropLast() == plan.text.split(separator: "\n").dropLast())
        let after = try state(of: ".")
        #expect(after != before)
        try look(run.text)
        let middle = try state(of: ".")
        let again = try setUp(options, in: folder)
        #expect(again.status == 0 && again.text.contains("is in place already: nothing has changed"), "\(again.text)")
        #expect(try state(of: ".") == middle)
        let undone = try setUp("--undo", in: folder)
        #expect(undone.status == 0, "\(undone.errors)")
        let rest = try state(of: ".")
        for path in Set(before.keys).union(rest.keys) { #expect(rest[path] == before[path], "\(path)") }
        #expect(try setUp("--undo", in: folder).text.contains("nothing to undo"))
    }

    func hook(_ name: String, _ text: String, mode: String = "755", in folder: String = ".git/hooks") throws {
        try scratch.write(text, to: "\(Self.top)/\(folder)/\(name)")
        try shell("chmod \(mode) '\(folder)/\(name)'")
    }
}
