/// git's answers to `cat-file --batch` as they come: for each blob a line with id, kind and size, and the bytes
/// themselves.
struct BlobBatch {
    /// Larger blobs come out empty-handed: in bytes.
    private let limit: Int
    /// What git said of an object that it can't find; nothing is read any more.
    private(set) var lost: String?
    /// Whether whoever takes the blobs has enough.
    private var hasEnough = false
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
    /// - Returns: whether there is any use in going on.
    mutating func add(_ piece: UnsafeRawBufferPointer, each take: ([UInt8]?) -> Bool) -> Bool {
        var rest = piece[...]
        while lost == nil, !hasEnough, !rest.isEmpty {
            // Taken out, so that the bytes are added in their place.
            let current = state
            state = .end
            switch current {
            case .line(let begun):
                guard let end = rest.firstIndex(of: 0x0A) else {
                    state = .line(begun + rest)
                    return true
                }
                state = begin(begun + rest[..<end])
                rest = rest[(end + 1)...]
                if case .content(_, left: 0) = state { finish([], take) }
            case .content(var bytes, let left):
                let part = rest.prefix(left)
                bytes += part
                rest = rest.dropFirst(part.count)
                if part.count == left { finish(bytes, take) } else { state = .content(bytes, left: left - part.count) }
            case .excess(let left):
                let part = rest.prefix(left)
                rest = rest.dropFirst(part.count)
                if part.count == left { finish(nil, take) } else { state = .excess(left: left - part.count) }
            case .end:
                rest = rest.dropFirst()
                state = .line([])
            }
        }
        return lost == nil && !hasEnough
    }

    private mutating func finish(_ content: [UInt8]?, _ take: ([UInt8]?) -> Bool) {
        state = .end
        hasEnough = !take(content)
    }

    /// What follows a blob's line.
    private mutating func begin(_ line: [UInt8]) -> State {
        let words = line.split(separator: 0x20)
        guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)) else {
            lost = String(decoding: words.first ?? [], as: UTF8.self)
            return .end
        }
        guard size <= limit else { return .excess(left: size) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        return .content(bytes, left: size)
    }
}
