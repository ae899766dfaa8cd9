import Logbook
import Reading
import SourceText

/// The lines of a carnet's page by who may read them.
struct VisibleLines {
    private var widest: [Substring: Visibility] = [:]

    init(of page: Page) {
        guard case .entry(let entry) = page.content else { return }
        for harvest in entry.harvests {
            for line in page.source[harvest.content].split(whereSeparator: \.isNewline) {
                let words = line.trimmed
                guard !words.isEmpty else { continue }
                widest[words] = max(widest[words] ?? .private, harvest.visibility)
            }
        }
    }

    /// Whether nobody may read more than in one of two other versions. New lines are private or headings.
    func isHeld(by first: VisibleLines, _ second: VisibleLines) -> Bool {
        widest.allSatisfy { line, visibility in
            guard let stated = [first.widest[line], second.widest[line]].compactMap({ $0 }).max() else {
                return true
            }
            return visibility <= stated
        }
    }
}

extension Substring {
    /// Without white space around it.
    var trimmed: Substring {
        var text = self
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
