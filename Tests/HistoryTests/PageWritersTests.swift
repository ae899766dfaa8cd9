import Git
import TestSupport
import Testing

@testable import History

/// Words are looked up in an index, for a commit may touch a thousand pages; what is found is what comparing all finds.
@Suite("Whose the pages are, told quickly")
struct PageWritersTests {
    /// Commits as they may come: pages that are written on, moved, copied, taken away, put back and exchanged, short
    /// names that pass from one to another, and branches.
    private struct Story {
        var chance: Damage
        var words: [KnownPage: PageWords] = [:]
        var texts: [KnownPage: [String]] = [:]
        private var allTexts: [[String]] = []
        private var reader = PageWords.Reader()
        private var versionCount = 0
        /// What stands in nearly all pages.
        private static let phrase = "je note ici ce que je garde pour moi seul".split(separator: " ").map(String.init)

        init(seed: UInt64) { chance = Damage(seed: seed) }

        mutating func isOneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &chance) == 0 }

        mutating func path() -> String {
            let member = ["alice", "bob", "zoe"].randomElement(using: &chance) ?? ""
            return "carnets/\(member)/S\(Int.random(in: 1...6, using: &chance)).md"
        }

        mutating func text() -> [String] {
            let few = (0..<Int.random(in: 0...12, using: &chance)).map { _ in
                "mot\(Int.random(in: 0..<9, using: &chance))"
            }
            return (isOneIn(3) ? [] : Self.phrase) + few
        }

        mutating func rewritten(_ text: [String]) -> [String] {
            var text = text
            for _ in 0..<Int.random(in: 0...4, using: &chance) {
                if isOneIn(2), !text.isEmpty {
                    text.remove(at: Int.random(in: text.indices, using: &chance))
                } else {
                    let word = "mot\(Int.random(in: 0..<9, using: &chance))"
                    text.insert(word, at: Int.random(in: 0...text.count, using: &chance))
                }
            }
            return text
        }

        /// A version of a page, and the words it holds.
        mutating func version(at path: String, _ text: [String]) throws -> PageVersion {
            versionCount += 1
            let digits = String(versionCount, radix: 16)
            let name = Array((String(repeating: "0", count: 40 - digits.count) + digits).utf8)
            let version = PageVersion.committed(try #require(ObjectID(name)))
            let page = KnownPage(path: path, version: version)
            let member = path.split(separator: "/")[1]
            words[page] = reader.words(
                Array("---\nmembre: \(member)\n---\n\(text.joined(separator: " "))\n".utf8),
                at: path
            )
            texts[page] = text
            allTexts.append(text)
            return version
        }

        /// What a commit does to the pages of a state.
        mutating func changes(of state: ExhaustiveWriters) throws -> [PageChange] {
            var after: [String: [String]?] = [:]
            for _ in 0..<(isOneIn(3) ? 18 : 2) {
                let (path, other) = (path(), path())
                let text = state.version(of: path).flatMap { texts[KnownPage(path: path, version: $0)] }
                let theirs = state.version(of: other).flatMap { texts[KnownPage(path: other, version: $0)] }
                switch Int.random(in: 0..<7, using: &chance) {
                case 0: after.updateValue(nil, forKey: path)
                case 1: after.updateValue(self.text(), forKey: path)
                case 2: after.updateValue(allTexts.randomElement(using: &chance), forKey: path)
                case 3:
                    after.updateValue(theirs, forKey: path)
                    after.updateValue(text, forKey: other)
                case 4:
                    after.updateValue(nil, forKey: path)
                    after.updateValue(rewritten(text ?? self.text()), forKey: other)
                case 5: after.updateValue(rewritten(text ?? self.text()), forKey: other)
                default: after.updateValue(rewritten(text ?? self.text()), forKey: path)
                }
            }
            var changes: [PageChange] = []
            for (path, text) in after.sorted(by: { $0.key < $1.key }) {
                let version = try text.map { try self.version(at: path, $0) }
                let before = state.version(of: path)
                if before != nil || version != nil {
                    changes.append(PageChange(path: path, before: before, after: version))
                }
            }
            return changes
        }
    }

    private struct Branch {
        var fast = PageWriters()
        var all = ExhaustiveWriters()
    }

    @Test("A page is found to be whose it is by comparing it with all others", arguments: 1...40 as ClosedRange<UInt64>)
    func generated(seed: UInt64) throws {
        var story = Story(seed: seed)
        var branches = [Branch()]
        var bearers = ["alice": "alice martin", "bob": "bob roux"]
        var kinds: Set<PageWriters.Writer> = []
        for step in 0..<30 {
            if story.isOneIn(6) { bearers["alice"] = [nil, "aline neuve", "alice martin"][step % 3] }
            if story.isOneIn(8) { bearers["zoe"] = [nil, "alice martin", "zoe ouest"][step % 3] }
            if branches.count == 1, story.isOneIn(5) { branches.append(branches[0]) }
            let isMerge = branches.count == 2 && story.isOneIn(4)
            let number = isMerge ? 0 : step % branches.count
            let others = isMerge ? [branches.removeLast()] : []
            var changes = try story.changes(of: branches[number].all)
            for path in others.flatMap(\.all.paths) where !changes.contains(where: { $0.path == path }) {
                let (own, theirs) = (branches[0].all.version(of: path), others[0].all.version(of: path))
                if own != theirs { changes.append(PageChange(path: path, before: own, after: theirs)) }
            }
            // Each is asked anew, as after a commit of which nothing else is known.
            var words = KnownWords(story.words)
            branches[number].fast.take(changes, merging: others.map(\.fast), &words) { bearers[$0] }
            branches[number].all.take(changes, merging: others.map(\.all), story.words) { bearers[$0] }
            for path in branches[number].all.paths + changes.map(\.path) {
                let writer = branches[number].all.writer(of: path)
                #expect(branches[number].fast.writer(of: path) == writer, "\(seed) \(step) \(path)")
                if let writer { kinds.insert(writer) }
            }
        }
        #expect(kinds.count > 2)
    }

    @Test("A commit that touches hundreds of long pages doesn't compare each with every other")
    func many() throws {
        var chance = Damage(seed: 7)
        let texts = (0..<400).map { _ in
            (0..<300).map { _ in "mot\(Int.random(in: 0..<3000, using: &chance))" }.joined(separator: " ")
        }
        var reader = PageWords.Reader()
        let old = texts.map { reader.words(Array($0.utf8), at: "carnets/a/S1.md") }
        let new = texts.map { reader.words(Array(($0 + " fin").utf8), at: "carnets/a/S1.md") }
        var index = WordIndex(of: old)
        let candidates = new.map { index.shared(with: $0).count }.reduce(0, +)
        // Three words that happen to stand in two pages are few.
        #expect(candidates < 1000)
        #expect(new.map { index.pagesThatMayHoldHalf(of: $0).count }.reduce(0, +) < 1000)
    }
}
