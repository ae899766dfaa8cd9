import TestSupport

extension CommittedGroup {
    /// Surroundings in which every question to git is noted, and what was noted.
    func notingQuestions() throws -> (environment: [String: String], asked: () -> String?) {
        let (programs, notes) = (scratch.path + "/programmes", scratch.path + "/demandes")
        try scratch.write(
            "#!/bin/sh\necho \"$*\" >> '\(notes)'\nexec /usr/bin/git \"$@\"\n",
            to: "programmes/git"
        )
        try git("\nchmod +x '\(programs)/git'\n")
        return (["PATH": "\(programs):/usr/bin:/bin"], { try? scratch.text(of: "demandes") })
    }

    /// Surroundings in which every blob that git is asked for is noted, and those that were since the last time.
    func notingBlobs() throws -> (environment: [String: String], asked: () -> [Substring]) {
        let (programs, notes) = (scratch.path + "/programmes", scratch.path + "/demandes")
        try scratch.write(
            """
            #!/bin/sh
            case "$*" in *cat-file*) tee -a '\(notes)' | exec /usr/bin/git "$@"; exit;; esac
            exec /usr/bin/git "$@"

            """,
            to: "programmes/git"
        )
        try git("\nchmod +x '\(programs)/git'\n")
        let asked = {
            let text = (try? scratch.text(of: "demandes")) ?? ""
            try? scratch.write("", to: "demandes")
            return text.split(separator: "\n")
        }
        return (["PATH": "\(programs):/usr/bin:/bin"], asked)
    }
}
