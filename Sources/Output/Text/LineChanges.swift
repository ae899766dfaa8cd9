/// Which lines two texts share, and which each has alone.
struct LineChanges {
    enum Line: Equatable {
        /// By its number in the old text; 0-based, like the others.
        case same(Int)
        case removed(Int)
        /// By its number in the new text.
        case added(Int)
    }

    /// A run of changes with the lines around it.
    struct Hunk {
        var old: Range<Int>
        var new: Range<Int>
        var lines: [Line]
    }

    private var lines: [Line] = []

    /// Past this many pairs of lines the shortest difference isn't looked for: everything between the first and the
    /// last line that differ is replaced.
    private static let searchLimit = 4_000_000

    init(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) {
        let shorter = min(old.count, new.count)
        let head = (0..<shorter).first { !old[$0].elementsEqual(new[$0]) } ?? shorter
        let tail =
            (0..<shorter - head).first { !old[old.count - 1 - $0].elementsEqual(new[new.count - 1 - $0]) }
            ?? shorter - head
        lines += (0..<head).map(Line.same)
        addMiddle(head..<old.count - tail, of: old, head..<new.count - tail, of: new)
        lines += (old.count - tail..<old.count).map(Line.same)
    }

    private mutating func addMiddle(
        _ oldRange: Range<Int>,
        of old: [ArraySlice<UInt8>],
        _ newRange: Range<Int>,
        of new: [ArraySlice<UInt8>]
    ) {
        guard oldRange.count * newRange.count <= Self.searchLimit else {
            lines += oldRange.map(Line.removed) + newRange.map(Line.added)
            return
        }
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in new[newRange].difference(from: old[oldRange]) {
            switch change {
            case .remove(let offset, _, _): removed.insert(oldRange.lowerBound + offset)
            case .insert(let offset, _, _): added.insert(newRange.lowerBound + offset)
            }
        }
        var (oldLine, newLine) = (oldRange.lowerBound, newRange.lowerBound)
        while oldLine < oldRange.upperBound || newLine < newRange.upperBound {
            if removed.contains(oldLine) {
                lines.append(.removed(oldLine))
                oldLine += 1
            } else if added.contains(newLine) {
                lines.append(.added(newLine))
                newLine += 1
            } else {
                lines.append(.same(oldLine))
                oldLine += 1
                newLine += 1
            }
        }
    }

    /// Changes that are near one another stand in one hunk.
    func hunks(context: Int) -> [Hunk] {
        let changed = lines.indices.filter { if case .same = lines[$0] { false } else { true } }
        var runs: [Range<Int>] = []
        for index in changed {
            let range = max(0, index - context)..<min(lines.count, index + context + 1)
            if let last = runs.last, range.lowerBound <= last.upperBound {
                runs[runs.count - 1] = last.lowerBound..<range.upperBound
            } else {
                runs.append(range)
            }
        }
        var hunks: [Hunk] = []
        var (position, oldLine, newLine) = (0, 0, 0)
        for run in runs {
            advance(over: position..<run.lowerBound, &oldLine, &newLine)
            let start = (oldLine, newLine)
            advance(over: run, &oldLine, &newLine)
            hunks.append(Hunk(old: start.0..<oldLine, new: start.1..<newLine, lines: Array(lines[run])))
            position = run.upperBound
        }
        return hunks
    }

    private func advance(over range: Range<Int>, _ oldLine: inout Int, _ newLine: inout Int) {
        for line in lines[range] {
            switch line {
            case .same:
                oldLine += 1
                newLine += 1
            case .removed: oldLine += 1
            case .added: newLine += 1
            }
        }
    }
}
