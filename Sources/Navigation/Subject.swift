package import Lexicon
package import Logbook

/// Something of a group that may be spoken of in several places.
package enum Subject: Hashable, Sendable {
    case member(MemberID)
    case session(SessionID)
    case action(ActionID)
    case cycle(CycleID)
    case date(CalendarDate)
    /// A box: `[x]`.
    case state(ActionState)
    case heading(Heading)
    /// A key of the front matter.
    case key(Key)
    /// A word of a closed set, after the key: `statut: close`.
    case word(of: Key)
    /// A rule, by the code under `regles:`.
    case rule(code: String)
}
