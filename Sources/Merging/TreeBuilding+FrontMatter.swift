import FrontMatter
import Lexicon
import Reading
import SourceText

extension TreeBuilding {
    /// The front matter, key by key where it can be read; or else in one piece.
    mutating func frontMatter() -> [Node] {
        guard let range = page.frontMatter.range else { return [] }
        let start = firstLine(of: range)
        let end =
            page.frontMatter.bodyStart < page.source.bytes.count
            ? page.lines.line(at: page.frontMatter.bodyStart) : lineCount
        let pairs = page.frontMatter.pairs
        guard page.frontMatter.problems.isEmpty, end - start >= 2,
            standOnLinesOfTheirOwn(pairs.map(\.key.range), in: start + 1..<end - 1)
        else {
            return [node({ _ in .block }, .frontMatter, key: .frontMatter, lines: start..<end)].compactMap { $0 }
        }
        var nodes = [node({ _ in .fence }, .frontMatter, key: .frontMatter, lines: start..<start + 1)].compactMap { $0 }
        guard !nodes.isEmpty else { return [] }
        nodes[0].children = self.pairs(pairs, in: start + 1..<end - 1, isTop: true)
        if let fence = node({ _ in .fence }, .frontMatter, key: .fence, lines: end - 1..<end) { nodes.append(fence) }
        return nodes
    }

    /// Whether each begins a line, below the one before it.
    private func standOnLinesOfTheirOwn(_ ranges: [SourceRange], in lines: Range<Int>) -> Bool {
        var last = lines.lowerBound - 1
        for range in ranges {
            let line = firstLine(of: range)
            let before = page.source.bytes[page.lines.starts[line]..<range.lowerBound]
            guard line > last, lines.contains(line), before.allSatisfy({ $0 == 0x20 }) else { return false }
            last = line
        }
        return true
    }

    private mutating func pairs(_ pairs: [MarkedPair], in lines: Range<Int>, isTop: Bool) -> [Node] {
        let starts = pairs.map { firstLine(of: $0.key.range) } + [lines.upperBound]
        var nodes = loose(lines.lowerBound..<starts[0], .frontMatter)
        for (number, pair) in pairs.enumerated() {
            let name = isTop ? MatterValue.key(pair.key.text) : Folding.fold(pair.key.text)
            nodes += self.pair(pair, .pair(name), in: starts[number]..<starts[number + 1])
        }
        return nodes
    }

    private mutating func pair(_ pair: MarkedPair, _ key: NodeKey, in lines: Range<Int>) -> [Node] {
        let first = lines.lowerBound
        let below = first + 1..<max(first + 1, lines.upperBound)
        switch pair.value {
        case .mapping(let inner, _) where !inner.isEmpty && standOnLinesOfTheirOwn(inner.map(\.key.range), in: below):
            guard var node = node({ _ in .pair(value: nil) }, .frontMatter, key: key, lines: first..<first + 1) else {
                break
            }
            node.children = pairs(inner, in: below, isTop: false)
            return [node]
        case .sequence(let elements, _) where !elements.isEmpty && areDashed(elements.map(\.range), in: below):
            guard var node = node({ _ in .pair(value: nil) }, .frontMatter, key: key, lines: first..<first + 1) else {
                break
            }
            let starts = elements.map { firstLine(of: $0.range) } + [lines.upperBound]
            node.children = loose(below.lowerBound..<starts[0], .frontMatter)
            for (number, element) in elements.enumerated() {
                node.children += self.element(element, of: key, in: starts[number]..<starts[number + 1])
            }
            node.list = MatterValue(pair.value, in: page.source, from: page.lines.starts[first], members: members)
            return [node]
        case .mapping, .sequence, .scalar: break
        }
        let end =
            isBlockScalar(pair)
            ? lastIndented(in: below, under: pair.key.range)
            : min(lines.upperBound, max(first + 1, lineAfter(pair.value.range)))
        let (source, members) = (page.source, members)
        let value = { (range: SourceRange) -> NodeKind in
            .pair(
                value: range.contains(pair.value.range)
                    ? MatterValue(pair.value, in: source, from: range.lowerBound, members: members) : nil
            )
        }
        let node = node(value, .frontMatter, key: key, lines: first..<end)
        return [node].compactMap { $0 } + loose(end..<lines.upperBound, .frontMatter)
    }

    /// Whether a text of several lines follows a sign on the key's line.
    private func isBlockScalar(_ pair: MarkedPair) -> Bool {
        guard case .scalar = pair.value else { return false }
        let line = page.source.bytes[
            pair.key.range.upperBound..<page.lines.range(ofLine: firstLine(of: pair.key.range)).upperBound
        ]
        let sign = line.drop { $0 == UInt8(ascii: ":") || $0 == 0x20 }.first
        return sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">")
    }

    /// The line after the last of those that stand further to the right than a key.
    private func lastIndented(in lines: Range<Int>, under key: SourceRange) -> Int {
        let column = key.lowerBound - page.lines.starts[firstLine(of: key)]
        let isInside = { (line: Int) in
            let text = page.source.bytes[page.lines.range(ofLine: line).indices]
            return isBlank(line) || text.prefix { $0 == 0x20 }.count > column
        }
        var end = lines.lowerBound
        for line in lines {
            guard isInside(line) else { break }
            if !isBlank(line) { end = line + 1 }
        }
        return end
    }

    /// Whether each begins a line, after a dash.
    private func areDashed(_ ranges: [SourceRange], in lines: Range<Int>) -> Bool {
        var last = lines.lowerBound - 1
        for range in ranges {
            let line = firstLine(of: range)
            let before = page.source.bytes[page.lines.starts[line]..<range.lowerBound]
            let signs = before.filter { $0 != 0x20 }
            guard line > last, lines.contains(line), signs == [UInt8(ascii: "-")] else { return false }
            last = line
        }
        return true
    }

    private mutating func element(_ element: MarkedNode, of list: NodeKey, in lines: Range<Int>) -> [Node] {
        switch element {
        case .scalar(let text):
            // Marks without names: equal ones are as many.
            let name = members[text.range.lowerBound] ?? Folding.fold(text.text)
            let key: NodeKey? = list == .pair("satisfaction") ? nil : .element(name)
            let end = min(lines.upperBound, max(lines.lowerBound + 1, lineAfter(text.range)))
            let node = node({ _ in .element }, .frontMatter, key: key, lines: lines.lowerBound..<end)
            return [node].compactMap { $0 } + loose(end..<lines.upperBound, .frontMatter)
        case .mapping(let pairs, _):
            let below = lines.lowerBound + 1..<max(lines.lowerBound + 1, lines.upperBound)
            let rest = Array(pairs.dropFirst())
            let client = pairs.first { Vocabulary.key($0.key.text) == .client }
            var key: NodeKey?
            if case .scalar(let text)? = client?.value { key = .element(Folding.fold(text.text)) }
            guard !rest.isEmpty, standOnLinesOfTheirOwn(rest.map(\.key.range), in: below) else { break }
            let first = firstLine(of: rest[0].key.range)
            guard var node = node({ _ in .element }, .frontMatter, key: key, lines: lines.lowerBound..<first) else {
                break
            }
            node.children = self.pairs(rest, in: first..<lines.upperBound, isTop: true)
            return [node]
        case .sequence: break
        }
        return [node({ _ in .element }, .frontMatter, key: nil, lines: lines)].compactMap { $0 }
    }
}
