import Git

/// Versions of pages one after another: enough of them to be worth handing to another thread.
struct PageRun: Sendable {
    private(set) var pages: [(page: PageBlob, bytes: [UInt8]?)] = []
    /// In bytes.
    private var size = 0

    /// Of so many versions a run ends with their page.
    private static let usualCount = 32
    /// Of so many bytes it ends in any case.
    private static let usualSize = 1 << 18

    /// Takes pages from git, as it gives them.
    ///
    /// - Throws: `GitFailure`
    static func read(
        _ pages: [PageBlob],
        from repository: Repository,
        each take: (PageRun) -> Void
    ) throws(GitFailure) {
        var next = pages[...]
        var run = PageRun()
        try repository.read(pages.map(\.blob), limit: CommittedFolder.largestFile) { bytes in
            guard let page = next.popFirst() else { return false }
            if run.isWhole(before: page) {
                take(run)
                run = PageRun()
            }
            run.pages.append((page, bytes))
            run.size += bytes?.count ?? 0
            return true
        }
        take(run)
    }

    private func isWhole(before page: PageBlob) -> Bool {
        size >= Self.usualSize || pages.count >= Self.usualCount && pages.last?.page.path != page.path
    }
}
