import SourceText

/// Merges values of the front matter that stand on the line of their key.
struct ValueMerging {
    /// Whether equal values of a list are as many things.
    let countsEach: Bool

    /// The lines of a key whose value both sides changed; `nil` where they exclude each other.
    func text(
        base: MatterValue?,
        _ ours: (lines: [UInt8], value: MatterValue),
        _ theirs: (lines: [UInt8], value: MatterValue)
    ) -> [UInt8]? {
        guard let written = written(base, ours.value, theirs.value) else { return nil }
        // Around the value the sides differ at most in spaces and comments.
        let frame = ours.lines.lexicographicallyPrecedes(theirs.lines) ? ours : theirs
        var lines = frame.lines
        lines.replaceSubrange(frame.value.range, with: written)
        return lines
    }

    private func written(_ base: MatterValue?, _ ours: MatterValue, _ theirs: MatterValue) -> [UInt8]? {
        if ours.means(theirs), !countsEach || base?.isFilled != true {
            return ours.written.lexicographicallyPrecedes(theirs.written) ? ours.written : theirs.written
        }
        if let base, base.means(theirs) { return ours.written }
        if let base, base.means(ours) { return theirs.written }
        guard ours.isFlow, theirs.isFlow else { return nil }
        switch (ours.content, theirs.content) {
        case (.list(let first), .list(let second)):
            let third: [MatterValue] = if case .list(let values)? = base?.content { values } else { [] }
            return list(third, first, second)
        case (.mapping(let first), .mapping(let second)):
            let third: [MatterPair] = if case .mapping(let pairs)? = base?.content { pairs } else { [] }
            let isSpaced = ours.written.dropFirst().first == 0x20 || theirs.written.dropFirst().first == 0x20
            return mapping(third, first, second).map { pairs in
                let space: [UInt8] = isSpaced && !pairs.isEmpty ? [0x20] : []
                return [UInt8(ascii: "{")] + space + Self.joined(pairs) + space + [UInt8(ascii: "}")]
            }
        case (.scalar, _), (.list, _), (.mapping, _): return nil
        }
    }

    private typealias MatterPair = (key: String, written: [UInt8], value: MatterValue)

    private func list(_ base: [MatterValue], _ ours: [MatterValue], _ theirs: [MatterValue]) -> [UInt8]? {
        let rows = rows(base, ours, theirs, countsEach: countsEach) {
            $0.isSame(as: $1)
        } precedes: {
            $0.written.lexicographicallyPrecedes($1.written)
        }
        let values = rows.compactMap { row -> [UInt8]? in
            switch (row.base, row.ours, row.theirs) {
            case (_?, nil, _), (_?, _, nil), (nil, nil, nil): nil
            case (_, let first?, let second?):
                min(ours[first].written, theirs[second].written) { $0.lexicographicallyPrecedes($1) }
            case (nil, let first?, nil): ours[first].written
            case (nil, nil, let second?): theirs[second].written
            }
        }
        return [UInt8(ascii: "[")] + Self.joined(values) + [UInt8(ascii: "]")]
    }

    private func mapping(_ base: [MatterPair], _ ours: [MatterPair], _ theirs: [MatterPair]) -> [[UInt8]]? {
        let rows = rows(base, ours, theirs, countsEach: false) {
            $0.key == $1.key
        } precedes: {
            $0.written.lexicographicallyPrecedes($1.written)
        }
        var pairs: [[UInt8]] = []
        for row in rows {
            let third = row.base.map { base[$0] }
            switch (row.ours.map { ours[$0] }, row.theirs.map { theirs[$0] }) {
            case (let first?, let second?):
                guard let value = written(third?.value, first.value, second.value) else { return nil }
                let key = min(first.written, second.written) { $0.lexicographicallyPrecedes($1) }
                pairs.append(key + [UInt8(ascii: ":"), 0x20] + value)
            case (let one?, nil), (nil, let one?):
                // What one side took away and the other changed is for people to decide.
                if let third {
                    guard third.value.means(one.value) else { return nil }
                } else {
                    pairs.append(one.written + [UInt8(ascii: ":"), 0x20] + one.value.written)
                }
            case (nil, nil): continue
            }
        }
        return pairs
    }

    private func min(_ first: [UInt8], _ second: [UInt8], by precedes: ([UInt8], [UInt8]) -> Bool) -> [UInt8] {
        precedes(first, second) ? first : second
    }

    private static func joined(_ values: [[UInt8]]) -> [UInt8] {
        Array(values.joined(separator: [UInt8(ascii: ","), 0x20]))
    }

    private func rows<Value>(
        _ base: [Value],
        _ ours: [Value],
        _ theirs: [Value],
        countsEach: Bool,
        areSame: (Value, Value) -> Bool,
        precedes: @escaping (Value, Value) -> Bool
    ) -> [Alignment.Row] {
        let first = Self.partners(base, ours, areSame)
        let second = Self.partners(base, theirs, areSame)
        var added: [Int: Int] = [:]
        if !countsEach {
            for index in ours.indices where !first.contains(index) {
                added[index] = theirs.indices.first { other in
                    !second.contains(other) && !added.values.contains(other) && areSame(ours[index], theirs[other])
                }
            }
        }
        return Alignment(ours: (first, ours.count), theirs: (second, theirs.count), added: added) { left, right, _ in
            var (rest, others) = (left[...], right[...])
            var woven: [Alignment.Added] = []
            while let one = rest.first, let other = others.first {
                if precedes(theirs[other], ours[one]) {
                    woven.append(.theirs(others.removeFirst()))
                } else {
                    woven.append(.ours(rest.removeFirst()))
                }
            }
            return woven + rest.map { .ours($0) } + others.map { .theirs($0) }
        }.rows
    }

    /// For each value of the base the one of a side, each once and in order.
    private static func partners<Value>(_ base: [Value], _ side: [Value], _ areSame: (Value, Value) -> Bool) -> [Int?] {
        var isTaken = Array(repeating: false, count: side.count)
        return base.map { value in
            let partner = side.indices.first { !isTaken[$0] && areSame(value, side[$0]) }
            if let partner { isTaken[partner] = true }
            return partner
        }
    }
}
