package import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension MarkdownTree {
    /// Another version of a text, parsed before.
    package struct Version {
        let tree: MarkdownTree
        let source: SourceText
        let start: Int
        /// What the two versions have in common: in bytes of the whole files.
        let ends: CommonEnds

        package init(_ tree: MarkdownTree, of source: SourceText, from start: Int, ends: CommonEnds) {
            self.tree = tree
            self.source = source
            self.start = start
            self.ends = ends
        }
    }

    /// As ``init(parsing:from:lines:)``, where another version of the text is known: of what both hold, its blocks are
    /// taken over, and libcmark parses the rest.
    ///
    /// CommonMark finds blocks line by line, and a line that begins a block of the document itself, or an item of such a
    /// list, closes whatever is open above it: what it begins hangs on this line alone. So the blocks up to the last such
    /// line before the change are as they were; and so are those from the first one behind it, if it comes out as the
    /// beginning of such a block again. Only the definition of a link reaches further: neither text may hold one
    /// (``SourceText/SourceText/mayDefineLinks``).
    package init(parsing source: SourceText, from start: Int, lines: LineTable, knowing other: Version?) {
        guard let other, let stretch = Stretch(source, from: start, knowing: other),
            let tree = MarkdownTree(stretch, of: source, lines: lines, between: other.tree)
        else {
            self.init(parsing: source, from: start, lines: lines)
            return
        }
        self = tree
    }

    /// `nil` where the block that is to follow the stretch isn't begun by its line any more.
    private init?(_ stretch: Stretch, of source: SourceText, lines: LineTable, between other: MarkdownTree) {
        var piece = MarkdownTree()
        piece.parse(source, in: stretch.range, lines: lines)
        // A list that was begun above goes on with the piece's first blocks.
        let begun = stretch.first.flatMap(\.list)
        guard begun == nil || piece.blocks.first?.kind == .list else { return nil }
        let skipped = begun == nil ? 0 : 1
        guard let end = stretch.next.map({ piece.lastBeginning(asIn: $0, at: stretch.nextStart) }) ?? piece.blocks.count
        else { return nil }
        self.init()
        reserve(other.blocks.count + piece.blocks.count)
        append(other, 0..<(stretch.first?.block ?? 0), shiftedBy: 0)
        let place = blocks.count - skipped
        append(piece, skipped..<end, shiftedBy: 0)
        if let begun { extend(begun, like: piece.blocks[0], moved: place, shiftedBy: 0) }
        guard let next = stretch.next else { return }
        let (moved, shift) = (blocks.count - next.block, stretch.nextStart - other.blocks[next.block].range.lowerBound)
        append(other, next.block..<other.blocks.count, shiftedBy: shift)
        guard let continued = next.list, let last = piece.lastOfDocument(before: end) else { return }
        let list = begun != nil && last == 0 ? begun : last + place
        if let list { extend(list, like: other.blocks[continued], moved: moved, shiftedBy: shift) }
    }

    /// Where the last block of the document, or the last item of its last list, begins: `nil` where that is elsewhere in
    /// the text than at `offset`.
    private func lastBeginning(asIn anchor: Anchor, at offset: Int) -> Int? {
        guard var last = lastOfDocument(before: blocks.count) else { return nil }
        if anchor.list != nil {
            guard blocks[last].kind == .list, let item = children(of: last).last, item > last + 1 else { return nil }
            last = item
        }
        return blocks[last].range.lowerBound == offset ? last : nil
    }

    private func lastOfDocument(before end: Int) -> Int? { blocks[..<end].lastIndex { $0.depth == 0 } }
}

/// A block whose first line says by itself what it begins.
private struct Anchor {
    let block: Int
    /// The list it is an item of, other than the first.
    let list: Int?
}

/// What has to be parsed anew of a text.
private struct Stretch {
    /// The blocks of the other version before this one are taken over; `nil` where there are none.
    private(set) var first: Anchor?
    /// The other version's blocks from this one on are taken over; `nil` where there are none.
    private(set) var next: Anchor?
    /// Where that block begins in the text.
    let nextStart: Int
    /// In the text: from a line's beginning to the end of the line the next block begins with.
    let range: SourceRange

    /// `nil` where nothing can be taken over.
    init?(_ source: SourceText, from start: Int, knowing other: MarkdownTree.Version) {
        let (tree, old) = (other.tree, other.source.bytes)
        // The line end before a block belongs to it.
        let unchangedFrom = old.count - other.ends.after + 1
        let anchors = tree.anchors(in: other.source)
        func place(_ index: Int) -> Int { tree.blocks[anchors[index].block].range.lowerBound }
        var behind = 0
        while behind < anchors.count, place(behind) < unchangedFrom { behind += 1 }
        if behind < anchors.count { next = anchors[behind] }
        // The line a block begins with is in what the versions have in common, as a whole.
        var before = start == other.start ? behind - 1 : -1
        while before >= 0, place(before) >= other.ends.before { before -= 1 }
        while before >= 0, (other.source.lineEnd(from: place(before)) ?? Int.max) >= other.ends.before { before -= 1 }
        if before >= 0 { first = anchors[before] }
        guard first.map({ $0.block > 0 }) ?? (next != nil) else { return nil }
        let from = first.map { tree.blocks[$0.block].range.lowerBound } ?? start
        guard let next else {
            nextStart = source.bytes.count
            range = SourceRange(from, source.bytes.count)
            return
        }
        nextStart = tree.blocks[next.block].range.lowerBound + source.bytes.count - old.count
        guard nextStart >= from else { return nil }
        range = SourceRange(from, source.lineEnd(from: nextStart).map { $0 + 1 } ?? source.bytes.count)
    }
}

extension MarkdownTree {
    /// In the order of the text.
    fileprivate func anchors(in source: SourceText) -> [Anchor] {
        var anchors: [Anchor] = []
        anchors.reserveCapacity(blocks.count / 2)
        var index = 0
        while index < blocks.count {
            let block = blocks[index]
            switch block.kind {
            case .heading, .paragraph, .blockQuote, .list, .thematicBreak:
                if source.beginsLine(block.range.lowerBound) { anchors.append(Anchor(block: index, list: nil)) }
            case .codeBlock, .htmlBlock, .item: break
            }
            if block.kind == .list {
                var item = index + 1
                while item < block.end {
                    if item > index + 1, source.beginsLine(blocks[item].range.lowerBound) {
                        anchors.append(Anchor(block: item, list: index))
                    }
                    item = blocks[item].end
                }
            }
            index = block.end
        }
        return anchors
    }
}

extension SourceText {
    /// Whether the definition of a link (`[name]: address`) may stand in it: a bracket closes right before a colon.
    package var mayDefineLinks: Bool {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return false }
            var index = 0
            while let found = memchr(base + index, 0x3A, buffer.count - index) {
                index = UnsafeRawPointer(found) - base + 1
                if index > 1, buffer[index - 2] == UInt8(ascii: "]") { return true }
            }
            return false
        }
    }

    fileprivate func beginsLine(_ offset: Int) -> Bool {
        // libcmark passes over a byte-order mark where a text begins, and nowhere else.
        bytes[offset] != 0xEF && (offset == 0 || bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D)
    }

    /// Where the line of an offset ends, before the sign that ends it; `nil` for a last line that nothing ends.
    fileprivate func lineEnd(from offset: Int) -> Int? {
        var index = offset
        while index < bytes.count {
            if bytes[index] == 0x0A || bytes[index] == 0x0D { return index }
            index += 1
        }
        return nil
    }
}
