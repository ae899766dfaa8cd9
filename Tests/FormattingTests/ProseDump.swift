import Logbook
import Markdown
import Reading
import SourceText

/// The HTML of what people wrote, section by section, as documents show it.
enum ProseDump {
    /// Of steps but the plan, of harvests, of the charter: where no headline is.
    static func html(of group: Group) -> [String] {
        let steps = group.sessions.flatMap(\.consultations).flatMap(\.steps).filter { $0.step != .actionPlan }
        let notes = group.sessions.flatMap(\.followUps).flatMap { [$0.note, $0.learned].compactMap { $0?.markdown } }
        let harvests = group.entries.flatMap { entry in
            entry.harvests.map { group[entry.file][$0.content] }
        }
        let charter = [group.charter.text?.markdown].compactMap { $0 }
        return (steps.map(\.content.markdown) + notes + harvests + charter).filter { !isTooDeep($0) }.map {
            SafeMarkdown.html(of: $0, under: nil).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
                .split(separator: "\n", omittingEmptySubsequences: false).map(withoutSpelling).joined(separator: "\n")
        }
    }

    /// Text that documents show as it was typed, white space and all.
    private static func isTooDeep(_ markdown: String) -> Bool {
        let html = SafeMarkdown.html(of: markdown, under: nil)
        return html.hasPrefix("<pre>") && !html.hasPrefix("<pre><code")
    }

    /// Headings of the lexicon may stand in a section too, where two sections are one step: they go by their meaning.
    private static func withoutSpelling(_ line: Substring) -> String {
        guard let heading = line.wholeMatch(of: /<h([1-6])>(.*)<\/h[1-6]>/),
            let meaning = HeadingReading(String(heading.2)).heading
        else { return String(line) }
        return "<h\(heading.1)> \(meaning)"
    }
}
