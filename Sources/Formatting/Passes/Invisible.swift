import FrontMatter
import Lexicon
import Reading
import SourceText

extension Page {
    /// Takes characters without width out of the front matter's ids, names of members and words: they came with a
    /// copied text, and nobody meant them.
    ///
    /// In people's own words they stay.
    var invisibleEdits: [Edit] {
        wordRanges(in: frontMatter.pairs).flatMap(source.invisibles).map { Edit(Place(file, $0), "") }
    }

    private func wordRanges(in pairs: [MarkedPair]) -> [SourceRange] {
        pairs.flatMap { pair -> [SourceRange] in
            if Vocabulary.key(pair.key.text).map(Self.wordKeys.contains) ?? false { return [pair.value.range] }
            return ([pair.value] + pair.value.elements).flatMap { wordRanges(in: $0.pairs) }
        }
    }

    /// Keys whose values are words the readers know, and not text of somebody's own.
    private static let wordKeys: Set<Key> = [
        .language, .charter, .reportsTo, .start, .end, .sessions, .session, .date, .duration, .status, .client, .nature,
        .present, .absent, .satisfaction, .consultants, .member, .logbook,
    ]
}

extension SourceText {
    /// U+200B, U+2060 and U+FEFF: the space without width, the word joiner, the byte-order mark.
    fileprivate func invisibles(in range: SourceRange) -> [SourceRange] {
        let signs: [[UInt8]] = ["\u{200B}", "\u{2060}", "\u{FEFF}"].map { Array($0.utf8) }
        return range.indices.compactMap { index in
            guard bytes[index] == 0xE2 || bytes[index] == 0xEF, index + 3 <= range.upperBound,
                signs.contains(where: { bytes[index..<index + 3].elementsEqual($0) })
            else { return nil }
            return SourceRange(index, index + 3)
        }
    }
}
