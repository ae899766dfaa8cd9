import Logbook
import TemplateRendering

/// Changes as Markdown: a heading for each chapter, a list item for each subject.
package enum ChangesMarkdown {
    package static func text(of story: ChangeStory) -> String {
        let chapters = chapters(of: story)
        guard let heading = story.heading, !chapters.isEmpty else { return chapters }
        return "# \(TextSafety.markdown(heading))\n\n\(chapters)"
    }

    /// The same without what heads the whole.
    static func chapters(of story: ChangeStory) -> String {
        story.mapChapters { chapter in
            let heading = story.heading(of: chapter).map { "## \(TextSafety.markdown($0))\n\n" } ?? ""
            return heading
                + story.lines(of: chapter).map { line in
                    "- \(TextSafety.markdown(line.text(in: story.language)))\n"
                        + quotes(of: line, in: story).map { "  > \($0)\n" }.joined(separator: "  >\n")
                }.joined()
        }.joined(separator: "\n")
    }

    private static func quotes(of line: ChangeStory.Line, in story: ChangeStory) -> [String] {
        switch story.scope {
        case .everything: []
        case .one: line.quotes.map { $0.written(in: story.language) { TextSafety.markdown(TextSafety.oneLine($0)) } }
        }
    }
}
