import Logbook
import Markdown
import SourceText

extension Document {
    /// Reports two versions that wait for a choice, and what a choice left of their signs; CommonMark would make headings
    /// and quotes of them.
    ///
    /// - Parameter other: where it holds no such signs, none are looked for in what the two have in common.
    mutating func reportConflictSigns(knowing other: Version?) {
        let signs = ConflictSignLines(in: source, lines, among: linesOfInterest(knowing: other))
        for line in signs.beginnings {
            report(.conflictMarkers, at: SourceRange(line.range.lowerBound, line.range.lowerBound + 7))
        }
        for line in signs.strays {
            if mayBeOwn(line) { doubtfulSigns.append(line) } else { reportStray(line) }
        }
    }

    private func linesOfInterest(knowing other: Version?) -> Range<Int> {
        guard let (page, ends) = other, page.document.doubtfulSigns.isEmpty, !page.document.isInConflict else {
            return lines.starts.indices
        }
        // A line behind the last change is another one where it didn't begin there before.
        return lines.line(at: ends.before)..<lines.line(at: source.bytes.count - ends.after) + 1
    }

    /// Reports what the writer of a carnet may have meant otherwise: in doubt nothing is shared.
    mutating func reportDoubtfulSigns() {
        for line in doubtfulSigns where !isTableRow(line) && !isSurelyUnderline(line) { reportStray(line) }
    }

    /// Whether two versions stand in the text, or what is left of their signs: the heading of one may then stand above the
    /// text of the other.
    var isInConflict: Bool {
        irregularities.contains {
            switch $0.kind {
            case .conflictMarkers, .strayConflictSign: true
            default: false
            }
        }
    }

    private mutating func reportStray(_ line: ConflictSignLines.Line) {
        report(.strayConflictSign(mayUnderline: line.sign == UInt8(ascii: "=")), at: line.range)
    }

    /// Whether somebody may well have written the line: the underline of a title, a row of dashes, a row of a table,
    /// something in a block of code.
    private func mayBeOwn(_ line: ConflictSignLines.Line) -> Bool {
        if isCode(line) { return true }
        guard line.sign == UInt8(ascii: "=") else { return isTableRow(line) || endsLikeTableRow(line) }
        if let title = title(above: line) { return HeadingReading(title).heading != nil || !title.endsSentence }
        return line.range.count > 7 && (isBlank(line.number - 1) || isBlank(line.number + 1))
    }

    /// Whether what stands above is the title of a harvest or a step, or another as long as the line below it. The page's
    /// own title may be longer or shorter, unless git's usual seven signs stand below it.
    private func isSurelyUnderline(_ line: ConflictSignLines.Line) -> Bool {
        guard line.sign == UInt8(ascii: "="), let title = title(above: line) else { return false }
        if HeadingReading(title).heading != nil { return true }
        guard !title.endsSentence else { return false }
        return abs(title.count - line.range.count) <= 1
            || line.range.count > 7 && tree.blocks.first.map { $0.range.contains(line.range) } ?? false
    }

    /// The one line that a line is the underline of.
    private func title(above line: ConflictSignLines.Line) -> String? {
        guard let block = block(around: line), case .heading = block.kind,
            lines.line(at: block.range.lowerBound) == line.number - 1, block.range.count <= 400
        else { return nil }
        return source[lines.range(ofLine: line.number - 1)].trimmingSpaces()
    }

    private func isCode(_ line: ConflictSignLines.Line) -> Bool {
        switch block(around: line)?.kind {
        case .codeBlock?, .htmlBlock?: true
        case .blockQuote?, .list?, .item?, .paragraph?, .heading?, .thematicBreak?, nil: false
        }
    }

    /// The innermost block that a line stands in; blocks come in the order of the text.
    private func block(around line: ConflictSignLines.Line) -> MarkdownTree.Block? {
        var (low, high) = (0, tree.blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if tree.blocks[middle].range.lowerBound <= line.range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low > 0, tree.blocks[low - 1].range.contains(line.range) else { return nil }
        return tree.blocks[low - 1]
    }

    /// A row of empty cells beside another row; git writes words behind these signs.
    private func isTableRow(_ line: ConflictSignLines.Line) -> Bool {
        line.sign == UInt8(ascii: "|") && !line.hasWords
            && [line.number - 1, line.number + 1].contains { lines.begins($0, with: line.sign, in: source) }
    }

    private func endsLikeTableRow(_ line: ConflictSignLines.Line) -> Bool {
        let text = source.bytes[lines.range(ofLine: line.number).indices]
        return line.sign == UInt8(ascii: "|") && line.hasWords && text.last { $0 > 0x20 } == line.sign
    }

    /// Also above the first line, and below the last.
    private func isBlank(_ number: Int) -> Bool {
        source.bytes[lines.range(ofLine: number).indices].allSatisfy { $0 <= 0x20 }
    }
}

extension String {
    fileprivate var endsSentence: Bool { last.map { ".,;:!?…".contains($0) } ?? true }
}

extension LineTable {
    fileprivate func begins(_ number: Int, with byte: UInt8, in source: SourceText) -> Bool {
        source.bytes[range(ofLine: number).indices].first == byte
    }
}
