import Parallel

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

extension PageReading {
    /// Reads pages on all cores while they come.
    ///
    /// - Parameters:
    ///   - beginning: what each core begins with.
    ///   - paths: where the pages lie.
    ///   - give: hands over one page after another; no bytes of one that is too large.
    /// - Returns: what they state, together, and what came of giving.
    static func all<Given: Sendable>(
        from beginning: PageReading,
        at paths: BlobPaths,
        giving give: @Sendable (_ read: (PageBlob, [UInt8]?) -> Void) -> Given
    ) -> (readings: [PageReading], given: Given) {
        let (readings, given) = onAllCores(as: beginning) { add in
            var run = PageRun()
            let given = withoutActuallyEscaping(give) { give in
                give { page, bytes in
                    if run.isWhole(before: page.page) {
                        add(run)
                        run = PageRun()
                    }
                    run.add(page, bytes)
                }
            }
            add(run)
            return given
        } _: { (reading: inout PageReading, run: PageRun) in
            run.read(by: &reading, at: paths)
        }
        return (readings, given)
    }
}
