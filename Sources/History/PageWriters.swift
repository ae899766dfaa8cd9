import Logbook
import Reading
import SourceText

/// Whose the pages of the carnets are, as a commit left them: a page stays its writer's, whoever bears the short name
/// by then under which it lies.
struct PageWriters: Sendable {
    enum Writer: Hashable, Sendable {
        /// By what ``People`` calls them.
        case person(String)
        /// Of those whom a short name calls, the first who isn't a certain one: their own pages went to a name that isn't
        /// theirs yet, so that somebody else is to have this one.
        case heir(to: String, except: String?)
        /// Two branches tell of two.
        case several
    }

    private struct Page: Sendable {
        let version: PageVersion
        var writer: Writer
        /// Whom it calls its member.
        let name: String?
        /// Whether it lay elsewhere before.
        let isMoved: Bool
    }

    /// By path, relative to the group's folder.
    private var pages: [String: Page] = [:]
    /// Where pages lie that are nobody's yet.
    private var heirless: Set<String> = []
    /// Whose the pages were that are no more: they may come back.
    private var gone: [KnownPage: Writer] = [:]

    func writer(of path: String) -> Writer? { pages[path]?.writer }

    func holdsPages(of writer: Writer) -> Bool { pages.values.contains { $0.writer == writer } }

    /// What becomes of it by a commit.
    ///
    /// - Parameters:
    ///   - changes: of pages of carnets, beside this state.
    ///   - merged: what the other commits left that it unites with this one.
    ///   - words: of all the versions that the changes name.
    ///   - person: whom the group calls by a name, as of the commit.
    mutating func take(
        _ changes: [PageChange],
        merging merged: [PageWriters],
        _ words: inout KnownWords,
        person: (String) -> String?
    ) {
        let before = Dictionary(
            changes.compactMap { change in pages[change.path].map { (change.path, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        var new: [String: Page] = [:]
        let origins = PageOrigins(among: changes, words)
        let left = origins.left
        for change in changes {
            guard let version = change.after else {
                leave(change.path)
                continue
            }
            let path = change.path
            let name = words[KnownPage(path: path, version: version)]?.member
            let elsewhere = merged.compactMap { $0.pages[path] }
            let page = { (writer: Writer, isMoved: Bool) in
                Page(version: version, writer: writer, name: name, isMoved: isMoved)
            }
            if let same = elsewhere.first(where: { $0.version == version }) {
                put(same, at: path)
            } else if let origin = origins[path].flatMap({ before[$0] }) {
                put(page(origin.writer, origin.isMoved || origins[path] != path), at: path)
            } else if let known = left.contains(path) ? nil : before[path] ?? elsewhere.first {
                // Whoever rewrites a page doesn't make it theirs.
                let isOnes = elsewhere.allSatisfy { $0.writer == known.writer }
                put(page(isOnes ? known.writer : .several, known.isMoved), at: path)
            } else {
                leave(path)
                new[path] = page(.heir(to: name ?? "", except: nil), false)
            }
        }
        for state in merged { gone.merge(state.gone) { first, _ in first } }
        if !new.isEmpty { add(new, &words, person) }
        name(person)
    }

    private mutating func put(_ page: Page, at path: String) {
        pages[path] = page
        if case .heir = page.writer { heirless.insert(path) } else { heirless.remove(path) }
    }

    private mutating func leave(_ path: String) {
        guard let page = pages.removeValue(forKey: path) else { return }
        heirless.remove(path)
        gone[KnownPage(path: path, version: page.version)] = page.writer
    }

    private mutating func add(
        _ new: [String: Page],
        _ words: inout KnownWords,
        _ person: (String) -> String?
    ) {
        let ahead = peopleWhosePagesWentAhead(person)
        let isFirst = pages.isEmpty && gone.isEmpty
        // All are compared with what was there before any of them.
        let told = new.map { path, page in
            var page = page
            let own = KnownPage(path: path, version: page.version)
            if let writer = isFirst ? nil : words.writerOfOriginal(of: own, { self.writer(of: $0) }) {
                page.writer = writer
            } else if let bearer = page.name.flatMap(person), ahead.contains(bearer) {
                page.writer = .heir(to: page.name ?? "", except: bearer)
            }
            return (path, page)
        }
        for (path, page) in told { put(page, at: path) }
    }

    /// Whose a version of a page is, or was; `nil` for one that hasn't come yet.
    private func writer(of known: KnownPage) -> Writer? {
        if let page = pages[known.path], page.version == known.version { return page.writer }
        return gone[known]
    }

    /// Whose pages were moved to a name that isn't theirs yet.
    private func peopleWhosePagesWentAhead(_ person: (String) -> String?) -> Set<String> {
        Set(
            pages.values.compactMap { page in
                guard page.isMoved, case .person(let writer) = page.writer else { return nil }
                return page.name.flatMap(person) == writer ? nil : writer
            }
        )
    }

    /// What was nobody's yet is that of the first who bears the name.
    private mutating func name(_ person: (String) -> String?) {
        for path in heirless {
            guard var page = pages[path], case .heir(let name, let other) = page.writer, let writer = person(name),
                writer != other
            else { continue }
            page.writer = .person(writer)
            put(page, at: path)
        }
    }
}
