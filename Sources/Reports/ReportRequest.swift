import Lexicon
package import Logbook

/// Which document is wanted.
package enum ReportRequest: Hashable, Sendable {
    /// The *bilan de cycle*; without an id, the cycle that the day falls in, or else the last one begun.
    case cycle(CycleID?)
    /// The *fiche de séance*.
    case session(SessionID)
    /// *Mon carnet*: everything of one member's, for that member alone.
    case member(MemberID)
}

/// Why a document could not be made.
package enum ReportFailure: Error, Hashable, Sendable {
    case unknownCycle(CycleID, known: [CycleID])
    case unknownSession(SessionID, known: [SessionID])
    /// It takes place after the day that the document would tell of.
    case sessionToCome(SessionID, on: CalendarDate, after: CalendarDate)
    case unknownMember(MemberID, known: [MemberID])
    /// Their short name was somebody else's in that state, and nobody bore their name.
    case notYetMember(MemberID, name: String, bearer: String)

    /// The failure in one sentence, with what exists instead.
    package func message(in language: Language) -> String {
        switch self {
        case .unknownCycle(let id, let known):
            Self.sentence(
                Localized(fr: "Le cycle \(id) n'existe pas dans ce groupe", en: "This group has no cycle \(id)"),
                known: known.map(\.description),
                language
            )
        case .unknownSession(let id, let known):
            Self.sentence(
                Localized(fr: "La séance \(id) n'existe pas dans ce groupe", en: "This group has no session \(id)"),
                known: known.map(\.description),
                language
            )
        case .sessionToCome(let id, let date, let today):
            Localized(
                fr: """
                    La séance \(id) est du \(date.written(in: .french)), après le \(today.written(in: .french)), jour \
                    dont parlerait ce document : demandez-le pour ce jour-là (--today).
                    """,
                en: """
                    Session \(id) is on \(date.written(in: .english)), after \(today.written(in: .english)), the day this \
                    document would tell of: ask for it as of that day (--today).
                    """
            )[language]
        case .unknownMember(let id, let known):
            Self.sentence(
                Localized(
                    fr: "Personne ne s'appelle \(id) dans ce groupe",
                    en: "Nobody in this group goes by \(id)"
                ),
                known: known.map(\.description),
                language
            )
        case .notYetMember(let id, let name, let bearer):
            Localized(
                fr: """
                    \(name) n'était pas encore du groupe : le nom court « \(id) » était alors celui \(Elision.of(bearer)), \
                    et ce carnet le sien.
                    """,
                en: """
                    \(name) was not of the group yet: the short name “\(id)” was \(bearer)'s then, and so was this logbook.
                    """
            )[language]
        }
    }

    private static func sentence(_ opening: Localized<String>, known: [String], _ language: Language) -> String {
        guard !known.isEmpty else { return opening[language] + "." }
        let list = known.joined(separator: ", ")
        switch language {
        case .french: return "\(opening.french) ; on y trouve : \(list)."
        case .english: return "\(opening.english); it has: \(list)."
        }
    }
}
