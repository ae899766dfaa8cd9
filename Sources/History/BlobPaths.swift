/// Where blobs lie: relative to the group's folder.
struct BlobPaths: Sendable {
    /// By the page's number.
    private var ofPages: [String] = []
    /// Where else few of them were, by the blob's number.
    private var others: [Int: [String]] = [:]

    /// Where it was first.
    subscript(blob: PageBlob) -> String { ofPages[blob.page] }

    /// Whether it was at a path first.
    func holds(_ blob: PageBlob, at path: String) -> Bool { ofPages[blob.page] == path }

    /// Where else it was.
    func others(of blob: PageBlob) -> [String] { others.isEmpty ? [] : others[blob.number] ?? [] }

    /// The versions it is.
    func versions(of blob: PageBlob) -> [KnownPage] {
        ([self[blob]] + others(of: blob)).map { KnownPage(path: $0, version: .committed(blob.blob)) }
    }

    mutating func addPage(_ page: Int, at path: String) {
        // Pages of another kind are numbered too.
        while ofPages.count <= page { ofPages.append("") }
        ofPages[page] = path
    }

    mutating func add(_ path: String, of blob: PageBlob) {
        let known = others[blob.number, default: []]
        if !known.contains(path) { others[blob.number] = known + [path] }
    }
}
