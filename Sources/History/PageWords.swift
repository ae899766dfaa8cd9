import Logbook
import Reading
import SourceText

/// What tells a page of a carnet from others, wherever it lies: its words, but for headings and comments, which all have.
struct PageWords: Sendable {
    /// Whom the page names as its member, or else its folder.
    let member: String?
    /// Each three words that stand one after another.
    let threes: Set<Int>
    /// The whole text, front matter and all.
    private let text: Int

    /// Reads the words of many versions.
    struct Reader {
        /// By a page's head and its path, whom it calls its member: most versions have the head of the one before.
        private var members: [Head: String?] = [:]
        private let files = FileReader(for: Group())

        private struct Head: Hashable {
            let bytes: [UInt8]
            let path: String
        }

        /// - Parameter bytes: `nil` for a page that is too large.
        mutating func words(_ bytes: [UInt8]?, at path: String) -> PageWords {
            let lines = (bytes ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
            let fence = Array("---".utf8)
            let isFence = { (line: ArraySlice<UInt8>) in line.starts(with: fence) }
            let end = lines.first.map(isFence) == true ? lines.dropFirst().firstIndex(where: isFence) : nil
            let head = Array(lines.prefix(end.map { $0 + 1 } ?? 0).joined(separator: [0x0A]))
            return PageWords(
                member: member(of: Head(bytes: head, path: path)),
                lines.dropFirst(end.map { $0 + 1 } ?? 0),
                text: bytes.hashValue
            )
        }

        private mutating func member(of head: Head) -> String? {
            if let known = members[head] { return known }
            // Read as if nobody were known, a member is what the page calls them.
            let part = files.part(of: RawFile(path: head.path, bytes: head.bytes))
            let folder = PathParts(of: head.path).owner.map { SourceText(path: head.path, text: head.path)[$0] }
            let member = part.entry?.member.value.description ?? folder
            members[head] = member
            return member
        }
    }

    private static let (commentOpening, commentEnd) = (Array("<!--".utf8), Array("-->".utf8))

    private init(member: String?, _ lines: some Sequence<ArraySlice<UInt8>>, text: Int) {
        self.member = member
        self.text = text
        let spaces: Set<UInt8> = [0x20, 0x09, 0x0D]
        var words: [Int] = []
        // What a prepared page asks in comments is nobody's own.
        var isComment = false
        for word in lines.lazy.filter({ $0.first != UInt8(ascii: "#") })
            .flatMap({ $0.split(whereSeparator: spaces.contains) })
        {
            if word.starts(with: Self.commentOpening) { isComment = true }
            if !isComment { words.append(word.hashValue) }
            if word.suffix(3).elementsEqual(Self.commentEnd) { isComment = false }
        }
        threes =
            words.count < 3
            ? words.isEmpty ? [] : [words.hashValue]
            : Set((0...words.count - 3).map { words[$0..<$0 + 3].hashValue })
    }

    /// How much it has in common with another page that it may come of: 0 where that is less than half of the shorter.
    ///
    /// - Parameter shared: how much stands in both.
    func likeness(to other: PageWords, sharing shared: Int) -> Int {
        shared * 2 >= min(threes.count, other.threes.count) ? shared : 0
    }

    /// How much it has in common with a page that it is a copy of: 0 where it is none, or where a few words are all.
    ///
    /// - Parameter shared: how much stands in both.
    func likenessOfCopy(to other: PageWords, sharing shared: Int) -> Int {
        guard threes.count >= Self.fewest, other.threes.count >= Self.fewest else { return 0 }
        return isMostlyOne(with: other, sharing: shared) ? shared : 0
    }

    /// Whether it is the same page to the last sign, and somebody's words are in it.
    func isSame(as other: PageWords) -> Bool { text == other.text && !threes.isEmpty }

    /// Two people may well write the same few words.
    private static let fewest = 5

    /// Whether half of each stands in the other.
    ///
    /// - Parameter shared: how much stands in both.
    func isMostlyOne(with other: PageWords, sharing shared: Int) -> Bool {
        shared * 2 >= max(threes.count, other.threes.count)
    }

    /// How much stands in both.
    func shared(with other: PageWords) -> Int {
        threes.count < other.threes.count
            ? threes.count(where: other.threes.contains) : other.threes.count(where: threes.contains)
    }
}
