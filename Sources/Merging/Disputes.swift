import Logbook
import Reading

/// Lines of two versions of a séance that say what can't both be true, wherever they stand: each group of them becomes
/// one conflict.
struct Disputes {
    struct Dispute {
        let conflict: MergeConflict
        /// What is added to what the sides are called.
        let names: (ours: String, theirs: String)
    }

    private(set) var all: [Dispute] = []
    /// The number of the dispute that a piece is in.
    private var numbers: (ours: [Int: Int], theirs: [Int: Int]) = ([:], [:])

    init(_ trees: Versions<[Node]>, _ statements: Versions<Statements>, _ language: Language) {
        let lines = trees.map { FollowUpLines(in: $0) }
        var groups: [Group] = []
        for id in FollowUpLines.ids(statements, lines).sorted() {
            let ours = lines.ours.new(of: id, besides: lines.base)
            let theirs = lines.theirs.new(of: id, besides: lines.base)
            guard !ours.isEmpty, !theirs.isEmpty else { continue }
            var group = Group(ids: [id], ours: Set(ours), theirs: Set(theirs))
            for (index, other) in groups.enumerated().reversed() where other.meets(group) {
                group = Group(
                    ids: other.ids + group.ids,
                    ours: other.ours.union(group.ours),
                    theirs: other.theirs.union(group.theirs)
                )
                groups.remove(at: index)
            }
            groups.append(group)
        }
        for group in groups {
            let state = { (side: Statements) in group.ids.first.flatMap { side.told[$0]?.state } }
            add(
                Dispute(
                    conflict: group.ids.first.map { .action($0) } ?? .passage,
                    names: (
                        HeadlineFields.name(of: group.ids, state(statements.ours), in: language),
                        HeadlineFields.name(of: group.ids, state(statements.theirs), in: language)
                    )
                ),
                group.ours,
                group.theirs
            )
        }
        if Statements.disputePresence(statements) {
            let presence = trees.map(Self.presence)
            add(Dispute(conflict: .frontMatter, names: ("", "")), Set(presence.ours), Set(presence.theirs))
        }
    }

    private struct Group {
        var ids: [ActionID]
        var ours: Set<Int>
        var theirs: Set<Int>

        func meets(_ other: Group) -> Bool {
            !ours.isDisjoint(with: other.ours) || !theirs.isDisjoint(with: other.theirs)
        }
    }

    private mutating func add(_ dispute: Dispute, _ ours: Set<Int>, _ theirs: Set<Int>) {
        for piece in ours { numbers.ours[piece] = all.count }
        for piece in theirs { numbers.theirs[piece] = all.count }
        all.append(dispute)
    }

    /// The dispute that something is in.
    subscript(side: Side, node: Node?) -> Int? {
        guard let piece = node?.piece else { return nil }
        return switch side {
        case .ours: numbers.ours[piece]
        case .theirs: numbers.theirs[piece]
        }
    }

    /// The lists of those present and absent.
    private static func presence(_ nodes: [Node]) -> [Int] {
        nodes.flatMap(\.children).compactMap { node in
            node.key == .pair("present") || node.key == .pair("absent") ? node.piece : nil
        }
    }
}

/// The lines of a version that tell of actions.
private struct FollowUpLines {
    private struct Line {
        let piece: Int
        let text: [UInt8]
        let ids: [ActionID]
        /// What it goes by among the others, and the section it is in.
        let key: NodeKey?
        let section: String
    }

    private var lines: [Line] = []

    init(in nodes: [Node]) {
        for section in nodes { add(section, "\(section.key.map { "\($0)" } ?? section.label)") }
    }

    private mutating func add(_ node: Node, _ section: String) {
        if case .item(let fields?) = node.kind, fields.kind == .followUp, let piece = node.piece {
            lines.append(Line(piece: piece, text: node.text, ids: fields.allIDs, key: node.key, section: section))
        }
        for child in node.children { add(child, section) }
    }

    private func all(of id: ActionID) -> [Line] { lines.filter { $0.ids.contains(id) } }

    private func newLines(of id: ActionID, besides base: FollowUpLines) -> [Line] {
        let known = Set(base.all(of: id).map(\.text))
        return all(of: id).filter { !known.contains($0.text) }
    }

    /// The pieces that name an action and weren't there before.
    func new(of id: ActionID, besides base: FollowUpLines) -> [Int] { newLines(of: id, besides: base).map(\.piece) }

    /// The actions of which both sides say what can't stand side by side: two states, or one twice in lines that can't
    /// become one.
    static func ids(_ statements: Versions<Statements>, _ lines: Versions<FollowUpLines>) -> Set<ActionID> {
        var ids = Statements.disputedActions(statements)
        let counts = lines.map { lines in
            lines.lines.flatMap(\.ids).reduce(into: [ActionID: Int]()) { $0[$1, default: 0] += 1 }
        }
        for (id, count) in counts.ours {
            let before = counts.base[id] ?? 0
            guard count > before, counts.theirs[id] ?? 0 > before else { continue }
            let (ours, theirs) = (
                lines.ours.newLines(of: id, besides: lines.base), lines.theirs.newLines(of: id, besides: lines.base)
            )
            let become = { (one: Line, other: Line) in one.key == other.key && one.section == other.section }
            if !ours.contains(where: { one in theirs.contains { become(one, $0) } }) { ids.insert(id) }
        }
        return ids
    }
}
