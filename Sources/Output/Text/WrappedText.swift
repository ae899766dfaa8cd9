/// Breaks text between words to fit a width.
enum WrappedText {
    /// The lines of `text`, none wider than `width` cells; a word that is wider alone is cut.
    static func lines(of text: String, width: Int) -> [String] {
        let width = max(1, width)
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            for piece in pieces(of: word, width: width) {
                let wide = DisplayWidth.of(piece)
                if used > 0, used + 1 + wide > width {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                if used > 0 {
                    line += " "
                    used += 1
                }
                line += piece
                used += wide
            }
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    private static func pieces(of word: Substring, width: Int) -> [Substring] {
        guard DisplayWidth.of(word) > width else { return [word] }
        var pieces: [Substring] = []
        var rest = word
        while !rest.isEmpty {
            var used = 0
            let end =
                rest.indices.first { index in
                    used += DisplayWidth.of(rest[index])
                    return used > width
                } ?? rest.endIndex
            // A character wider than the whole line still has to go somewhere.
            let cut = end == rest.startIndex ? rest.index(after: end) : end
            pieces.append(rest[..<cut])
            rest = rest[cut...]
        }
        return pieces
    }

    /// The text followed by spaces up to `width` cells.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }
}
