import Logbook
import Reading
import SourceText

/// The lines of a carnet's page by who may read them.
struct VisibleLines {
    private var widest: [Substring: Visibility] = [:]

    init() {}

    init(of page: Page) {
        guard case .entry(let entry) = page.content else { return }
        let parts =
            entry.harvests.map { ($0.content, $0.visibility) } + entry.commitments.map { ($0.text, $0.visibility) }
        for (range, visibility) in parts {
            for line in page.source[range].lines { widest[line] = max(widest[line] ?? .private, visibility) }
        }
    }

    subscript(line: Substring) -> Visibility? { widest[line] }

    /// Whether nobody may read more than the sides of a merge let them: where one let fewer people read a line, or took
    /// it away, the other doesn't make up for it. What both added is for the fewer people; lines of neither are headings.
    func isHeld(by sides: Versions<VisibleLines>) -> Bool {
        widest.allSatisfy { line, visibility in
            let stated = [sides.ours[line], sides.theirs[line]].compactMap { $0 }
            guard let widest = stated.max(), let narrowest = stated.min() else { return true }
            guard let before = sides.base[line] else {
                return visibility <= (stated.count == 2 ? narrowest : widest)
            }
            if narrowest < before { return visibility <= narrowest }
            return visibility <= (stated.count == 2 ? widest : before)
        }
    }
}

extension String {
    /// Its lines that say something, without white space around them.
    var lines: [Substring] { split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty } }
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
