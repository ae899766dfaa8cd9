import Git
import Logbook
import Reading

/// Pages that are read while git still tells of older commits: to read costs a core more than git's own work, and the
/// other one would only wait.
///
/// Nobody knows yet who all was of the group. The pages are read as if the present members were all; whoever knows
/// better reads them again.
struct EarlyPages: Sendable {
    /// As whose pages they were read.
    let group: Group
    private(set) var reading: PageReading
    /// Gives them, and after them those that were asked for and not read.
    let feed: BlobFeed
    /// git was asked for these.
    private(set) var asked: [PageBlob] = []
    /// As versions of how many further pages blobs were read, by their number; most as none.
    private var otherCounts: [Int: Int] = [:]
    /// The first so many of them have been read.
    private(set) var count = 0
    /// git is asked for so many at once.
    private static let go = 64...1024
    /// git is asked for more before it has given so many: it may hold back what fits into its buffer, hundreds of pages where
    /// they are empty.
    private static let mostHeldBack = 400

    /// - Parameters:
    ///   - group: as it is now.
    ///   - reader: whose own private harvests are read too.
    ///   - feed: of which nobody else has asked anything.
    ///   - pages: versions that were read with the group.
    init(of group: Group, for reader: MemberID?, from feed: BlobFeed, knowing pages: ReadPages? = nil) {
        self.group = group
        self.feed = feed
        reading = PageReading(FileReader(for: group), of: group, for: reader, knowing: pages)
    }

    /// Reads until the log is at its end. A blob that git can't give is left to whoever reads the rest.
    mutating func read(from log: RunningLog) {
        while true {
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
                let others = paths.others(of: asked[count])
                if !others.isEmpty { otherCounts[asked[count].number] = others.count }
                reading.read(asked[count], bytes, at: paths)
                count += 1
                return asked.count - count > Self.mostHeldBack && isTime()
            }
        } catch { return false }
        return true
    }

    /// The numbers of those that git was asked for and nobody has read, in the order they come in.
    var owed: [Int] { asked[count...].map(\.number) }

    /// The numbers of those that were read, and are named as versions of further pages by now.
    ///
    /// - Parameter paths: all that are known by now.
    func outdated(in paths: BlobPaths) -> [Int] {
        asked[..<count].filter { otherCounts[$0.number, default: 0] < paths.others(of: $0).count }.map(\.number)
    }
}
