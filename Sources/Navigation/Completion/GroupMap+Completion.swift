import FrontMatter
import Lexicon
import Links
package import Logbook
package import Reading
import SourceText

extension GroupMap {
    /// What could be written at a place of a page, the likeliest first.
    ///
    /// - Parameters:
    ///   - offset: in bytes of the page's text.
    ///   - today: what dates are counted from.
    package func completions(at offset: Int, in page: Page, today: CalendarDate) -> [Completion] {
        let line = TypedLine(in: page.source, at: offset)
        if let front = page.frontMatter.range, line.start > front.lowerBound, offset < front.upperBound {
            return FrontMatterCompletion(page: page, line: line, map: self, today: today).all
        }
        return BodyCompletion(page: page, line: line, map: self, today: today).all
    }

    // MARK: What several places ask for

    func members(replacing range: SourceRange, in language: Language) -> [Completion] {
        group.members.map { member in
            Completion(.member, member.id.description, detail: member.name, replacing: range)
        }
    }

    /// No list is longer: whoever wants another types more of its name.
    private static let longestList = 100

    func actions(_ isWanted: (ActionLife) -> Bool, replacing range: SourceRange) -> [Completion] {
        let lives = links.lives.filter { !$0.action.isProvisional && isWanted($0) }
        let closed = lives.filter { $0.state(on: nil).isClosed }
        let open = lives.filter { !$0.state(on: nil).isClosed }
        // The latest first: that is what people speak of.
        return (open.reversed() + closed.reversed()).prefix(Self.longestList).map { life in
            Completion(
                .action,
                life.id.description,
                detail: "\(life.action.title) (\(Self.name(of: life.state(on: nil), in: group.language)))",
                documentation: explanation(of: life, in: group.language),
                replacing: range
            )
        }
    }

    func sessions(replacing range: SourceRange) -> [Completion] {
        group.sessions.reversed().prefix(Self.longestList).map { session in
            let topics = session.consultations.compactMap(\.topic?.value).joined(separator: " · ")
            let day = session.date.map { $0.value.written(in: group.language) } ?? ""
            return Completion(
                .session,
                session.id.value.description,
                detail: [day, topics].filter { !$0.isEmpty }.joined(separator: " · "),
                replacing: range
            )
        }
    }

    /// The days of the next séances, held or planned, after `day`; the very next first.
    func meetings(after day: CalendarDate) -> [CalendarDate] {
        let planned = group.cycles.flatMap(\.plannedSessions).map(\.value)
        let days = Set(planned + group.sessions.compactMap(\.date?.value)).filter { $0 > day }.sorted()
        return Array(days.prefix(6))
    }
}
