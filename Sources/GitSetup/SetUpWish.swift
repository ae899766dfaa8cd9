package import Logbook

/// What a clone is to be set up with.
package struct SetUpWish: Sendable {
    /// This program's own path, absolute.
    let program: String
    /// Who reads here: their own pages are shown to them whole.
    var member: MemberID?
    /// Whether other groups lie in the repository.
    let hasNeighbours: Bool
    /// The tops of the clone's worktrees, absolute.
    let worktrees: [String]
    /// Whether a group lies at the top of one of them.
    let isTopGroup: Bool
    let pages: GroupPages
    /// The language of what the hooks say.
    let language: Language

    package init(
        program: String,
        member: MemberID?,
        hasNeighbours: Bool,
        worktrees: [String],
        isTopGroup: Bool,
        pages: GroupPages,
        language: Language
    ) {
        self.program = program
        self.member = member
        self.hasNeighbours = hasNeighbours
        self.worktrees = worktrees
        self.isTopGroup = isTopGroup
        self.pages = pages
        self.language = language
    }
}
