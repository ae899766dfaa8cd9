import Logbook

/// Changes for people at a terminal.
package enum ChangesText {
    package static func text(of story: ChangeStory, ink: Ink) -> String {
        let chapters = story.mapChapters { text(of: $0, in: story, ink: ink) }.joined(separator: "\n")
        guard let heading = story.heading, !chapters.isEmpty else { return chapters }
        return "\(ink(VisibleText.escaping(heading), .bold))\n\n\(chapters)"
    }

    private static func text(of chapter: ChangeStory.Chapter, in story: ChangeStory, ink: Ink) -> String {
        let heading = story.heading(of: chapter).map { ink(VisibleText.escaping($0), .bold) + "\n" } ?? ""
        let indent = heading.isEmpty ? "" : "  "
        return heading
            + story.lines(of: chapter).map { line in
                let text = indent + VisibleText.escaping(line.text(in: story.language)) + "\n"
                return text + quotes(of: line, in: story).map { "\(indent)  \(ink($0, .faint))\n" }.joined()
            }.joined()
    }

    /// People's own words, where the story is about one thing.
    private static func quotes(of line: ChangeStory.Line, in story: ChangeStory) -> [String] {
        switch story.scope {
        case .everything: []
        case .one:
            line.quotes.map { quote in
                quote.written(in: story.language) {
                    Localized(fr: "« \(VisibleText.escaping($0)) »", en: "“\(VisibleText.escaping($0))”")[
                        story.language
                    ]
                }
            }
        }
    }
}
