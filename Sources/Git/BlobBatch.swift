/// git's answers to `cat-file --batch` as they come: for each blob a line with id, kind and size, and the bytes
/// themselves.
struct BlobBatch {
    /// Larger blobs come out empty-handed: in bytes.
    private let limit: Int
    /// What git said of an object that it can't find; nothing is read any more.
    private(set) var lost: String?
    private var state = State.line
    /// What has come of a line.
    private var line: [UInt8] = []
    /// What has come of a blob.
    private var content: [UInt8] = []

    private enum State {
        case line
        /// - Parameter left: how many bytes are still to come.
        case content(left: Int)
        /// A blob that is too large.
        case excess(left: Int)
        /// The line end behind a blob.
        case end
    }

    init(limit: Int) { self.limit = limit }

    /// Takes a piece of the answer, and hands over every blob that is whole by then, until `take` has enough.
    ///
    /// - Returns: how many of its bytes are done with.
    mutating func add(_ piece: UnsafeRawBufferPointer, each take: ([UInt8]?) -> Bool) -> Int {
        var rest = piece[...]
        var isWanted = true
        while lost == nil, isWanted, !rest.isEmpty {
            switch state {
            case .line:
                let end = rest.firstIndex(of: 0x0A)
                line += rest[..<(end ?? rest.endIndex)]
                guard let end else { return piece.count }
                rest = rest[(end + 1)...]
                begin()
                if case .content(left: 0) = state { isWanted = finish(take) }
            case .content(let left):
                let part = rest.prefix(left)
                content += part
                rest = rest.dropFirst(part.count)
                state = .content(left: left - part.count)
                if part.count == left { isWanted = finish(take) }
            case .excess(let left):
                let count = min(left, rest.count)
                rest = rest.dropFirst(count)
                state = .excess(left: left - count)
                if count == left {
                    state = .end
                    isWanted = take(nil)
                }
            case .end:
                rest = rest.dropFirst()
                state = .line
            }
        }
        return rest.startIndex
    }

    /// Hands over the blob that has come.
    private mutating func finish(_ take: ([UInt8]?) -> Bool) -> Bool {
        state = .end
        let whole = content
        content = []
        return take(whole)
    }

    /// What stands behind the second space; `nil` where git says something else than a size.
    private static func size(in line: [UInt8]) -> Int? {
        guard let space = line.lastIndex(of: 0x20), line[..<space].contains(0x20) else { return nil }
        let digits = line[(space + 1)...]
        // More would be no size of anything.
        guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 & 0xF) }
    }

    /// Looks at the line that has come for what follows it.
    private mutating func begin() {
        defer { line.removeAll(keepingCapacity: true) }
        guard let size = Self.size(in: line) else {
            lost = String(decoding: line.prefix { $0 != 0x20 }, as: UTF8.self)
            state = .end
            return
        }
        guard size <= limit else {
            state = .excess(left: size)
            return
        }
        content.reserveCapacity(size)
        state = .content(left: size)
    }
}
