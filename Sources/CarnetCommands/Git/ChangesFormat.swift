import ArgumentParser
import Output
import Reading
import TemplateRendering

/// The forms changes are told in.
enum ChangesFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, html, markdown

    /// - Throws: `CommandFailure.report` where a template of the group's own is broken.
    func bytes(of story: ChangeStory, templates: @autoclosure () -> TemplateSet, ink: Ink) throws -> [UInt8] {
        switch self {
        case .text: return Array(ChangesText.text(of: story, ink: ink).utf8)
        case .json: return ChangesJSON.bytes(of: story)
        case .markdown: return Array(ChangesMarkdown.text(of: story).utf8)
        case .html:
            do {
                return try ChangesHTML.bytes(of: story, templates: templates())
            } catch { throw CommandFailure(error) }
        }
    }
}
