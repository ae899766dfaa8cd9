/// Why git did nothing.
package enum GitFailure: Error, Hashable, Sendable {
    /// There is no git to run.
    case missing
    /// It doesn't know who writes: no name or no address.
    case noIdentity
    /// The folder belongs to no repository.
    case noRepository
    /// There is a `.git`, and no repository that git knows behind it.
    case damagedRepository
    /// A repository without files of its own.
    case bareRepository
    /// The folder belongs to somebody else, and git reads nothing there.
    case untrusted
    /// No commit goes by this name.
    case unknownRevision(String)
    /// The copy was made without its beginnings, and what is asked for may be among them: under a name, or a day.
    case lacksBeginnings(String?)
    /// Nothing was ever committed, or nothing of the folder.
    case noCommit
    /// The copy was made without the contents of old pages, to fetch them when they are asked for.
    case lacksContents
    /// An object of the history is not there.
    case missingObject(String)
    /// git ended as if all were well, and hadn't answered all that it was asked.
    case cutShort
    /// An answer too large to be held.
    case tooMuch
    case refused(String)

    /// - Parameter complaints: what git wrote to standard error.
    init(_ complaints: String) {
        let lines = complaints.split(separator: "\n").map(String.init)
        self =
            if complaints.contains("not a git repository") {
                .noRepository
            } else if complaints.contains("dubious ownership") {
                .untrusted
            } else if complaints.contains("must be run in a work tree") {
                .bareRepository
            } else if complaints.contains("promisor remote") || Self.forbidsTransport(complaints) {
                .lacksContents
            } else if let line = lines.first(where: { line in Self.losses.contains(where: line.contains) }) {
                .missingObject(line)
            } else {
                .refused(lines.last ?? "")
            }
    }

    /// What git says of a blob, a folder or a commit that should be there.
    private static let losses = [
        "unable to read", "missing", "error: Could not read ", "bad object ", "not a tree object",
        "revision walk setup failed", "Failed to traverse parents",
    ]

    /// An older git begins to fetch, and may come to its end before it says what it is lacking.
    private static func forbidsTransport(_ complaints: String) -> Bool {
        complaints.contains("transport '") && complaints.contains("' not allowed")
    }
}
