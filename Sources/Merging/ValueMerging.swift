import SourceText

/// Merges values of the front matter that stand on the line of their key.
struct ValueMerging {
    let kind: ListKind
    /// What one side wrote and the other said in other words.
    private(set) var forgone: [[UInt8]] = []

    init(_ kind: ListKind) { self.kind = kind }

    /// The lines of a key, and its value in them.
    typealias Version = (lines: [UInt8], value: MatterValue)

    /// The lines of a key whose value both sides changed; `nil` where they exclude each other.
    mutating func text(base: Version?, _ ours: Version, _ theirs: Version) -> [UInt8]? {
        guard let written = written(base?.value, ours.value, theirs.value, kind),
            let head = head(base.map(Self.head), Self.head(ours), Self.head(theirs)),
            let tail = tail(base.map(Self.tail), Self.tail(ours), Self.tail(theirs))
        else { return nil }
        return head + written + tail
    }

    /// A list that one side wrote on one line and the other on several, on one line.
    mutating func list(base: MatterValue?, _ ours: MatterValue, _ theirs: MatterValue) -> [UInt8]? {
        guard case .list(let first) = ours.content, case .list(let second) = theirs.content else { return nil }
        return list(Self.values(base), first, second, kind)
    }

    private static func head(_ version: Version) -> [UInt8] { Array(version.lines[..<version.value.range.lowerBound]) }
    private static func tail(_ version: Version) -> [UInt8] { Array(version.lines[version.value.range.upperBound...]) }

    private static func values(_ value: MatterValue?) -> [MatterValue] {
        if case .list(let values)? = value?.content { values } else { [] }
    }

    /// Of two texts the one that was changed; `nil` where both were.
    private func changed(_ base: [UInt8]?, _ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8]? {
        if ours == theirs || base == theirs { return ours }
        return base == ours ? theirs : nil
    }

    /// Before the value: the key in one of its languages.
    private mutating func head(_ base: [UInt8]?, _ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8]? {
        if let head = changed(base, ours, theirs) { return head }
        return Self.isCommented(ours) || Self.isCommented(theirs) ? nil : either(ours, theirs)
    }

    /// After the value: a comment, or that of each.
    private func tail(_ base: [UInt8]?, _ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8]? {
        if let tail = changed(base, ours, theirs) { return tail }
        let comments = [ours, theirs].map { Array($0.drop { $0 == 0x20 }) }.sorted { $0.lexicographicallyPrecedes($1) }
        guard !ours.contains(0x0A), !theirs.contains(0x0A) else { return nil }
        if comments[1].contains(comments[0]) { return comments[1] == Array(ours.drop { $0 == 0x20 }) ? ours : theirs }
        if comments[0].contains(comments[1]) { return comments[0] == Array(ours.drop { $0 == 0x20 }) ? ours : theirs }
        guard base?.allSatisfy({ $0 == 0x20 }) ?? true else { return nil }
        return [0x20] + comments[0] + [0x20] + comments[1]
    }

    private static func isCommented(_ text: [UInt8]) -> Bool { text.contains(UInt8(ascii: "#")) }

    /// One of two texts that say the same; the other is forgone.
    private mutating func either(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        let isFirst = first.lexicographicallyPrecedes(second)
        forgone.append(isFirst ? second : first)
        return isFirst ? first : second
    }

    private mutating func written(
        _ base: MatterValue?,
        _ ours: MatterValue,
        _ theirs: MatterValue,
        _ kind: ListKind
    ) -> [UInt8]? {
        let mayHoldComment = [ours, theirs].contains { $0.written.contains(0x0A) && Self.isCommented($0.written) }
        if mayHoldComment || ours.means(theirs) {
            if let written = changed(base?.written, ours.written, theirs.written) { return written }
            return mayHoldComment ? nil : either(ours.written, theirs.written)
        }
        if let base, base.means(theirs) {
            if base.written != theirs.written { forgone.append(theirs.written) }
            return ours.written
        }
        if let base, base.means(ours) {
            if base.written != ours.written { forgone.append(ours.written) }
            return theirs.written
        }
        guard ours.isFlow, theirs.isFlow else { return nil }
        switch (ours.content, theirs.content) {
        case (.list(let first), .list(let second)):
            return list(Self.values(base), first, second, kind)
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

    private mutating func list(
        _ base: [MatterValue],
        _ ours: [MatterValue],
        _ theirs: [MatterValue],
        _ kind: ListKind
    ) -> [UInt8]? {
        let rows = rows(base, ours, theirs) {
            $0.isSame(as: $1)
        } precedes: {
            $0.written.lexicographicallyPrecedes($1.written)
        }
        guard !ListChange(rows).isDisputed(kind) else { return nil }
        var values: [[UInt8]] = []
        for row in rows {
            let third = row.base.map { base[$0].written }
            switch (row.ours.map { ours[$0].written }, row.theirs.map { theirs[$0].written }) {
            case (let first?, let second?):
                values.append(changed(third, first, second) ?? either(first, second))
            case (let one?, nil), (nil, let one?):
                if third == nil { values.append(one) } else if third != one { forgone.append(one) }
            case (nil, nil): continue
            }
        }
        return [UInt8(ascii: "[")] + Self.joined(values) + [UInt8(ascii: "]")]
    }

    private mutating func mapping(_ base: [MatterPair], _ ours: [MatterPair], _ theirs: [MatterPair]) -> [[UInt8]]? {
        let rows = rows(base, ours, theirs) {
            $0.key == $1.key
        } precedes: {
            $0.written.lexicographicallyPrecedes($1.written)
        }
        var pairs: [[UInt8]] = []
        for row in rows {
            let third = row.base.map { base[$0] }
            switch (row.ours.map { ours[$0] }, row.theirs.map { theirs[$0] }) {
            case (let first?, let second?):
                let kind = ListKind(ofKey: first.key)
                guard let value = written(third?.value, first.value, second.value, kind) else { return nil }
                let key =
                    changed(third?.written, first.written, second.written) ?? either(first.written, second.written)
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

    private static func joined(_ values: [[UInt8]]) -> [UInt8] {
        Array(values.joined(separator: [UInt8(ascii: ","), 0x20]))
    }

    private func rows<Value>(
        _ base: [Value],
        _ ours: [Value],
        _ theirs: [Value],
        areSame: (Value, Value) -> Bool,
        precedes: @escaping (Value, Value) -> Bool
    ) -> [Alignment.Row] {
        let first = Self.partners(base, ours, areSame)
        let second = Self.partners(base, theirs, areSame)
        var added: [Int: Int] = [:]
        let kept = (ours: Set(first.compactMap { $0 }), theirs: Set(second.compactMap { $0 }))
        var free = theirs.indices.filter { !kept.theirs.contains($0) }
        for index in ours.indices where !kept.ours.contains(index) {
            guard let place = free.firstIndex(where: { areSame(ours[index], theirs[$0]) }) else { continue }
            added[index] = free.remove(at: place)
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
