/// Which page each comes of in a commit, by its words, as it was before or moved.
struct PageOrigins {
    /// By the path of the new page, that of the old one.
    private(set) var origins: [String: String] = [:]
    /// Where pages lay that went elsewhere.
    var left: Set<String> { Set(origins.filter { $0.key != $0.value }.values) }

    private struct Side {
        var paths: [String] = []
        var words: [PageWords] = []

        init(_ changes: [PageChange], _ version: (PageChange) -> PageVersion?, _ known: KnownWords) {
            for change in changes {
                guard let version = version(change), let own = known[KnownPage(path: change.path, version: version)]
                else { continue }
                paths.append(change.path)
                words.append(own)
            }
        }
    }

    /// So many pairs of pages are compared sooner than their words are put in order.
    private static let fewPairs = 16

    init(among changes: [PageChange], _ known: KnownWords) {
        let old = Side(changes, \.before, known)
        guard !old.paths.isEmpty else { return }
        let new = Side(changes, \.after, known)
        var index = old.paths.count * new.paths.count > Self.fewPairs ? WordIndex(of: old.words) : nil
        var found: [(new: String, old: String, likeness: Int, isCopy: Bool)] = []
        for (path, words) in zip(new.paths, new.words) {
            let shared = index?.shared(with: words) ?? old.words.enumerated().map { ($0, words.shared(with: $1)) }
            var best: (page: Int, shared: Int, likeness: Int, isHere: Bool)?
            for (page, count) in shared {
                let likeness = words.likeness(to: old.words[page], sharing: count)
                let isHere = old.paths[page] == path
                guard likeness > 0, best.map({ $0.likeness < likeness || $0.likeness == likeness && isHere }) ?? true
                else { continue }
                best = (page, count, likeness, isHere)
            }
            guard let best else { continue }
            let isCopy = words.isMostlyOne(with: old.words[best.page], sharing: best.shared)
            found.append((path, old.paths[best.page], best.likeness, isCopy))
        }
        // A few words that everybody writes make no page of one whose text is elsewhere.
        let mostLike = Dictionary(found.map { ($0.old, $0.likeness) }, uniquingKeysWith: max)
        let sure = found.filter { $0.isCopy || $0.likeness == mostLike[$0.old] }
        origins = Dictionary(sure.map { ($0.new, $0.old) }) { first, _ in first }
    }

    subscript(path: String) -> String? { origins[path] }
}
