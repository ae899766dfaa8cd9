import SourceText

/// Versions of pages in the order they came in. Each is kept as what tells it from the version of its page before it:
/// all of them together take little more room than what they say differently.
struct KeptTexts: Sendable {
    private var versions: [Version] = []
    /// How much is kept: in bytes.
    private(set) var size = 0
    /// The last version of each page, by the page's number.
    private var latest: [[UInt8]] = []

    private struct Version {
        /// Which page it is of.
        let page: Int
        /// How much it has in common with the one before; `nil` for one that is too large.
        let common: CommonEnds?
        /// What lies between.
        let own: [UInt8]
    }

    var count: Int { versions.count }

    /// - Parameters:
    ///   - bytes: `nil` for a version that is too large.
    ///   - page: its page's number.
    mutating func append(_ bytes: [UInt8]?, of page: Int) {
        while latest.count <= page { latest.append([]) }
        guard let bytes else { return versions.append(Version(page: page, common: nil, own: [])) }
        let common = CommonEnds(of: latest[page], bytes)
        let own = Array(bytes[common.before..<bytes.count - common.after])
        versions.append(Version(page: page, common: common, own: own))
        size += own.count
        latest[page] = bytes
    }
}

extension KeptTexts: Sequence {
    func makeIterator() -> Iterator { Iterator(self) }

    /// Gives each version its text again; none to one that is too large.
    struct Iterator: IteratorProtocol {
        private let texts: KeptTexts
        private var place = 0
        private var latest: [[UInt8]] = []

        fileprivate init(_ texts: KeptTexts) { self.texts = texts }

        mutating func next() -> [UInt8]?? {
            guard place < texts.versions.count else { return nil }
            let version = texts.versions[place]
            place += 1
            guard let common = version.common else { return .some(nil) }
            while latest.count <= version.page { latest.append([]) }
            let other = latest[version.page]
            var bytes: [UInt8] = []
            bytes.reserveCapacity(common.before + version.own.count + common.after)
            bytes += other.prefix(common.before)
            bytes += version.own
            bytes += other.suffix(common.after)
            latest[version.page] = bytes
            return bytes
        }
    }
}
