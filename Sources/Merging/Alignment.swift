/// Three versions of a list in one order: each thing once, with where it stands in each version.
struct Alignment {
    struct Row: Equatable {
        var base: Int?
        var ours: Int?
        var theirs: Int?
    }

    /// Something only one side has.
    enum Added {
        case ours(Int)
        case theirs(Int)
    }

    private(set) var rows: [Row] = []
    private var isEmitted: (ours: Set<Int>, theirs: Set<Int>) = ([], [])
    private let added: (ours: [Int: Int], theirs: [Int: Int])
    private let weave: (_ ours: [Int], _ theirs: [Int], _ anchor: Int?) -> [Added]

    /// - Parameters:
    ///   - ours: for each thing of the base where it stands in our version.
    ///   - added: what both sides have added, by where it stands in our version.
    ///   - weave: brings what each side alone added after one thing of the base into one order.
    init(
        ours: (partners: [Int?], count: Int),
        theirs: (partners: [Int?], count: Int),
        added: [Int: Int],
        weave: @escaping (_ ours: [Int], _ theirs: [Int], _ anchor: Int?) -> [Added]
    ) {
        self.weave = weave
        self.added = (added, Dictionary(added.map { ($1, $0) }) { first, _ in first })
        let runs = (ours: Self.runs(ours.partners, ours.count), theirs: Self.runs(theirs.partners, theirs.count))
        emit(runs.ours[-1] ?? [], runs.theirs[-1] ?? [], after: nil)
        for base in Self.order(ours.partners, theirs.partners) {
            rows.append(Row(base: base, ours: ours.partners[base], theirs: theirs.partners[base]))
            emit(runs.ours[base] ?? [], runs.theirs[base] ?? [], after: base)
        }
    }

    /// What is new in one version, by the thing of the base before it that may stand for a place; -1 for the beginning.
    static func runs(_ partners: [Int?], _ count: Int, after mayStand: (Int) -> Bool = { _ in true }) -> [Int: [Int]] {
        var bases: [Int: Int] = [:]
        for (base, partner) in partners.enumerated() { if let partner { bases[partner] = base } }
        var runs: [Int: [Int]] = [:]
        var anchor = -1
        for index in 0..<count {
            guard let base = bases[index] else {
                runs[anchor, default: []].append(index)
                continue
            }
            if mayStand(base) { anchor = base }
        }
        return runs
    }

    /// The things of the base in the order of the side that changed it.
    private static func order(_ ours: [Int?], _ theirs: [Int?]) -> [Int] {
        let all = Array(ours.indices)
        let kept = all.filter { ours[$0] != nil && theirs[$0] != nil }
        let sequences = [ours, theirs].map { side in kept.sorted { (side[$0] ?? 0) < (side[$1] ?? 0) } }
        let isOurs =
            sequences[1] == kept || (sequences[0] != kept && !sequences[1].lexicographicallyPrecedes(sequences[0]))
        let common = sequences[isOurs ? 0 : 1]
        return whole(all, inOrderOf: placed(common, [ours, theirs]))
    }

    /// What both sides kept, in order, with what only one kept after what it follows there.
    private static func placed(_ common: [Int], _ sides: [[Int?]]) -> [Int] {
        var following: [Int: [[Int]]] = [:]
        for (side, partners) in sides.enumerated() {
            var (last, runs) = (-1, [Int: [Int]]())
            for base in partners.indices.filter({ partners[$0] != nil }).sorted(by: {
                partners[$0] ?? 0 < partners[$1] ?? 0
            }) {
                if sides[1 - side][base] == nil { runs[last, default: []].append(base) } else { last = base }
            }
            for (base, run) in runs { following[base, default: []].append(run) }
        }
        return ([-1] + common).flatMap { base in
            let runs = following[base] ?? []
            return (base < 0 ? [] : [base]) + (runs.count == 1 ? runs[0] : runs.flatMap { $0 }.sorted())
        }
    }

    /// All of them, the ones without place after those they followed.
    private static func whole(_ all: [Int], inOrderOf placed: [Int]) -> [Int] {
        let isPlaced = Set(placed)
        var order: [Int] = []
        for start in [-1] + placed {
            if start >= 0 { order.append(start) }
            var next = start + 1
            while next < all.count, !isPlaced.contains(next) {
                order.append(next)
                next += 1
            }
        }
        return order
    }

    /// What both sides added at one place, what they share keeping its order among the rest.
    private mutating func emit(_ ours: [Int], _ theirs: [Int], after anchor: Int?) {
        let places = Dictionary(theirs.enumerated().map { ($1, $0) }) { first, _ in first }
        var (nextOurs, nextTheirs) = (ours[...], theirs[...])
        while let (place, other) = firstShared(nextOurs, nextTheirs, places) {
            emitAlone(nextOurs[..<place], nextTheirs[..<other], anchor)
            append(Row(ours: ours[place], theirs: theirs[other]))
            nextOurs = nextOurs[(place + 1)...]
            nextTheirs = nextTheirs[(other + 1)...]
        }
        emitAlone(nextOurs, nextTheirs, anchor)
    }

    private func firstShared(
        _ ours: ArraySlice<Int>,
        _ theirs: ArraySlice<Int>,
        _ places: [Int: Int]
    ) -> (Int, Int)? {
        for place in ours.indices where !isEmitted.ours.contains(ours[place]) {
            if let partner = added.ours[ours[place]], let other = places[partner], theirs.indices.contains(other) {
                return (place, other)
            }
        }
        return nil
    }

    private mutating func emitAlone(_ ours: ArraySlice<Int>, _ theirs: ArraySlice<Int>, _ anchor: Int?) {
        let left = ours.filter { !isEmitted.ours.contains($0) }
        let right = theirs.filter { !isEmitted.theirs.contains($0) }
        for one in weave(left, right, anchor) {
            switch one {
            case .ours(let index): append(Row(ours: index, theirs: added.ours[index]))
            case .theirs(let index): append(Row(ours: added.theirs[index], theirs: index))
            }
        }
    }

    private mutating func append(_ row: Row) {
        if let index = row.ours, !isEmitted.ours.insert(index).inserted { return }
        if let index = row.theirs { isEmitted.theirs.insert(index) }
        rows.append(row)
    }
}
