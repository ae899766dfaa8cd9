/// Versions of pages one after another: enough of them to be worth handing to another thread.
struct PageRun: Sendable {
    private var pages: [Page] = []
    /// In bytes.
    private var size = 0

    private struct Page {
        let blob: PageBlob
        /// `nil` for a page that is too large.
        let bytes: [UInt8]?
    }

    /// Of so many versions a run ends with their page.
    private static let usualCount = 32
    /// Of so many bytes it ends in any case.
    private static let usualSize = 1 << 18

    /// - Parameter bytes: `nil` for a page that is too large.
    mutating func add(_ page: PageBlob, _ bytes: [UInt8]?) {
        pages.append(Page(blob: page, bytes: bytes))
        size += bytes?.count ?? 0
    }

    /// Whether another run begins with a page.
    ///
    /// - Parameter page: which of the pages it is.
    func isWhole(before page: Int) -> Bool {
        size >= Self.usualSize || pages.count >= Self.usualCount && pages[pages.count - 1].blob.page != page
    }

    /// - Parameter paths: where they lie.
    func read(by reading: inout PageReading, at paths: BlobPaths) {
        for index in pages.indices { reading.read(pages[index].blob, pages[index].bytes, at: paths) }
    }
}
