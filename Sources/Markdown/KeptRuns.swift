import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A block whose first line says by itself what it begins: one of the document's own, or an item of a list of its own.
struct Anchor {
    let block: Int
    /// Where its line begins.
    let start: Int
    /// The list it is an item of.
    let list: Int?

    /// How many blocks come before it and before the list that it begins.
    var blocksBefore: Int { list.map { $0 + 1 == block ? $0 : block } ?? block }
    /// Whether it is an item of a list that was begun before.
    var goesOn: Bool { list.map { $0 + 1 < block } ?? false }
}

/// What another version of a text holds too: runs of blocks, each with the text from its first line to its last one's.
struct KeptRuns {
    struct Run {
        /// The last one's text need not be the same, but for its first line.
        let anchors: Range<Int>
        /// How many bytes further on it stands than in the other version.
        let shift: Int
    }

    /// The other version's.
    let anchors: [Anchor]
    /// In the order of both texts.
    private(set) var runs: [Run] = []
    /// Whether the first run begins with the text's first block.
    private(set) var holdsBeginning = false
    /// Whether the last run ends with the text's last block.
    private(set) var holdsEnd = false

    /// Fewer blocks between two changes are parsed anew: to find out about them costs as much.
    private static let shortest = 4
    /// How many blocks may be missing between two that are kept.
    private static let farthest = 8
    /// So many bytes are compared at once.
    private static let step = 1024

    /// `nil` where there are none.
    init?(of source: SourceText, from start: Int, lines: LineTable, knowing other: MarkdownTree.Version) {
        let old = other.source.bytes
        anchors = other.tree.anchors(in: other.source)
        // The line end before a block belongs to it.
        let unchangedFrom = old.count - other.ends.after + 1
        let next = anchors.partition { $0.start >= unchangedFrom }
        // The line a block begins with is in what the versions have in common, as a whole.
        var count = start == other.start ? min(next, anchors.partition { $0.start >= other.ends.before }) : 0
        while count > 0, (other.source.lineEnd(from: anchors[count - 1].start) ?? Int.max) >= other.ends.before {
            count -= 1
        }
        if count > 0 {
            runs.append(Run(anchors: 0..<count, shift: 0))
            holdsBeginning = true
        }
        let shift = source.bytes.count - old.count
        let end = next < anchors.count ? anchors[next].start + shift : source.bytes.count
        let lastKept = count > 0 ? anchors[count - 1].start : start - 1
        guard end > lastKept else { return nil }
        if next - count >= Self.shortest {
            addRuns(of: source, count..<next, from: lastKept, to: end, lines: lines, knowing: other.source)
        }
        if next < anchors.count {
            runs.append(Run(anchors: next..<anchors.count, shift: shift))
            holdsEnd = true
        }
        if runs.isEmpty { return nil }
    }

    /// Looks for some of the blocks in a stretch of the text behind the line of `start`.
    private mutating func addRuns(
        of source: SourceText,
        _ indices: Range<Int>,
        from start: Int,
        to end: Int,
        lines: LineTable,
        knowing other: SourceText
    ) {
        let (mine, theirs) = (source.bytes.span, other.bytes.span)
        var number = indices.lowerBound
        var line = start < 0 ? 0 : lines.line(at: start) + 1
        while line < lines.starts.count, lines.starts[line] < end, number < indices.upperBound {
            let place = lines.starts[line]
            line += 1
            for first in number..<min(number + Self.farthest, indices.upperBound)
            where mayStand(first, at: place, before: end, mine, theirs) {
                let (count, length) = match(first..<indices.upperBound, of: other, with: source, from: place, to: end)
                guard count >= Self.shortest else { continue }
                runs.append(Run(anchors: first..<first + count, shift: place - anchors[first].start))
                number = first + count
                // What stands at the end may be the beginning of a longer line.
                line = max(line, lines.line(at: place + length))
                break
            }
        }
    }

    /// Whether a line ends in the text where a block does that stands at a place: nearly all that don't are told by it.
    private func mayStand(_ block: Int, at place: Int, before end: Int, _ text: Span<UInt8>, _ other: Span<UInt8>)
        -> Bool
    {
        let blockEnd = segmentEnd(of: block, in: other)
        let placeEnd = place + blockEnd - anchors[block].start
        return placeEnd <= end && other[blockEnd - 1] == 0x0A && text[placeEnd - 1] == 0x0A
    }

    /// Where a block ends, with all that stands before the next one.
    private func segmentEnd(of block: Int, in other: Span<UInt8>) -> Int {
        block + 1 < anchors.count ? anchors[block + 1].start : other.count
    }

    /// How many of the blocks stand one after another at a place of the text, and how long they are.
    private func match(
        _ indices: Range<Int>,
        of other: SourceText,
        with source: SourceText,
        from place: Int,
        to end: Int
    ) -> (count: Int, length: Int) {
        let start = anchors[indices.lowerBound].start
        let theirs = other.bytes.span
        let longest = min(end - place, theirs.count - start)
        var (count, length, alike) = (0, 0, 0)
        for index in indices {
            let next = segmentEnd(of: index, in: theirs) - start
            guard next <= longest, theirs[start + next - 1] == 0x0A else { break }
            if next > alike {
                // Many blocks at once, but not all: the next one may be the last that can be kept.
                let stretch = SourceRange(place + alike, place + max(next, min(alike + Self.step, longest)))
                alike += source.countAlike(in: stretch, asIn: other, from: start + alike)
            }
            guard next <= alike else { break }
            (count, length) = (count + 1, next)
        }
        return (count, length)
    }
}

extension [Anchor] {
    /// The first of those, behind all others, of which something holds.
    fileprivate func partition(_ holds: (Anchor) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension MarkdownTree {
    /// In the order of the text.
    fileprivate func anchors(in source: SourceText) -> [Anchor] {
        var anchors: [Anchor] = []
        anchors.reserveCapacity(blocks.count / 2)
        let (blocks, bytes) = (blocks.span, source.bytes.span)
        var index = 0
        while index < blocks.count {
            let (kind, end) = (blocks[index].kind, blocks[index].end)
            switch kind {
            case .heading, .paragraph, .blockQuote, .thematicBreak:
                let start = blocks[index].start
                if bytes.beginsLine(start) { anchors.append(Anchor(block: index, start: start, list: nil)) }
            case .list:
                var item = index + 1
                while item < end {
                    let start = blocks[item].start
                    if bytes.beginsLine(start) { anchors.append(Anchor(block: item, start: start, list: index)) }
                    item = blocks[item].end
                }
            case .codeBlock, .htmlBlock, .item: break
            }
            index = end
        }
        return anchors
    }
}

extension Span<UInt8> {
    fileprivate func beginsLine(_ offset: Int) -> Bool {
        // libcmark passes over a byte-order mark where a text begins, and nowhere else.
        self[offset] != 0xEF && (offset == 0 || self[offset - 1] == 0x0A || self[offset - 1] == 0x0D)
    }
}

extension SourceText {
    /// Where the line of an offset ends, before the sign that ends it; `nil` for a last line that nothing ends.
    func lineEnd(from offset: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, offset < buffer.count else { return nil }
            let feed = memchr(base + offset, 0x0A, buffer.count - offset).map { UnsafeRawPointer($0) - base }
            // Old Macs end lines with a return alone.
            let end = feed ?? buffer.count
            return memchr(base + offset, 0x0D, end - offset).map { UnsafeRawPointer($0) - base } ?? feed
        }
    }
}
