import TestSupport

/// A group's folder under git, written day by day.
struct CommittedGroup {
    let scratch: ScratchFolder

    /// The folder, whose name is as odd as names may be.
    var folder: String { scratch.path + "/le groupe d'ici" }

    static let environment = [
        "PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_EMAIL": "a@example.org", "HOME": "/nonexistent",
    ]

    init() throws {
        scratch = try ScratchFolder(["le groupe d'ici/.keep": ""])
        try git("init -q -b main .")
    }

    /// Runs git, or any other line of a shell, in the folder.
    @discardableResult
    func git(_ command: String, by author: String = "Isabelle", on day: String = "2026-01-01") throws -> String {
        let variables = Self.environment.merging([
            "GIT_AUTHOR_NAME": author, "GIT_COMMITTER_NAME": author, "GIT_AUTHOR_DATE": "\(day)T20:00:00+0200",
            "GIT_COMMITTER_DATE": "\(day)T20:00:00+0200",
        ]) { $1 }
        let assignments = variables.sorted { $0.key < $1.key }.map { "export \($0)='\($1)'; " }.joined()
        let run = try Program.shell(
            assignments + "set -e; " + (command.contains("\n") ? command : "git " + command),
            in: folder
        )
        guard run.status == 0 else { throw CommandRefusal(command: command, errors: run.errors) }
        return run.text
    }

    struct CommandRefusal: Error {
        let command: String
        let errors: String
    }

    /// Writes files, or removes those without a text, and commits them.
    func commit(_ files: [String: String?], by author: String = "Isabelle", on day: String) throws {
        for (file, text) in files.sorted(by: { $0.key < $1.key }) {
            if let text {
                try scratch.write(text, to: "le groupe d'ici/" + file)
            } else {
                try git("rm -q -- '\(file)'")
            }
        }
        try git("add -A")
        try git("commit -q -m 'un jour'", by: author, on: day)
    }

    func carnet(_ arguments: [String], environment: [String: String] = [:]) throws -> ProgramRun {
        try Program.run(
            arguments + (arguments.contains("--lang") ? [] : ["--lang", "fr"]),
            in: folder,
            environment: Self.environment.merging(environment) { $1 }
        )
    }

    func text(of file: String) throws -> String { try scratch.text(of: "le groupe d'ici/" + file) }

    static let head = """
        ---
        nom: Le cercle
        langue: fr
        membres:
          alice: Alice Martin
          bob: Bob Roux
        ---

        """

    static func plan(_ actions: String..., present: String = "alice, bob") -> String {
        """
        ---
        seance: S1
        date: 2026-01-15
        client: alice
        presents: [\(present)]
        ---
        ## Exposé

        Une équipe fatiguée.

        ## Synthèse et plan d'action

        \(actions.joined(separator: "\n"))

        """
    }

    static func followUps(_ followUps: String...) -> String {
        """
        ---
        seance: S2
        date: 2026-02-12
        client: bob
        ---
        ## Retours

        \(followUps.joined(separator: "\n"))

        """
    }

    /// A plan, reworded, carried over and done, beside a carnet of which a part is shared.
    static func withLife() throws -> CommittedGroup {
        let group = try CommittedGroup()
        let plan = "seances/2026-01-15-S1.md"
        let (first, second) = ("- [ ] S1-A1 Appeler Paul (pour le 2026-02-01)", "- [ ] S1-A2 Écrire à Jeanne")
        try group.commit(["groupe.md": head], on: "2026-01-02")
        try group.commit([plan: Self.plan(first, second)], by: "Alice", on: "2026-01-16")
        try group.commit(
            ["carnets/bob/S1.md": "## Enseignements (groupe)\n\n- Écouter.\n\n## Ressentis\n\nCANARI-A\n"],
            by: "Bob",
            on: "2026-01-17"
        )
        try group.commit(
            [plan: Self.plan(second, first.replacing("Appeler Paul", with: "Voir Paul"))],
            by: "Alice",
            on: "2026-01-20"
        )
        try group.commit(
            ["carnets/bob/S1.md": "## Ressentis\n\nCANARI-B\n\n## Enseignements (groupe)\n\n- Écouter.\n- Se taire.\n"],
            by: "Bob",
            on: "2026-01-21"
        )
        let postponed = "- [>] S1-A1 (pour le 1er mars 2026) — Il était absent."
        try group.commit(["seances/2026-02-12-S2.md": followUps(postponed)], by: "Alice", on: "2026-02-13")
        return group
    }
}
