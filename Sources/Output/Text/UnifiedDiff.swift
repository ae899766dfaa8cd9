/// What would change in a text, as `diff -u` says it.
package struct UnifiedDiff: Sendable {
    /// As the reader would open it; empty for a file that isn't there.
    private let oldPath: String
    private let newPath: String
    private let oldLines: [ArraySlice<UInt8>]
    private let newLines: [ArraySlice<UInt8>]
    /// Lines around a change that are shown with it.
    private let context: Int

    /// - Parameters:
    ///   - old: `nil` for a file to come.
    ///   - path: how the file is called in the output.
    ///   - newPath: where the file moves to.
    ///   - context: unchanged lines shown around a change; 0 where they are nobody's business.
    package init(of old: [UInt8]?, to new: [UInt8], path: String, newPath: String? = nil, context: Int = 3) {
        oldPath = old == nil ? "/dev/null" : "a/" + path
        self.newPath = "b/" + (newPath ?? path)
        oldLines = Self.lines(of: old ?? [])
        newLines = Self.lines(of: new)
        self.context = context
    }

    package var isEmpty: Bool { oldLines == newLines }

    /// The whole diff; empty where nothing changes. Control characters of the texts are shown, not sent.
    package func text(ink: Ink) -> String {
        let hunks = LineChanges(from: oldLines, to: newLines).hunks(context: context)
        guard !hunks.isEmpty else { return "" }
        var text = ink("--- \(VisibleText.escaping(oldPath))", .bold) + "\n"
        text += ink("+++ \(VisibleText.escaping(newPath))", .bold) + "\n"
        for hunk in hunks { text += self.text(of: hunk, ink: ink) }
        return text
    }

    private func text(of hunk: LineChanges.Hunk, ink: Ink) -> String {
        let ranges = "-\(Self.header(hunk.old)) +\(Self.header(hunk.new))"
        var text = ink("@@ \(ranges) @@", .blue) + "\n"
        for line in hunk.lines {
            switch line {
            case .same(let number): text += Self.line(" ", oldLines[number])
            case .removed(let number): text += ink(Self.line("-", oldLines[number]), linewise: .red)
            case .added(let number): text += ink(Self.line("+", newLines[number]), linewise: .green)
            }
        }
        return text
    }

    /// 1-based; an empty range is named by the line before it.
    private static func header(_ range: Range<Int>) -> String {
        switch range.count {
        case 0: "\(range.lowerBound),0"
        case 1: "\(range.lowerBound + 1)"
        default: "\(range.lowerBound + 1),\(range.count)"
        }
    }

    private static func line(_ sign: String, _ bytes: ArraySlice<UInt8>) -> String {
        let isEnded = bytes.last == 0x0A
        var rest = isEnded ? bytes.dropLast() : bytes
        let hasReturn = rest.last == 0x0D
        if hasReturn { rest = rest.dropLast() }
        let text = String(decoding: rest, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
            .map { VisibleText.escaping(String($0)) }.joined(separator: "\t")
        return sign + text + (hasReturn ? "\r\n" : "\n") + (isEnded ? "" : "\\ No newline at end of file\n")
    }

    /// Each with its line feed.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }
}

extension Ink {
    /// Colours end with their line, so that a pager that shows only some lines shows them right.
    fileprivate func callAsFunction(_ text: String, linewise tone: Tone) -> String {
        guard text.hasSuffix("\n") else { return self(text, tone) }
        return self(String(text.dropLast()), tone) + "\n"
    }
}
