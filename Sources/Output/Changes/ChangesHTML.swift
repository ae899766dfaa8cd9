import Logbook
import Markdown
package import TemplateRendering

/// Changes as a page: their Markdown through libcmark's safe renderer.
package enum ChangesHTML {
    /// - Throws: `TemplateProblem` in a template of the group's own.
    package static func bytes(of story: ChangeStory, templates: TemplateSet) throws(TemplateProblem) -> [UInt8] {
        let markdown = ChangesMarkdown.chapters(of: story)
        let nothing = Localized(fr: "Rien n'a changé.", en: "Nothing has changed.")[story.language]
        let style = StyleSheet(templates.style)
        let page = TemplateData.record([
            "pageLanguage": text(story.language.rawValue),
            "pageTitle": text(story.title[story.language]),
            "group": text(story.group ?? ""),
            "policy": text(style.contentSecurityPolicy),
            "style": .text(style.text, forms: [:]),
            "labels": .record(["skip": text(ReportLabel.skip.text[story.language])]),
            "content": .text(SafeMarkdown.html(of: markdown.isEmpty ? nothing : markdown, under: 1), forms: [:]),
        ])
        return Array(try templates.template(named: "changes.html").render(page).utf8)
    }

    private static func text(_ text: String) -> TemplateData { .text(TextSafety.separable(text), forms: [:]) }
}
