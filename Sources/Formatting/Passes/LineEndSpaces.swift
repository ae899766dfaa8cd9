import FrontMatter
import Markdown
import Reading
import SourceText

extension Page {
    /// Trims white space at line ends where it means nothing: not in code, not in HTML, not where it breaks a line.
    var lineEndSpaceEdits: [Edit] {
        let kinds = lineKinds
        return lines.starts.indices.compactMap { line in
            let text = textRange(ofLine: line)
            var end = text.upperBound
            while end > text.lowerBound, isSpaceOrTab(source.bytes[end - 1]) { end -= 1 }
            guard end < text.upperBound, mayTrim(text, from: end, kinds[line]) else { return nil }
            return Edit(Place(file, SourceRange(end, text.upperBound)), "")
        }
    }

    /// What stands on a line, as far as white space at its end is concerned.
    private enum LineKind {
        /// In no block: blank, or something CommonMark keeps no block for.
        case outside
        case frontMatter
        /// The last line of a paragraph, a heading, a rule.
        case lastOfBlock
        /// Two spaces at the end of such a line break it.
        case insideParagraph
        /// As before, and code or a link may go on over the line's end.
        case insideRichParagraph
        case verbatim
    }

    private var lineKinds: [LineKind] {
        var kinds = [LineKind](repeating: .outside, count: lines.starts.count)
        let bodyLine = lines.line(at: frontMatter.bodyStart)
        if frontMatter.range != nil { for line in 0..<bodyLine { kinds[line] = .frontMatter } }
        for block in tree.blocks {
            let first = lines.line(at: block.range.lowerBound)
            let last = lines.line(at: max(block.range.lowerBound, block.range.upperBound - 1))
            switch block.kind {
            case .codeBlock, .htmlBlock:
                for line in first...last { kinds[line] = .verbatim }
            case .paragraph, .heading:
                let inside: LineKind = isRich(block.range) ? .insideRichParagraph : .insideParagraph
                for line in first..<last { kinds[line] = inside }
                kinds[last] = .lastOfBlock
                // An underlined heading's words end on the line before.
                if block.kind != .paragraph, last > first { kinds[last - 1] = .lastOfBlock }
            case .thematicBreak:
                kinds[first] = .lastOfBlock
            case .blockQuote, .list, .item:
                break
            }
        }
        return kinds
    }

    /// Whether a paragraph has signs of what may go on from one line to the next: code, HTML, links.
    private func isRich(_ range: SourceRange) -> Bool {
        source.bytes[range.indices].contains { byte in
            byte == UInt8(ascii: "`") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "]")
        }
    }

    private func mayTrim(_ line: SourceRange, from end: Int, _ kind: LineKind) -> Bool {
        // Behind a backslash the space is what keeps the line from being broken.
        if end > line.lowerBound, source.bytes[end - 1] == UInt8(ascii: "\\") { return false }
        switch kind {
        case .verbatim, .insideRichParagraph: return false
        case .frontMatter, .lastOfBlock: return true
        case .insideParagraph: return !source.bytes[end..<line.upperBound].suffix(2).elementsEqual([0x20, 0x20])
        case .outside:
            // A blank line, also in a quote.
            return source.bytes[line.lowerBound..<end].allSatisfy { isSpaceOrTab($0) || $0 == UInt8(ascii: ">") }
        }
    }

    /// A line without its end.
    func textRange(ofLine line: Int) -> SourceRange {
        let whole = lines.range(ofLine: line)
        var end = whole.upperBound
        while end > whole.lowerBound, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
        return SourceRange(whole.lowerBound, end)
    }
}

/// The white space that CommonMark trims.
func isSpaceOrTab(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
