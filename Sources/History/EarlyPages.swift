import Git
import Logbook
import Reading

/// Pages that are read while git still tells of older commits: to read costs a core more than git's own work, and the
/// other one would only wait.
///
/// Nobody knows yet who all was of the group. The pages are read as if the present members were all; what they hold is
/// kept, for whoever knows better to read them again.
struct EarlyPages: Sendable {
    /// As whose pages they were read.
    let group: Group
    /// Whose own private harvests were read too.
    let reader: MemberID?
    /// What they state, together.
    private(set) var readings: [PageReading]
    /// Gives them, and after them those that were asked for and not read.
    let feed: BlobFeed
    /// git was asked for these: the first of all pages, until others hand over theirs (``take(_:_:)``).
    private(set) var asked: [PageBlob] = []
    /// As versions of how many further pages blobs were read, by their number; most as none.
    private var otherCounts: [Int: Int] = [:]
    /// The first so many of them have been read.
    private(set) var count = 0
    /// What those hold that git has given.
    private var texts = KeptTexts()
    /// git is asked for so many at once.
    private static let go = 64...384
    /// git is asked for more before it has given so many: it may hold back what fits into its buffer, hundreds of pages where
    /// they are empty.
    private static let mostHeldBack = 400
    /// Nothing more is asked for when so much is kept: in bytes. Usual pages keep a tenth of it.
    private static let mostKept = 1 << 26

    /// - Parameters:
    ///   - group: as it is now.
    ///   - reader: whose own private harvests are read too.
    ///   - feed: of which nobody else has asked anything.
    ///   - pages: versions that were read with the group.
    init(of group: Group, for reader: MemberID?, from feed: BlobFeed, knowing pages: ReadPages? = nil) {
        self.group = group
        self.reader = reader
        self.feed = feed
        readings = [PageReading(FileReader(for: group), of: group, for: reader, knowing: pages)]
    }

    /// What others begin with who read further pages: what is remembered of those that were read first.
    var beginning: PageReading { readings[0].emptied }

    /// Reads until the log is at its end, or too much would be kept. A blob that git can't give is left to whoever reads
    /// the rest.
    mutating func read(from log: RunningLog) {
        while texts.size < Self.mostKept {
            let (blobs, paths) = log.pages(behind: asked.count, inGoesOf: Self.go)
            guard !blobs.isEmpty, read(blobs, at: paths, while: { !log.isAtEnd }) else { return }
        }
    }

    /// Asks for pages, and reads most of them.
    ///
    /// - Parameters:
    ///   - paths: where these pages lie, and those before them.
    ///   - isTime: asked after each.
    /// - Returns: whether git gave all it was asked for.
    mutating func read(_ pages: [PageBlob], at paths: BlobPaths, while isTime: () -> Bool) -> Bool {
        let pages = pages.sorted(by: PageBlob.comesBefore)
        asked += pages
        feed.ask(for: pages.map(\.blob))
        guard asked.count - count > Self.mostHeldBack else { return true }
        do {
            try feed.read { bytes in
                noteOthers(of: asked[count], in: paths)
                readings[0].read(asked[count], bytes, at: paths)
                texts.append(bytes, of: asked[count].page)
                count += 1
                return asked.count - count > Self.mostHeldBack && texts.size < Self.mostKept && isTime()
            }
        } catch { return false }
        return true
    }

    private mutating func noteOthers(of page: PageBlob, in paths: BlobPaths) {
        let others = paths.others(of: page)
        if !others.isEmpty { otherCounts[page.number] = others.count }
    }

    /// Reads what git was asked for and has not given yet, on all cores: nothing else is left to do until it has.
    ///
    /// - Parameter paths: where all pages lie.
    /// - Throws: `GitFailure`
    mutating func readRest(at paths: BlobPaths) throws(GitFailure) {
        guard count < asked.count else { return }
        let (feed, asked, count, texts) = (feed, asked, count, texts)
        let (rest, given) = PageReading.all(from: beginning, at: paths) { read in
            var (place, texts) = (count, texts)
            let end = Result { () throws(GitFailure) in
                try feed.read { bytes in
                    read(asked[place], bytes)
                    texts.append(bytes, of: asked[place].page)
                    place += 1
                    return place < asked.count
                }
            }
            return (end: end, texts: texts)
        }
        self.texts = given.texts
        try given.end.get()
        self.count = asked.count
        for page in asked[count...] { noteOthers(of: page, in: paths) }
        readings += rest
    }

    /// Takes a page that somebody else asked git for, when all others have been read.
    ///
    /// - Parameter bytes: `nil` for a page that is too large.
    mutating func take(_ page: PageBlob, _ bytes: [UInt8]?) {
        asked.append(page)
        texts.append(bytes, of: page.page)
    }

    /// Hands over all that git has given, in the order it came in.
    ///
    /// - Parameter body: is given the place that a page has among them, and `nil` for the bytes of one that is too large.
    func tell(_ body: (_ place: Int, _ page: PageBlob, _ bytes: [UInt8]?) -> Void) {
        for (place, bytes) in texts.enumerated() { body(place, asked[place], bytes) }
    }

    /// As ``tell(_:)``, of those that nobody has read.
    func tellUnread(_ body: (_ page: PageBlob, _ bytes: [UInt8]?) -> Void) {
        guard count < texts.count else { return }
        tell { place, page, bytes in
            if place >= count { body(page, bytes) }
        }
    }

    /// Whether git was asked for a page, before others hand over theirs.
    ///
    /// - Parameter number: which of all pages it is.
    func hasAskedFor(_ number: Int) -> Bool { number < asked.count }

    /// The places, among those that git was asked for, of pages that have been read and are named as versions of further
    /// pages by now.
    ///
    /// - Parameter paths: all that are known by now.
    func outdated(in paths: BlobPaths) -> Set<Int> {
        Set((0..<count).filter { otherCounts[asked[$0].number, default: 0] < paths.others(of: asked[$0]).count })
    }
}
