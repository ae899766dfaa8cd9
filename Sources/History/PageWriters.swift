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
    /// Whose the pages were that are no more: they may come back.
    private var gone: [KnownPage: Writer] = [:]

    func writer(of path: String) -> Writer? { pages[path]?.writer }

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
        _ words: [KnownPage: PageWords],
        person: (String) -> String?
    ) {
        let before = pages
        var new: [String: Page] = [:]
        let origins = Self.origins(among: changes, words)
        let left = Set(origins.filter { $0.key != $0.value }.values)
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
                pages[path] = same
            } else if let origin = origins[path].flatMap({ before[$0] }) {
                pages[path] = page(origin.writer, origin.isMoved || origins[path] != path)
            } else if let known = left.contains(path) ? nil : before[path] ?? elsewhere.first {
                // Whoever rewrites a page doesn't make it theirs.
                let isOnes = elsewhere.allSatisfy { $0.writer == known.writer }
                pages[path] = page(isOnes ? known.writer : .several, known.isMoved)
            } else {
                leave(path)
                new[path] = page(.heir(to: name ?? "", except: nil), false)
            }
        }
        for state in merged { gone.merge(state.gone) { first, _ in first } }
        if !new.isEmpty { add(new, words, person) }
        name(person)
    }

    private mutating func leave(_ path: String) {
        guard let page = pages.removeValue(forKey: path) else { return }
        gone[KnownPage(path: path, version: page.version)] = page.writer
    }

    private mutating func add(
        _ new: [String: Page],
        _ words: [KnownPage: PageWords],
        _ person: (String) -> String?
    ) {
        let known = gone.merging(
            pages.map { (KnownPage(path: $0.key, version: $0.value.version), $0.value.writer) }
        ) { $1 }
        let ahead = peopleWhosePagesWentAhead(person)
        for (path, var page) in new {
            let own = words[KnownPage(path: path, version: page.version)]
            let folder = PathParts(of: path).owner.map { path.utf8.prefix($0.upperBound) }
            let copied = known.compactMap { other, writer -> (Int, String, Writer)? in
                guard let own, let theirs = words[other] else { return nil }
                // A few words alone are anybody's, but not the same page in the same carnet.
                let isInSameFolder = folder.map { other.path.utf8.starts(with: $0) } ?? false
                let likeness = isInSameFolder && own.isSame(as: theirs) ? Int.max : own.likenessOfCopy(to: theirs)
                return (likeness, other.path, writer)
            }
            .max { ($0.0, $1.1) < ($1.0, $0.1) }
            if let copied, copied.0 > 0 {
                page.writer = copied.2
            } else if let bearer = page.name.flatMap(person), ahead.contains(bearer) {
                page.writer = .heir(to: page.name ?? "", except: bearer)
            }
            pages[path] = page
        }
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
        for (path, page) in pages {
            guard case .heir(let name, let other) = page.writer, let writer = person(name), writer != other else {
                continue
            }
            pages[path]?.writer = .person(writer)
        }
    }

    /// Which page each comes of, by its words, as it was before or moved.
    private static func origins(among changes: [PageChange], _ words: [KnownPage: PageWords]) -> [String: String] {
        func pages(_ version: KeyPath<PageChange, PageVersion?>) -> [(path: String, words: PageWords)] {
            changes.compactMap { change in
                change[keyPath: version].flatMap { words[KnownPage(path: change.path, version: $0)] }
                    .map { (change.path, $0) }
            }
        }
        let old = pages(\.before)
        var found: [(new: String, old: String, likeness: Int, isCopy: Bool)] = []
        for new in old.isEmpty ? [] : pages(\.after) {
            let all = old.map { ($0.path, new.words.likeness(to: $0.words), $0.words) }.filter { $0.1 > 0 }
            guard let best = all.max(by: { ($0.1, $0.0 == new.path ? 1 : 0) < ($1.1, $1.0 == new.path ? 1 : 0) }) else {
                continue
            }
            found.append((new.path, best.0, best.1, new.words.isMostlyOne(with: best.2)))
        }
        // A few words that everybody writes make no page of one whose text is elsewhere.
        let mostLike = Dictionary(found.map { ($0.old, $0.likeness) }, uniquingKeysWith: max)
        let origins = found.filter { $0.isCopy || $0.likeness == mostLike[$0.old] }
        return Dictionary(origins.map { ($0.new, $0.old) }) { first, _ in first }
    }
}
