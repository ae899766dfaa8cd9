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
}
