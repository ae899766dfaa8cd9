/// git's answers to `cat-file --batch` as they come: for each blob a line with id, kind and size, and the bytes
/// themselves.
struct BlobBatch {
    /// Larger blobs come out empty-handed: in bytes.
    private let limit: Int
    /// What git said of an object that it can't find; nothing is read any more.
    private(set) var lost: String?
    private var state = State.line([])

    private enum State {
        /// The beginning of a line.
        case line([UInt8])
        /// The beginning of a blob, and how many bytes are still to come.
        case content([UInt8], left: Int)
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
            // Taken out, so that the bytes are added in their place.
            let current = state
            state = .end
            switch current {
            case .line(let begun):
                guard let end = rest.firstIndex(of: 0x0A) else {
                    state = .line(begun + rest)
                    return piece.count
                }
                state = begin(begun + rest[..<end])
                rest = rest[(end + 1)...]
                if case .content(_, left: 0) = state { isWanted = finish([], take) }
            case .content(var bytes, let left):
                let part = rest.prefix(left)
                bytes += part
                rest = rest.dropFirst(part.count)
                if part.count == left {
                    isWanted = finish(bytes, take)
                } else {
                    state = .content(bytes, left: left - part.count)
                }
            case .excess(let left):
                let part = rest.prefix(left)
                rest = rest.dropFirst(part.count)
                if part.count == left { isWanted = finish(nil, take) } else { state = .excess(left: left - part.count) }
            case .end:
                rest = rest.dropFirst()
                state = .line([])
            }
        }
        return rest.startIndex
    }

    private mutating func finish(_ content: [UInt8]?, _ take: ([UInt8]?) -> Bool) -> Bool {
        state = .end
        return take(content)
    }

    /// What stands behind the second space; `nil` where git says something else than a size.
    private static func size(in line: [UInt8]) -> Int? {
        guard let space = line.lastIndex(of: 0x20), line[..<space].contains(0x20) else { return nil }
        let digits = line[(space + 1)...]
        // More would be no size of anything.
        guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 & 0xF) }
    }

    /// What follows a blob's line.
    private mutating func begin(_ line: [UInt8]) -> State {
        guard let size = Self.size(in: line) else {
            lost = String(decoding: line.prefix { $0 != 0x20 }, as: UTF8.self)
            return .end
        }
        guard size <= limit else { return .excess(left: size) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        return .content(bytes, left: size)
    }
}
