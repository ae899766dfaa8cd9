import FrontMatter
import Logbook
import Markdown
import Reading
import SourceText

extension TreeBuilding {
    /// A section for the text before the first heading, and one for each heading that stands directly in the page: side
    /// by side, whatever their levels, so that a heading more or less moves none of the others.
    mutating func sections() -> [Node] {
        var keys = SectionKeys(page)
        let top = Array(page.tree.children(of: nil))
        let headings = top.filter { block in if case .heading = page.tree.blocks[block].kind { true } else { false } }
        let bodyLine = page.lines.line(at: page.frontMatter.bodyStart)
        let start = page.frontMatter.bodyStart < page.source.bytes.count ? bodyLine : lineCount
        var preface = Node(kind: .section, key: .preface, piece: nil, text: [], label: "")
        let firstHeading = headings.first ?? page.tree.blocks.count
        let firstLine = headings.first.map { self.firstLine(of: page.tree.blocks[$0].range) } ?? lineCount
        preface.children = blocks(top.filter { $0 < firstHeading }, in: start..<max(start, firstLine), depth: 0)
        var sections = [preface]
        // The blocks that stand before the next heading are taken from the rest.
        var rest = top.drop { $0 < firstHeading }
        for (number, heading) in headings.enumerated() {
            let next = number + 1 < headings.count ? headings[number + 1] : page.tree.blocks.count
            let end = next < page.tree.blocks.count ? self.firstLine(of: page.tree.blocks[next].range) : lineCount
            let range = page.tree.blocks[heading].range
            let lines = self.firstLine(of: range)..<min(lineAfter(range), end)
            let (key, order) = keys.key(ofHeading: heading)
            let below = rest.prefix { $0 < next }.filter { $0 > heading }
            rest = rest.drop { $0 < next }
            guard var section = node({ _ in .section }, .block, key: key, lines: lines) else { continue }
            section.order = order
            if case .heading(let level, _) = page.tree.blocks[heading].kind { section.level = Int(level) }
            section.children = blocks(below, in: lines.upperBound..<max(lines.upperBound, end), depth: 0)
            sections.append(section)
        }
        return sections
    }

    /// The nodes of sibling blocks, and of whatever stands between them.
    private mutating func blocks(_ blocks: [Int], in lines: Range<Int>, depth: Int) -> [Node] {
        let first = blocks.first.map { firstLine(of: page.tree.blocks[$0].range) } ?? lines.upperBound
        var nodes = loose(lines.lowerBound..<max(lines.lowerBound, first))
        for (number, block) in blocks.enumerated() {
            let range = page.tree.blocks[block].range
            let start = firstLine(of: range)
            let end =
                number + 1 < blocks.count ? firstLine(of: page.tree.blocks[blocks[number + 1]].range) : lines.upperBound
            guard start < end else { continue }
            if page.tree.blocks[block].kind == .list {
                nodes += items(Array(page.tree.children(of: block)), in: start..<end, depth: depth)
                continue
            }
            let own = start..<max(start + 1, min(lineAfter(range), end))
            if let node = node({ _ in .block }, .block, key: nil, lines: own) { nodes.append(node) }
            nodes += loose(own.upperBound..<end)
        }
        return nodes
    }

    private mutating func items(_ items: [Int], in lines: Range<Int>, depth: Int) -> [Node] {
        var nodes: [Node] = []
        for (number, item) in items.enumerated() {
            let range = page.tree.blocks[item].range
            let start = firstLine(of: range)
            let end =
                number + 1 < items.count ? firstLine(of: page.tree.blocks[items[number + 1]].range) : lines.upperBound
            guard start < end else { continue }
            let below = Array(page.tree.children(of: item))
            let inner = below.dropFirst().first.map { firstLine(of: page.tree.blocks[$0].range) }
            let opensWithWords = below.first.map {
                page.tree.blocks[$0].kind == .paragraph && firstLine(of: page.tree.blocks[$0].range) == start
            }
            let isCut = opensWithWords == true && depth < Self.depthLimit
            let ownEnd = isCut ? min(end, max(start + 1, inner ?? lineAfter(page.tree.blocks[below[0]].range))) : end
            let part = isCut ? headlines[below[0]] : nil
            let form = PieceForm.item(indentation: range.lowerBound - page.lines.starts[start])
            let source = page.source
            guard
                var node = node(
                    { range in .item(headline: part.flatMap { HeadlineFields($0, in: source, piece: range) }) },
                    form,
                    key: part.flatMap(Self.key(of:)),
                    lines: start..<ownEnd
                )
            else { continue }
            node.order = part?.ids.first.map { [$0.id.session.number ?? Int.max, $0.id.number] }
            if isCut, inner != nil {
                node.children = blocks(Array(below.dropFirst()), in: ownEnd..<end, depth: depth + 1)
            } else if isCut {
                node.children = loose(ownEnd..<end)
            }
            nodes.append(node)
        }
        return nodes
    }

    private static func key(of part: HeadlinePart) -> NodeKey? {
        guard let id = part.ids.first?.id.description else { return nil }
        return switch part.kind {
        case .action: .action(id)
        case .followUp: .followUp(id)
        case .commitment: nil
        }
    }
}
