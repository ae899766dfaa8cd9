/// Versions of pages one after another: enough of them to be worth handing to another thread.
struct PageRun: Sendable {
    private var pages: [(page: PageBlob, bytes: [UInt8]?)] = []
    /// In bytes.
    private var size = 0

    /// Of so many versions a run ends with their page.
    private static let usualCount = 32
    /// Of so many bytes it ends in any case.
    private static let usualSize = 1 << 18

    /// - Parameter bytes: `nil` for a page that is too large.
    mutating func add(_ page: PageBlob, _ bytes: [UInt8]?) {
        pages.append((page, bytes))
        size += bytes?.count ?? 0
    }

    /// Whether another run begins with a page.
    func isWhole(before page: PageBlob) -> Bool {
        size >= Self.usualSize || pages.count >= Self.usualCount && pages.last?.page.path != page.path
    }

    func read(by reading: inout PageReading) {
        for (page, bytes) in pages { reading.read(page, bytes) }
    }
}
