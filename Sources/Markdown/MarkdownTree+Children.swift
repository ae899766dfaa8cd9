extension MarkdownTree {
    /// The indices of a block's children; of the document's where `parent` is `nil`.
    package func children(of parent: Int?) -> Children {
        Children(blocks, from: parent.map { $0 + 1 } ?? 0, to: parent.map { blocks[$0].end } ?? blocks.count)
    }

    /// The indices of blocks side by side, in the order of the text.
    package struct Children: Sequence, IteratorProtocol {
        private let blocks: [Block]
        private var index: Int
        private let end: Int

        fileprivate init(_ blocks: [Block], from start: Int, to end: Int) {
            self.blocks = blocks
            index = start
            self.end = end
        }

        package mutating func next() -> Int? {
            guard let first else { return nil }
            index = blocks[first].end
            return first
        }

        package var first: Int? { index < end ? index : nil }

        package var last: Int? {
            var last: Int?
            for child in self { last = child }
            return last
        }
    }
}
