import FrontMatter
import Lexicon
import Logbook
import TemplateRendering

extension TemplateData {
    /// Somebody's words on one line: escaped as Markdown, or as `plain`, `yaml` or `comment`.
    static func words(_ text: String?) -> TemplateData {
        guard let text, case let line = TextSafety.oneLine(text), !line.isEmpty else { return .empty }
        return .text(
            TextSafety.markdown(line),
            forms: ["plain": line, "yaml": FrontMatter.scalar(line), "comment": TextSafety.comment(line)]
        )
    }

    /// Nothing to write, and nothing to say in a section.
    private static var empty: TemplateData { .absent }

    /// A day in words, or as `iso`.
    static func day(_ date: CalendarDate?, in language: Language) -> TemplateData {
        guard let date else { return .absent }
        return .text(date.written(in: language), forms: ["iso": date.description])
    }

    /// What stands between the brackets of a list in a front matter.
    static func yamlList(_ texts: [String]) -> TemplateData {
        .text(
            texts.map(TextSafety.markdown).joined(separator: ", "),
            forms: ["yaml": texts.map(FrontMatter.scalar).joined(separator: ", ")]
        )
    }
}
