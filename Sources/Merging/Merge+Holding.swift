extension Merge {
    /// The side that holds already what the other one did, as after a cherry-pick or when a merge is made again: where
    /// the other's work, taken out of it and united with it again, gives the same page to the byte.
    ///
    /// - Returns: `nil` where neither is known to, or each of them is.
    func holding(_ versions: Versions<[UInt8]>) -> [UInt8]? {
        let (ours, theirs) = (versions.ours, versions.theirs)
        let found = [(ours, theirs), (theirs, ours)].compactMap { whole, part in
            holds(whole, part, versions.base) ? whole : nil
        }
        guard let whole = found.first, found.count == 1 else { return nil }
        // Who may read what is looked at as in any merge.
        return isWrong(MergedText(bytes: whole, hasConflicts: false), beside: versions) ? nil : whole
    }

    private func holds(_ whole: [UInt8], _ part: [UInt8], _ base: [UInt8]) -> Bool {
        guard PartWork(base: base, part: part).mayBe(in: whole) else { return false }
        return unprovedTexts(of: Versions(base: part, ours: base, theirs: whole)).contains { rest in
            guard rest != base, rest != part else { return false }
            let again = united(Versions(base: base, ours: part, theirs: rest))
            return again.conflicts.isEmpty && again.bytes == whole
        }
    }
}

/// What one side did, told by lines and words: most pages that can't hold it are known by that.
private struct PartWork {
    private let base: [Substring: Int]
    private let part: [Substring: Int]
    /// How often each of its words is new.
    private let words: [Substring: Int]
    /// The lines it has less often than the base.
    private let gone: [Substring]

    /// More lines aren't compared word by word: then nothing is known of them.
    private static let most = 10_000

    init(base: [UInt8], part: [UInt8]) {
        let texts = (String(decoding: base, as: UTF8.self), String(decoding: part, as: UTF8.self))
        let (base, part) = (Self.counts(texts.0.lines), Self.counts(texts.1.lines))
        (self.base, self.part) = (base, part)
        let known = Self.counts(texts.0.split(whereSeparator: \.isWhitespace))
        words = Self.counts(texts.1.split(whereSeparator: \.isWhitespace)).reduce(into: [:]) { words, word in
            words[word.key] = word.value - (known[word.key] ?? 0)
        }
        gone = base.filter { part[$0.key] ?? 0 < $0.value }.map(\.key)
    }

    /// Whether a page may hold it: all that is new, and nothing of what was taken away, neither as it was nor in other
    /// words of its own. What one side took away and the other changed is for people to say.
    func mayBe(in whole: [UInt8]) -> Bool {
        let text = String(decoding: whole, as: UTF8.self)
        let found = Self.counts(text.split(whereSeparator: \.isWhitespace))
        guard words.allSatisfy({ found[$0.key] ?? 0 >= $0.value }) else { return false }
        let lines = Self.counts(text.lines)
        guard gone.allSatisfy({ lines[$0] ?? 0 <= part[$0] ?? 0 }) else { return false }
        let own = part.keys.filter { base[$0] == nil }.map(Self.bag)
        let new = lines.keys.filter { base[$0] == nil && part[$0] == nil }.map(Self.bag)
        guard gone.count * (own.count + new.count) <= Self.most else { return false }
        return gone.map(Self.bag).allSatisfy { line in
            own.contains { Wording.areSimilar(line, $0) } || !new.contains { Wording.areSimilar(line, $0) }
        }
    }

    private static func bag(_ line: Substring) -> [String: Int] { Wording.counts(in: String(line)) }

    private static func counts(_ texts: [Substring]) -> [Substring: Int] {
        texts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
