/// Links that a commit holds, which lead to files it holds too.
struct CommittedLinks {
    /// What git calls a link.
    static let mode = "120000"
    /// No path is longer: in bytes.
    private static let longestTarget = 4096

    private let links: [(path: String, blob: ObjectID)]
    private let files: [(path: String, blob: ObjectID)]

    init(_ links: [(path: String, blob: ObjectID)], among files: [(path: String, blob: ObjectID)]) {
        self.links = links
        self.files = files
    }

    /// The files, and each link as a file that holds what it leads to; those that lead elsewhere are left out.
    ///
    /// - Throws: `GitFailure`
    func files(_ repository: Repository) throws(GitFailure) -> [(path: String, blob: ObjectID)] {
        let targets = try repository.contents(of: links.map(\.blob), limit: Self.longestTarget)
        let blobs = Dictionary(files.map { ($0.path, $0.blob) }) { first, _ in first }
        let found = zip(links, targets).compactMap { link, target -> (path: String, blob: ObjectID)? in
            target.flatMap { Self.path(String(decoding: $0, as: UTF8.self), from: link.path) }.flatMap { blobs[$0] }
                .map { (link.path, $0) }
        }
        return (files + found).sorted { $0.path < $1.path }
    }

    /// Where a link leads, seen from the top of the repository; `nil` for a place outside it.
    private static func path(_ target: String, from link: String) -> String? {
        guard !target.hasPrefix("/") else { return nil }
        var parts = link.split(separator: "/").dropLast()
        for part in target.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }
}
