import Lexicon

/// Lines that were taken apart and put together anew from what both sides made of them.
struct Recast {
    let before: Versions<[UInt8]>
    let after: [UInt8]
    /// What one side wrote and the other said in other words.
    var forgone: [[UInt8]] = []

    /// What became of it is looked for word by word, not as whole lines.
    var lines: [[UInt8]] { [before.ours, before.theirs, after] }

    /// Whether every word that a side added is there, and each that all had: comments too.
    var holdsAllWords: Bool {
        let counts = before.map { Self.words(in: $0) }
        let found = Self.words(in: after + forgone.flatMap { [0x20] + $0 })
        return Set(counts.ours.keys).union(counts.theirs.keys).allSatisfy { word in
            let (base, ours, theirs) = (counts.base[word] ?? 0, counts.ours[word] ?? 0, counts.theirs[word] ?? 0)
            let left = base - max(0, base - ours) - max(0, base - theirs)
            return found[word] ?? 0 >= max(0, left) + max(0, ours - base, theirs - base)
        }
    }

    private static func words(in text: [UInt8]) -> [String: Int] {
        Wording.counts(in: String(decoding: text, as: UTF8.self))
    }
}
