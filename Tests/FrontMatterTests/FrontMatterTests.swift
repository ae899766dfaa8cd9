import FrontMatter
import SourceText
import Testing

@Suite struct FrontMatterTests {
    private func read(_ text: String) -> (SourceText, FrontMatter) {
        let source = SourceText(path: "a.md", text: text)
        return (source, FrontMatter(of: source, lines: LineTable(source.bytes)))
    }

    private func scalar(_ pair: MarkedPair?) -> MarkedText? {
        if case .scalar(let text)? = pair?.value { text } else { nil }
    }

    @Test(arguments: ["no", "08", "12:30", "1_000", "0x1F", "~", "null", "true", "1e3", "2026-04-09", "+1", ".5"])
    func scalarsStayText(value: String) {
        for end in ["\n", "\r\n", "\r"] {
            let (source, matter) = read("---\(end)clé: \(value) # note\(end)b: 1\(end)---\(end)Texte")
            let found = scalar(matter.pairs.first)
            #expect(found?.text == value)
            #expect(found.map { source[$0.range] } == value)
            #expect(matter.pairs.map { source[$0.key.range] } == ["clé", "b"])
            #expect(source[SourceRange(matter.bodyStart, source.bytes.count)] == "Texte")
        }
    }

    @Test("A star in quotes is a star", arguments: ["\"Note : *tout*\"", "\"a \\\" b: &c\"", "- \"*x\""])
    func starsInQuotes(value: String) {
        let (_, matter) = read("---\nseance: S1\nsujet: \(value.hasPrefix("-") ? "\n  " : "")\(value)\nsuite: x\n---\n")
        #expect(matter.problems.isEmpty)
        #expect(matter.pairs.count == 3)
    }

    @Test(
        "Nothing hides behind quotes that might be none",
        arguments: [
            "x: ['foo: \"', &a 1, '\"\n']", "x: ['\n foo: \"', &a [1], \"\n ', *a]", "x: '\n foo: \"', &a 1, \"\n'",
            "x: {\n foo: \"b\", &a c: \"d\"\n}", "x: \"a\n &b c: \"\ny: &c 1", "x: [\"\n\", &a 1, \"\n\"]",
        ]
    )
    func hiddenAnchors(yaml: String) {
        let (_, matter) = read("---\n\(yaml)\n---\n")
        #expect(!matter.problems.isEmpty)
    }

    @Test(arguments: [
        ("'l''été'", "l'été"), ("\"a\\\"b\"", "a\"b"), ("plié\n  sur deux", "plié sur deux"),
        ("|\n  un\n  deux", "un\ndeux\n"),
        (">\n  un\n  deux", "un deux\n"),
    ])
    func quotedAndLongValues(yaml: String, text: String) {
        let (source, matter) = read("---\né: \(yaml)\nsuite: x\n---\n")
        #expect(scalar(matter.pairs.first)?.text == text)
        #expect(matter.pairs.map { source[$0.key.range] } == ["é", "suite"])
        #expect(scalar(matter.pairs.last).map { source[$0.range] } == "x")
    }

    @Test(arguments: ["[é, 'b', \"c\"]", "\n  - é\n  - 'b' # note\n  - \"c\"", "\n- é\n- 'b'\n- \"c\""])
    func listsOfEitherStyle(yaml: String) {
        let (source, matter) = read("---\nl: \(yaml)\n---\n")
        guard case .sequence(let nodes, _)? = matter.pairs.first?.value else {
            Issue.record("no list")
            return
        }
        #expect(nodes.map { source[$0.range] } == ["é", "'b'", "\"c\""])
    }

    @Test(arguments: ["[]", "[é, [b], ]", "{ é: 1 }", "{ a: { b: [c] } }", "[é,\n  b\n  ]"])
    func flowCollectionsReachTheirBracket(yaml: String) {
        let (source, matter) = read("---\nk: \(yaml)\nsuite: x\n---\n")
        #expect(matter.pairs.first.map { source[$0.value.range] } == yaml)
    }

    @Test func duplicateKeysPointAtBoth() {
        let (source, matter) = read("---\na: 1\nb: é\na: 2\n---\n")
        #expect(matter.pairs.map(\.key.text) == ["a", "b"])
        guard case .duplicateKey("a", let first)? = matter.problems.first?.kind else {
            Issue.record("not found")
            return
        }
        #expect(first == SourceRange(4, 5))
        #expect(matter.problems.first.map { source[$0.range] } == "a")
    }

    @Test(arguments: ["---\na: 1\n\n# Titre\n", "---\na: 1\n# Titre\n"])
    func unclosedBlockLosesNothing(text: String) {
        let (source, matter) = read(text)
        #expect(matter.problems.map(\.kind) == [.unclosed])
        #expect(matter.pairs.map(\.key.text) == ["a"])
        #expect(source[SourceRange(matter.bodyStart, source.bytes.count)].contains("# Titre"))
    }

    /// A comment sends the same pairs through Yams.
    @Test func plainPairsAreWhatYamsReads() {
        var random = SystemRandomNumberGenerator()
        let letters = Array("abcXYZ0189-")
        for _ in 0..<200 {
            let pairs = (0..<Int.random(in: 1...5, using: &random)).map { number in
                let value = String((0..<6).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
                return "k\(["a", "b", "c", "d", "e"][number]): a\(value)\n"
            }.joined()
            let plain = read("---\n\(pairs)---\n").1.pairs
            #expect(plain == read("---\n\(pairs)# note\n---\n").1.pairs, "\(pairs)")
        }
    }
}
