import Lexicon
import Logbook
import SourceText

/// What the readers of séances and carnets need to know of the group.
struct ReadingContext {
    let roster: Roster
    let language: Language
    /// Already read: the other files depend on it.
    let groupFile: (id: FileID, source: SourceText)?

    /// The member a text means; an unknown one keeps the text as id.
    func member(_ text: Located<String>, reportingTo irregularities: inout [Irregularity]) -> Located<MemberID> {
        if let member = roster.member(named: text.value) { return text.map { _ in member } }
        let nearest = roster.nearest(to: text.value)
        irregularities.append(Irregularity(.unknownMember(text: text.value, nearest: nearest), at: text.place))
        return text.map { MemberID($0) }
    }
}
