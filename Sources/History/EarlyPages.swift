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
    /// The first so many of those that are named have been read.
    private(set) var count = 0
    /// What they hold: the log may yet name them as versions of other pages.
    private var texts: [ObjectID: [UInt8]] = [:]
    /// Of all texts together: in bytes.
    private var textSize = 0
    /// The most that is held of them.
    private static let longestTexts = 1 << 24

    /// How many blobs git is asked for at once: fewer aren't worth it, and the names of more wouldn't fit into a pipe, so
    /// that whoever has enough leaves git in the middle of a question.
    private static let go = 512...1024

    private var isFull: Bool { textSize >= Self.longestTexts }

    /// - Parameters:
    ///   - group: as it is now.
    ///   - reader: whose own private harvests are read too.
    init(of group: Group, for reader: MemberID?) {
        self.group = group
        reading = PageReading(FileReader(for: group), of: group, for: reader)
    }

    /// Reads until the log is at its end. A blob that git can't give is left to whoever reads the rest.
    mutating func read(from log: RunningLog, in repository: Repository) {
        while !isFull {
            let pages = log.pages(behind: count, inGoesOf: Self.go)
            guard !pages.isEmpty, read(pages, from: repository, while: { !log.isAtEnd }) else { return }
        }
    }

    /// - Parameter isTime: asked after each.
    /// - Returns: whether git gave all it was asked for.
    mutating func read(_ pages: [PageBlob], from repository: Repository, while isTime: () -> Bool) -> Bool {
        var next = pages[...]
        do {
            try repository.read(pages.map(\.blob), limit: CommittedFolder.largestFile) { bytes in
                guard let page = next.popFirst() else { return false }
                reading.read(page, bytes)
                if let bytes {
                    texts[page.blob] = bytes
                    textSize += bytes.count
                }
                count += 1
                return !isFull && isTime()
            }
        } catch { return false }
        return true
    }

    /// Reads what is among the first blobs as versions of pages that weren't known yet.
    mutating func readOtherPages(of blobs: [PageBlob]) {
        let known = Set(reading.found.map(\.page))
        for blob in blobs.prefix(count) where !blob.otherPaths.isEmpty {
            for page in blob.pages where !known.contains(page) { reading.read(page, texts[blob.blob]) }
        }
    }
}
