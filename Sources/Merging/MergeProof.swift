import FrontMatter
import Logbook
import Reading
import SourceText

/// Shows that a merged page holds what both sides wrote, says nothing twice, and can be read as well as they can.
struct MergeProof {
    let pages: Versions<Page>
    private let statements: Versions<Statements>
    /// Lines that were taken apart: they are looked for word by word.
    private let recast: Set<Substring>
    private let holdsRecast: Bool

    init(pages: Versions<Page>, statements: Versions<Statements>, recast: [Recast]) {
        self.pages = pages
        self.statements = statements
        self.recast = Set(recast.flatMap(\.lines).flatMap { Self.lines(of: $0) })
        holdsRecast = recast.allSatisfy(\.holdsAllWords)
    }

    /// For a merged page without conflicts.
    func holds(for merged: Page) -> Bool {
        bringsNothingWrong(merged) && holdsEverything(merged.source.bytes) && repeatsNothing(merged)
            && hasMatter(of: merged) && !Statements(of: merged).contradicts(statements)
    }

    /// Whether a merged page without conflicts has nothing wrong that no version has: nothing that can't be used, no
    /// number given twice, nothing that comes to belong to another step.
    func bringsNothingWrong(_ merged: Page) -> Bool {
        hasNoNewIrregularity(merged) && namesEachActionOnce(merged)
            && StepLines(of: merged).areHeld(by: [StepLines(of: pages.ours), StepLines(of: pages.theirs)])
    }

    /// Whether each line that a side added is in a text, and each that all had.
    func holdsEverything(_ merged: [UInt8]) -> Bool {
        guard holdsRecast else { return false }
        let counts = pages.map { Self.counts(Self.lines(of: $0.source.bytes)) }
        let found = Self.counts(Self.lines(of: merged))
        return Set(counts.ours.keys).union(counts.theirs.keys).allSatisfy { line in
            if recast.contains(line) { return true }
            let (base, ours, theirs) = (counts.base[line] ?? 0, counts.ours[line] ?? 0, counts.theirs[line] ?? 0)
            return found[line] ?? 0 >= max(ours - base, theirs - base, min(base, ours, theirs))
        }
    }

    private func repeatsNothing(_ merged: Page) -> Bool {
        let counts = pages.map { Self.counts(Self.lines(of: $0.source.bytes)) }
        return Self.counts(Self.lines(of: merged.source.bytes)).allSatisfy { line, count in
            if recast.contains(line) { return true }
            let (base, ours, theirs) = (counts.base[line] ?? 0, counts.ours[line] ?? 0, counts.theirs[line] ?? 0)
            return count <= max(base, ours, theirs, ours + theirs - base)
        }
    }

    private func hasNoNewIrregularity(_ merged: Page) -> Bool {
        let known = Set(
            (pages.base.irregularities + pages.ours.irregularities + pages.theirs.irregularities).map(
                \.kind.withoutPlace
            )
        )
        return merged.irregularities.allSatisfy { known.contains($0.kind.withoutPlace) }
    }

    /// Whether the front matter can be read where it could, and holds what a side added to it.
    private func hasMatter(of merged: Page) -> Bool {
        let front = pages.map(\.frontMatter)
        if front.ours.problems.isEmpty, front.theirs.problems.isEmpty, !merged.frontMatter.problems.isEmpty {
            return false
        }
        let counts = pages.map { Self.counts(Self.values(of: $0)) }
        let found = Self.counts(Self.values(of: merged))
        return Set(counts.ours.keys).union(counts.theirs.keys).allSatisfy { value in
            let (base, ours, theirs) = (counts.base[value] ?? 0, counts.ours[value] ?? 0, counts.theirs[value] ?? 0)
            return found[value] ?? 0 >= max(ours - base, theirs - base, min(base, ours, theirs))
                && found[value] ?? 0 <= max(base, ours, theirs, ours + theirs - base)
        }
    }

    private func namesEachActionOnce(_ merged: Page) -> Bool {
        let counts = pages.map { Self.counts(Self.ids(in: $0)) }
        return Self.counts(Self.ids(in: merged)).allSatisfy { id, count in
            count <= max(1, counts.base[id] ?? 0, counts.ours[id] ?? 0, counts.theirs[id] ?? 0)
        }
    }

    private static func ids(in page: Page) -> [NodeKey] {
        page.parts.headlines.flatMap { part in
            part.ids.map { part.kind == .followUp ? .followUp($0.id.description) : .action($0.id.description) }
        }
    }

    private static func counts<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
        values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func lines(of text: [UInt8]) -> [Substring] {
        String(decoding: text, as: UTF8.self).lines
    }

    /// Every text of a front matter with the keys it stands under; members by whom they are.
    private static func values(of page: Page) -> [String] {
        let members = TreeBuilding.members(of: page)
        var values: [String] = []
        func add(_ node: MarkedNode, _ path: String) {
            switch node {
            case .scalar(let text): values.append("\(path): \(members[text.range.lowerBound] ?? text.text)")
            case .sequence(let nodes, _): for node in nodes { add(node, path) }
            case .mapping(let pairs, _):
                for pair in pairs { add(pair.value, path + "/" + MatterValue.key(pair.key.text)) }
            }
        }
        for pair in page.frontMatter.pairs { add(pair.value, MatterValue.key(pair.key.text)) }
        return values
    }
}

extension Irregularity.Kind {
    /// What it is, wherever it stands and whatever number comes next.
    fileprivate var withoutPlace: Irregularity.Kind {
        if case .duplicateKey(let key, _) = self { return .duplicateKey(key: key, first: SourceRange(at: 0)) }
        if case .missingActionID(let id) = self {
            return .missingActionID(provisional: ActionID(session: id.session, number: 0))
        }
        return self
    }
}
