package import Logbook

/// What a clone is to be set up with.
package struct SetUpWish: Sendable {
    /// This program's own path, absolute.
    let program: String
    /// Who reads here: their own pages are shown to them whole.
    var member: MemberID?
    /// Whether other groups lie in the repository.
    let hasNeighbours: Bool
    /// Whether a group lies in a folder, seen from the top of the clone's worktrees, in one of them.
    let hasGroup: @Sendable (_ folder: String) -> Bool
    let pages: GroupPages
    /// The language of what the hooks say.
    let language: Language

    package init(
        program: String,
        member: MemberID?,
        hasNeighbours: Bool,
        hasGroup: @escaping @Sendable (_ folder: String) -> Bool,
        pages: GroupPages,
        language: Language
    ) {
        self.program = program
        self.member = member
        self.hasNeighbours = hasNeighbours
        self.hasGroup = hasGroup
        self.pages = pages
        self.language = language
    }
}
