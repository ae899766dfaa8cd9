import Links
import Logbook
import Output
import Reports
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
    let document = try Reports.build(request, from: group, links: Links(group), today: today)
    let bytes = try ReportRenderer(templates: templates).render(
        document,
        as: format,
        language: language ?? group.language
    )
    return String(decoding: bytes, as: UTF8.self)
}
