import Logbook
import Reading
import SourceText

/// What a carnet's page says to whom.
struct Audiences {
    /// What is said of one kind, at one step, to the same people.
    private struct Part: Hashable {
        /// `nil` for *engagements*.
        let kind: HarvestKind?
        let step: Step?
        let visibility: Visibility
    }

    private var parts: [Part: [Substring]] = [:]
    /// The widest of those who may read a line.
    private var visible: [Substring: Visibility] = [:]

    init(of page: Page) {
        guard case .entry(let entry) = page.content else { return }
        for harvest in entry.harvests {
            let part = Part(kind: harvest.kind, step: harvest.step, visibility: harvest.visibility)
            add(page.source[harvest.content].lines, to: part)
        }
        for commitment in entry.commitments {
            let part = Part(kind: nil, step: nil, visibility: commitment.visibility)
            add(page.source[commitment.text].lines, to: part)
        }
    }

    private mutating func add(_ lines: [Substring], to part: Part) {
        parts[part, default: []] += lines
        for line in lines { visible[line] = max(visible[line] ?? .private, part.visibility) }
    }

    /// Whether a side says things to other people than before, or at another step, and the other side wrote there: which
    /// belongs to which is told by where they stand alone.
    static func meetChanges(_ sides: Versions<Audiences>) -> Bool {
        let base = sides.base
        return base.parts.contains { part, lines in
            base.isMoved(part, in: sides.ours) && sides.theirs.parts[part] != lines
                || base.isMoved(part, in: sides.theirs) && sides.ours.parts[part] != lines
        }
    }

    private func isMoved(_ part: Part, in side: Audiences) -> Bool {
        if side.parts[part] == nil, side.parts.keys.contains(where: { parts[$0] == nil }) { return true }
        return (parts[part] ?? []).contains { line in side.visible[line].map { $0 < part.visibility } ?? false }
    }
}
