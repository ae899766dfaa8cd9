import Reading
import SourceText

/// The words of all versions that pages of carnets had.
struct KnownWords {
    private let words: [KnownPage: PageWords]
    /// The versions in the index.
    private var versions: [KnownPage] = []
    /// Made when it is first asked.
    private var index: WordIndex?

    init(_ words: [KnownPage: PageWords]) { self.words = words }

    subscript(page: KnownPage) -> PageWords? { words[page] }

    /// Whose a page is as a copy of another, the one it has most in common with; `nil` where it is none.
    ///
    /// - Parameter writer: of a version that may have been copied; `nil` for one that isn't known yet.
    mutating func writerOfOriginal(
        of page: KnownPage,
        _ writer: (KnownPage) -> PageWriters.Writer?
    ) -> PageWriters.Writer? {
        guard let own = words[page] else { return nil }
        let index = madeIndex()
        let folder = PathParts(of: page.path).owner.map { page.path.utf8.prefix($0.upperBound) }
        var best: (likeness: Int, path: String, writer: PageWriters.Writer)?
        for number in index.pagesThatMayHoldHalf(of: own) {
            let other = versions[number]
            guard let theirs = words[other], let writer = writer(other) else { continue }
            // A few words alone are anybody's, but not the same page in the same carnet.
            let isInSameFolder = folder.map { other.path.utf8.starts(with: $0) } ?? false
            let likeness =
                isInSameFolder && own.isSame(as: theirs)
                ? Int.max : own.likenessOfCopy(to: theirs, sharing: own.shared(with: theirs))
            guard likeness > 0, best.map({ ($0.likeness, $0.path) <= (likeness, other.path) }) ?? true else { continue }
            // Of two versions that lay in one place and are as much alike, nobody can tell.
            let isDoubtful =
                best.map { ($0.likeness, $0.path) == (likeness, other.path) && $0.writer != writer } ?? false
            best = (likeness, other.path, isDoubtful ? .several : writer)
        }
        return best?.writer
    }

    private mutating func madeIndex() -> WordIndex {
        if let index { return index }
        versions = Array(words.keys)
        let made = WordIndex(of: versions.compactMap { words[$0] })
        index = made
        return made
    }
}
