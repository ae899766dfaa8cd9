import SourceText

/// The line a finding is about, and a line of carets below what is meant.
struct Excerpt {
    /// 1-based.
    let line: Int
    let text: String
    let carets: String

    private static let tabStop = 4
    /// Cells shown of a longer line, around the place.
    private static let widthLimit = 96
    private static let lead = 24

    init(of range: SourceRange, in source: SourceText, lines: LineTable) {
        let line = lines.line(at: min(max(0, range.lowerBound), source.bytes.count))
        self.line = line + 1
        let cells = Self.cells(of: source, lines.range(ofLine: line), marked: range)
        let first = cells.firstIndex(where: \.isMarked) ?? cells.count
        let start = Self.isTooWide(cells) ? max(0, first - Self.lead) : 0
        var text = start > 0 ? "…" : ""
        var carets = start > 0 ? " " : ""
        var used = 0
        for cell in cells[start...] {
            guard used + cell.width <= Self.widthLimit else {
                text += "…"
                break
            }
            text += cell.text
            carets += String(repeating: cell.isMarked ? "^" : " ", count: cell.width)
            used += cell.width
        }
        while carets.last == " " { carets.removeLast() }
        // A place between two characters, or past the line's last one.
        if !cells.contains(where: \.isMarked) {
            carets = String(repeating: " ", count: cells.reduce(0) { $0 + $1.width }) + "^"
        }
        while text.last == " " { text.removeLast() }
        self.text = text
        self.carets = carets
    }

    private struct Cell {
        let text: String
        let width: Int
        let isMarked: Bool
    }

    private static func isTooWide(_ cells: [Cell]) -> Bool {
        var width = 0
        return cells.contains { cell in
            width += cell.width
            return width > widthLimit
        }
    }

    /// What a terminal shows for each character of a line, its end left out.
    private static func cells(of source: SourceText, _ whole: SourceRange, marked: SourceRange) -> [Cell] {
        var cells: [Cell] = []
        var offset = whole.lowerBound
        var column = 0
        for character in source[whole] {
            if character.isNewline, character.unicodeScalars.allSatisfy({ $0 == "\n" || $0 == "\r" }) { break }
            let end = offset + character.utf8.count
            let isMarked =
                marked.isEmpty
                ? marked.lowerBound >= offset && marked.lowerBound < end
                : marked.lowerBound < end && marked.upperBound > offset
            let text = shown(character, at: column)
            let width = DisplayWidth.of(text)
            cells.append(Cell(text: text, width: width, isMarked: isMarked))
            column += width
            offset = end
        }
        return cells
    }

    private static func shown(_ character: Character, at column: Int) -> String {
        if character == "\t" { return String(repeating: " ", count: tabStop - column % tabStop) }
        return VisibleText.escaping(String(character))
    }
}
