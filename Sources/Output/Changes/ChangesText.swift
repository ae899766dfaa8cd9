import Logbook

/// Changes for people at a terminal.
package enum ChangesText {
    package static func text(of story: ChangeStory, ink: Ink) -> String {
        let chapters = story.mapChapters { text(of: $0, in: story, ink: ink) }.joined(separator: "\n")
        guard let heading = story.heading, !chapters.isEmpty else { return chapters }
        return "\(ink(VisibleText.escaping(heading), .bold))\n\n\(chapters)"
    }

    private static func text(of chapter: ChangeStory.Chapter, in story: ChangeStory, ink: Ink) -> String {
        var text = story.heading(of: chapter).map { ink(VisibleText.escaping($0), .bold) + "\n" } ?? ""
        let indent = text.isEmpty ? "" : "  "
        for line in story.lines(of: chapter) {
            text += indent
            text += VisibleText.escaping(line.text(in: story.language))
            text += "\n"
            for quote in quotes(of: line, in: story) { text += "\(indent)  \(ink(quote, .faint))\n" }
        }
        return text
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
