import Links
import Logbook
import Output
import Reports
import SourceText
import TemplateRendering
import Testing

/// A summer's day after the last séance of every sample.
let afterTheCycles = CalendarDate(ordinal: 20_635)

/// Renders a document of a group in one go.
func rendered(
    _ request: ReportRequest,
    of group: Group,
    as format: ReportFormat,
    templates: TemplateSet = TemplateSet(),
    language: Language? = nil
) throws -> String {
    let today = try #require(afterTheCycles)
    let document = try Reports.build(
        request,
        from: group,
        links: Links(group),
        today: today,
        provenance: .imagined(for: group)
    )
    let bytes = try ReportRenderer(templates: templates).render(
        document,
        as: format,
        language: language ?? group.language
    )
    return String(decoding: bytes, as: UTF8.self)
}

extension Provenance {
    /// Pages begun from two days before their séance to six weeks after it, retours written on its day.
    static func imagined(for group: Group) -> Provenance {
        let entries = group.entries.enumerated().compactMap { number, entry -> Writing? in
            guard let id = entry.session?.value, let date = group.session(id)?.date?.value,
                let day = CalendarDate(ordinal: date.ordinal - 2 + number % 7 * 7)
            else { return nil }
            return Writing(.entry, of: id, on: day)
        }
        let followUps = group.sessions.flatMap { session in
            session.followUps.compactMap { _ in
                session.date.map { Writing(.followUp, of: session.id.value, on: $0.value) }
            }
        }
        return Provenance(commit: CommittedState(id: "0a1b2c3d", isModified: true), writings: entries + followUps)
    }
}
