import Checks
import Links
import Logbook
import SourceText

/// The day every fixture is checked for.
let today = CalendarDate(year: 2026, month: 3, day: 1)

/// A group's diagnostics on ``today``, in its own language unless told.
func diagnostics(
    of group: Group,
    for audience: Audience = .group,
    on day: CalendarDate? = today,
    in language: Language? = nil
) -> [Diagnostic] {
    guard let day else { return [] }
    let context = CheckContext(group: group, links: Links(group), today: day, audience: audience)
    return Checking.diagnostics(of: context, language: language ?? group.language)
}

/// A finding as fixtures and goldens write it: `code file:line:column`.
func summary(of diagnostic: Diagnostic, in group: Group) -> String {
    let source = group[diagnostic.place.file]
    let position = source.position(of: diagnostic.place.range.lowerBound, in: LineTable(source.bytes))
    return "\(diagnostic.code) \(source.path):\(position.line):\(position.column)"
}
