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
    /// list, closes whatever is open above it: what it begins hangs on this line alone. So the blocks between two such
    /// lines are as they were, if the first of them comes out as the beginning of such a block again; what stands before
    /// it is parsed to its end. Only the definition of a link reaches further: neither text may hold one
    /// (``SourceText/SourceText/mayDefineLinks``).
    package init(parsing source: SourceText, from start: Int, lines: LineTable, knowing other: Version) {
        guard let kept = KeptRuns(of: source, from: start, lines: lines, knowing: other),
            let tree = MarkdownTree(keeping: kept, of: other.tree, in: source, from: start, lines: lines)
        else {
            self.init(parsing: source, from: start, lines: lines)
            return
        }
        self = tree
    }

    /// `nil` where a run of blocks isn't begun by its line any more.
    private init?(
        keeping kept: KeptRuns,
        of other: MarkdownTree,
        in source: SourceText,
        from start: Int,
        lines: LineTable
    ) {
        var splice = Splice(source, lines, expecting: other.blocks.count + 8)
        var context: (anchor: Anchor, start: Int)?
        for (number, run) in kept.runs.enumerated() {
            let first = kept.anchors[run.anchors.lowerBound]
            let (isFirst, isLast) = (number == 0, number == kept.runs.count - 1)
            if !isFirst || !kept.holdsBeginning {
                let next = (anchor: first, start: first.start + run.shift)
                guard splice.parse(behind: context, from: start, before: next) else { return nil }
            }
            let last = kept.anchors[run.anchors.upperBound - 1]
            let begin = isFirst && kept.holdsBeginning ? 0 : first.block
            let end = isLast && kept.holdsEnd ? other.blocks.count : last.blocksBefore
            guard splice.append(other, begin..<max(begin, end), shiftedBy: run.shift) else { return nil }
            context = (last, last.start + run.shift)
        }
        if !kept.holdsEnd {
            guard splice.parse(behind: context, from: start, before: nil) else { return nil }
        }
        self = splice.tree
    }
}

/// A tree that is put together of blocks of other trees, from its beginning on.
private struct Splice {
    private(set) var tree = MarkdownTree()
    /// The list at its end, which items may follow that go on with it.
    private var open: Int?
    private let source: SourceText
    private let lines: LineTable

    init(_ source: SourceText, _ lines: LineTable, expecting count: Int) {
        self.source = source
        self.lines = lines
        tree.reserve(count)
    }

    /// Parses from the line of a block up to the line of another one, which has to begin a block, too.
    ///
    /// - Parameters:
    ///   - context: `nil` for the beginning of the text.
    ///   - next: `nil` for its end.
    /// - Returns: whether it can go on from there.
    mutating func parse(
        behind context: (anchor: Anchor, start: Int)?,
        from start: Int,
        before next: (anchor: Anchor, start: Int)?
    ) -> Bool {
        let from = context?.start ?? start
        let to = next.flatMap { source.lineEnd(from: $0.start) }.map { $0 + 1 } ?? source.bytes.count
        var piece = MarkdownTree()
        // Mostly what stands around one change.
        piece.reserve(8)
        piece.parse(source, in: SourceRange(from, to), lines: lines)
        let goesOn = context?.anchor.goesOn ?? false
        if goesOn, piece.blocks.first?.kind != .list { return false }
        let first = goesOn ? 1 : 0
        guard let next else { return append(piece, first..<max(first, piece.blocks.count), shiftedBy: 0) }
        guard let end = piece.lastBeginning(asIn: next.anchor, at: next.start), end >= first else { return false }
        return append(piece, first..<end, shiftedBy: 0)
    }

    /// Puts blocks at the end; items that come first belong to the list there.
    ///
    /// - Returns: `false` where there is no such list.
    mutating func append(_ other: MarkdownTree, _ indices: Range<Int>, shiftedBy shift: Int) -> Bool {
        guard !indices.isEmpty else { return true }
        let moved = tree.blocks.count - indices.lowerBound
        tree.append(other, indices, shiftedBy: shift)
        var index = indices.lowerBound
        var lastItem: Int?
        while index < indices.upperBound, other.blocks[index].depth > 0 {
            lastItem = index + moved
            index = other.blocks[index].end
        }
        if let lastItem {
            guard let open, let list = other.blocks[..<indices.lowerBound].lastIndex(where: { $0.depth == 0 }) else {
                return false
            }
            // A list may be longer than its items.
            let end = other.blocks[list].end == index ? other.blocks[list].range.upperBound + shift : nil
            tree.cut(list: open, behind: lastItem, at: end)
        }
        var last: Int?
        while index < indices.upperBound {
            last = index
            index = other.blocks[index].end
        }
        guard let last else { return true }
        open = other.blocks[last].kind == .list ? last + moved : nil
        guard let open, index > indices.upperBound else { return true }
        // Its last items don't come along.
        var (item, next) = (nil as Int?, last + 1)
        while next < indices.upperBound {
            item = next + moved
            next = other.blocks[next].end
        }
        tree.cut(list: open, behind: item)
        return true
    }
}

extension MarkdownTree {
    /// Where the last block of the document, or the last item of its last list, begins: `nil` where that is elsewhere in
    /// the text than at `offset`.
    fileprivate func lastBeginning(asIn anchor: Anchor, at offset: Int) -> Int? {
        guard var last = blocks.lastIndex(where: { $0.depth == 0 }) else { return nil }
        if anchor.list != nil {
            guard blocks[last].kind == .list, let item = children(of: last).last else { return nil }
            last = item
        }
        return blocks[last].range.lowerBound == offset ? last : nil
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
}
