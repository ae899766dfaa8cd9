import Reading
import SourceText

@testable import History

/// Whose the pages are, told by comparing every page with every other.
struct ExhaustiveWriters {
    typealias Writer = PageWriters.Writer

    private struct Page {
        let version: PageVersion
        var writer: Writer
        let name: String?
        let isMoved: Bool
    }

    private var pages: [String: Page] = [:]
    private var gone: [KnownPage: Writer] = [:]

    var paths: [String] { pages.keys.sorted() }

    func writer(of path: String) -> Writer? { pages[path]?.writer }

    func version(of path: String) -> PageVersion? { pages[path]?.version }

    mutating func take(
        _ changes: [PageChange],
        merging merged: [ExhaustiveWriters],
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
            if let same = elsewhere.first(where: { $0.version == version }) {
                pages[path] = same
            } else if let origin = origins[path].flatMap({ before[$0] }) {
                let isMoved = origin.isMoved || origins[path] != path
                pages[path] = Page(version: version, writer: origin.writer, name: name, isMoved: isMoved)
            } else if let known = left.contains(path) ? nil : before[path] ?? elsewhere.first {
                let isOnes = elsewhere.allSatisfy { $0.writer == known.writer }
                let writer = isOnes ? known.writer : .several
                pages[path] = Page(version: version, writer: writer, name: name, isMoved: known.isMoved)
            } else {
                leave(path)
                let writer = Writer.heir(to: name ?? "", except: nil)
                new[path] = Page(version: version, writer: writer, name: name, isMoved: false)
            }
        }
        for state in merged { gone.merge(state.gone) { first, _ in first } }
        add(new, words, person)
        for (path, page) in pages {
            guard case .heir(let name, let other) = page.writer, let writer = person(name), writer != other else {
                continue
            }
            pages[path]?.writer = .person(writer)
        }
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
        let ahead = Set(
            pages.values.compactMap { page -> String? in
                guard page.isMoved, case .person(let writer) = page.writer else { return nil }
                return page.name.flatMap(person) == writer ? nil : writer
            }
        )
        for (path, var page) in new {
            let own = words[KnownPage(path: path, version: page.version)]
            let folder = PathParts(of: path).owner.map { path.utf8.prefix($0.upperBound) }
            let copied = known.compactMap { other, writer -> (likeness: Int, path: String, writer: Writer)? in
                guard let own, let theirs = words[other] else { return nil }
                let isInSameFolder = folder.map { other.path.utf8.starts(with: $0) } ?? false
                let isSame = isInSameFolder && own.isSame(as: theirs)
                let shared = own.threes.intersection(theirs.threes).count
                return (isSame ? Int.max : own.likenessOfCopy(to: theirs, sharing: shared), other.path, writer)
            }
            let best = copied.max { ($0.likeness, $0.path) < ($1.likeness, $1.path) }
            if let best, best.likeness > 0 {
                let equal = copied.filter { ($0.likeness, $0.path) == (best.likeness, best.path) }
                page.writer = Set(equal.map(\.writer)).count == 1 ? best.writer : .several
            } else if let bearer = page.name.flatMap(person), ahead.contains(bearer) {
                page.writer = .heir(to: page.name ?? "", except: bearer)
            }
            pages[path] = page
        }
    }

    private static func origins(among changes: [PageChange], _ words: [KnownPage: PageWords]) -> [String: String] {
        func pages(_ version: KeyPath<PageChange, PageVersion?>) -> [(path: String, words: PageWords)] {
            changes.compactMap { change in
                change[keyPath: version].flatMap { words[KnownPage(path: change.path, version: $0)] }
                    .map { (change.path, $0) }
            }
        }
        let old = pages(\.before)
        var found: [(new: String, old: String, likeness: Int, isCopy: Bool)] = []
        for new in pages(\.after) {
            let all = old.map { path, words -> (path: String, likeness: Int, isCopy: Bool) in
                let shared = new.words.threes.intersection(words.threes).count
                let isCopy = new.words.isMostlyOne(with: words, sharing: shared)
                return (path, new.words.likeness(to: words, sharing: shared), isCopy)
            }
            let best = all.filter { $0.likeness > 0 }
                .max { ($0.likeness, $0.path == new.path ? 1 : 0) < ($1.likeness, $1.path == new.path ? 1 : 0) }
            if let best { found.append((new.path, best.path, best.likeness, best.isCopy)) }
        }
        let mostLike = Dictionary(found.map { ($0.old, $0.likeness) }, uniquingKeysWith: max)
        let origins = found.filter { $0.isCopy || $0.likeness == mostLike[$0.old] }
        return Dictionary(origins.map { ($0.new, $0.old) }) { first, _ in first }
    }
}
