import Synchronization

/// What blobs of a repository hold that git was asked for, so that none is asked for again.
final class BlobMemory: Sendable {
    private let known = Mutex((contents: [ObjectID: Content](), size: 0))

    private enum Content {
        case bytes([UInt8])
        /// It is larger than it may have been.
        case more(than: Int)
    }

    /// Whether it is known what a blob holds, or that it holds more than a limit: in bytes.
    func knows(_ blob: ObjectID, limit: Int) -> Bool {
        known.withLock { known in
            switch known.contents[blob] {
            case .bytes: true
            case .more(let size): size >= limit
            case nil: false
            }
        }
    }

    /// What a blob holds; `nil` for one that is larger than a limit, in bytes, or of which nothing is known.
    func content(of blob: ObjectID, limit: Int) -> [UInt8]? {
        known.withLock { known in
            if case .bytes(let bytes) = known.contents[blob], bytes.count <= limit { bytes } else { nil }
        }
    }

    /// - Parameters:
    ///   - content: `nil` for a blob that is larger than a limit.
    ///   - limit: in bytes.
    /// - Returns: how much is known by then: in bytes.
    @discardableResult
    func add(_ content: [UInt8]?, of blob: ObjectID, limit: Int) -> Int {
        known.withLock { known in
            if case .bytes? = known.contents[blob] { return known.size }
            known.contents[blob] = content.map(Content.bytes) ?? .more(than: limit)
            known.size += content?.count ?? 0
            return known.size
        }
    }
}
