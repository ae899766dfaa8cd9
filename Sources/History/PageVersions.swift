import Changes
import Git
import Logbook
import Reading

/// Every version of every page that a history tells of, read once.
///
/// A class, for all cores look things up in it, thousands of times.
final class PageVersions: Sendable {
    private let blobs: NamedBlobs.List
    /// What each blob of a page states, where it was first.
    private let ofBlobs: [Facts?]
    /// What all other versions state.
    private let facts: [KnownPage: Facts]
    /// Versions of which nobody can tell what they state.
    private let unreadable: Set<KnownPage>
    /// Where séances and pages of carnets are told of that are told of at more than one place, at one time or another.
    let namesakes: [Subject: Set<String>]
    private let pathsOfNamesakes: Set<String>
    /// The members and the language of every version of the group's file, the latest first.
    let everyone: Group

    /// - Parameters:
    ///   - reader: whose own private harvests are read too.
    ///   - former: what they wrote under other short names.
    /// - Throws: `GitFailure`
    init(of given: consuming GivenVersions, for reader: MemberID?, and former: FormerPages? = nil) throws(GitFailure) {
        let (blobs, people, present) = (given.blobs, given.people, given.present)
        let all = try given.readings(for: reader, and: former)
        var facts: [KnownPage: Facts] = [:]
        var unreadable: Set<KnownPage> = []
        func add(_ group: Group, _ pages: [KnownPage]) {
            if group.irregularities.contains(where: \.kind.hidesPage) { unreadable.formUnion(pages) }
            for page in pages { facts[page] = Facts(ofHead: group) }
        }
        for (page, group) in present.heads { add(group, [page]) }
        for (head, group) in zip(blobs.heads.blobs, people.heads) {
            let pages = blobs.heads.paths.versions(of: head)
            if let group { add(group, pages) } else { unreadable.formUnion(pages) }
        }
        var ofBlobs = [Facts?](repeating: nil, count: blobs.pages.blobs.count)
        for reading in all {
            for index in reading.found.indices {
                let isUnreadable = reading.found[index].isUnreadable
                switch reading.found[index].source {
                case .blob(let blob):
                    ofBlobs[blob.number] = reading.found[index].facts
                    if isUnreadable {
                        let version = PageVersion.committed(blob.blob)
                        unreadable.insert(KnownPage(path: blobs.pages.paths[blob], version: version))
                    }
                case .page(let page):
                    facts[page] = reading.found[index].facts
                    if isUnreadable { unreadable.insert(page) }
                }
            }
        }
        self.blobs = blobs.pages
        self.ofBlobs = ofBlobs
        namesakes = Self.namesakes(among: all.lazy.map(\.stated).joined())
        pathsOfNamesakes = namesakes.values.reduce(into: []) { $0.formUnion($1) }
        self.facts = facts
        self.unreadable = unreadable
        everyone = people.everyone
    }

    /// Where those are told of that are told of at more than one place.
    private static func namesakes(
        among stated: some Sequence<(subject: Subject, path: String)>
    ) -> [Subject: Set<String>] {
        var first: [Subject: String] = [:]
        var namesakes: [Subject: Set<String>] = [:]
        for (subject, path) in stated {
            guard let known = first[subject] else {
                first[subject] = path
                continue
            }
            if known != path { namesakes[subject, default: [known]].insert(path) }
        }
        return namesakes
    }

    /// What a version states, as far as it can be read; `nil` where it isn't there.
    subscript(path: String, version: PageVersion?) -> Facts? {
        guard let version else { return nil }
        if case .committed(let blob) = version, let number = blobs.number(of: blob),
            blobs.paths.holds(blobs.blobs[number], at: path)
        {
            return ofBlobs[number]
        }
        return facts[KnownPage(path: path, version: version)]
    }

    subscript(page: KnownPage?) -> Facts? { page.flatMap { self[$0.path, $0.version] } }

    func isUnreadable(_ path: String, _ version: PageVersion?) -> Bool {
        !unreadable.isEmpty && version.map { unreadable.contains(KnownPage(path: path, version: $0)) } ?? false
    }

    /// Whether there are versions that can't be read, or pages that tell of what others tell of.
    var mayHangOnThePast: Bool { !unreadable.isEmpty || !pathsOfNamesakes.isEmpty }

    /// Whether other pages tell of what this one tells of, at one time or another.
    func hasNamesakes(_ path: String) -> Bool { !pathsOfNamesakes.isEmpty && pathsOfNamesakes.contains(path) }
}
