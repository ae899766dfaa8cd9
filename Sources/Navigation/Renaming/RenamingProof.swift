import Editing
import Logbook
import Reading
import SourceText

/// Reads the files as they would be, and compares.
struct RenamingProof {
    private let group: Group
    private let name: NewName

    init(_ group: Group, _ name: NewName) {
        self.group = group
        self.name = name
    }

    /// Whether the files, changed, say what they said, with the new name in the place of the old.
    func holds(for change: FolderChange) -> Bool {
        let edits = Dictionary(grouping: change.edits, by: \.place.file)
        let moves = Dictionary(change.moves.map { ($0.from, $0.to) }) { first, _ in first }
        var before: [RawFile] = []
        var after: [RawFile] = []
        for (index, source) in group.files.enumerated() {
            before.append(RawFile(path: source.path, bytes: source.bytes))
            let own = edits[FileID(index)] ?? []
            guard let bytes = try? source.applying(own) else { return false }
            after.append(RawFile(path: moves[source.path] ?? source.path, bytes: bytes))
        }
        let old = GroupReader.group(of: before)
        let new = GroupReader.group(of: after)
        // Files are read in path order: their numbers may differ from those of the edits.
        let byPath = Dictionary(edits.map { (group[$0.key].path, $0.value) }) { first, _ in first }
        return GroupOutline(of: old, as: Translation(name, edits: byPath, moves: moves))
            == GroupOutline(of: new, as: nil)
    }
}

/// What becomes of names, paths and places.
struct Translation {
    private let name: NewName
    /// By path: where each edit ends, and by how much what follows it moves, in the order of the text.
    private let shifts: [String: [(end: Int, distance: Int)]]
    private let moves: [String: String]

    init(_ name: NewName, edits: [String: [Edit]], moves: [String: String]) {
        self.name = name
        self.moves = moves
        shifts = edits.mapValues { edits in
            var distance = 0
            return edits.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }.map { edit in
                distance += edit.replacement.utf8.count - edit.place.range.count
                return (edit.place.range.upperBound, distance)
            }
        }
    }

    func member(_ id: MemberID) -> MemberID {
        if case .member(id, let new) = name { new } else { id }
    }

    func session(_ id: SessionID) -> SessionID {
        if case .session(id, let new) = name { new } else { id }
    }

    func action(_ id: ActionID) -> ActionID {
        if case .action(id, let new) = name { new } else { ActionID(session: session(id.session), number: id.number) }
    }

    func path(_ path: String) -> String { moves[path] ?? path }

    func range(_ range: SourceRange, in path: String) -> SourceRange {
        guard let shifts = shifts[path] else { return range }
        func moved(_ offset: Int) -> Int {
            var low = 0
            var high = shifts.count
            while low < high {
                let middle = (low + high) / 2
                if shifts[middle].end <= offset { low = middle + 1 } else { high = middle }
            }
            return low == 0 ? offset : offset + shifts[low - 1].distance
        }
        return SourceRange(moved(range.lowerBound), moved(range.upperBound))
    }
}
