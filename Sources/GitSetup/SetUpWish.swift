package import Logbook

/// What a clone is to be set up with.
package struct SetUpWish: Sendable {
    /// This program's own path, absolute.
    let program: String
    /// Who reads here: their own pages are shown to them whole.
    let member: MemberID?
    let pages: GroupPages
    /// The language of what the hooks say.
    let language: Language

    package init(program: String, member: MemberID?, pages: GroupPages, language: Language) {
        self.program = program
        self.member = member
        self.pages = pages
        self.language = language
    }
}
