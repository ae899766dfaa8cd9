import Logbook
import Markdown
import Reading
import SourceText
import TestSupport
import Testing

/// A page that is read beside another version of it is read as if it stood alone.
@Suite struct PageVersionTests {
    @Test("Blocks taken over from another version are those of the text itself", arguments: 0..<64)
    func sameBlocks(seed: Int) {
        var random = Dice(seed: seed)
        expectSameBlocks(from: random.page(), edits: 1, &random)
    }

    @Test("So are those between several changes of a long text", arguments: 0..<128)
    func sameBlocksBetween(seed: Int) {
        var random = Dice(seed: 1000 + seed)
        expectSameBlocks(from: random.longPage(), edits: 3, &random)
    }

    @Test("So are the items of a list that moves on in its page")
    func sameItems() {
        var random = Dice(seed: 0)
        for edits in 1...3 {
            let items = (0..<40).map { "- quand \($0) vient\n" }
            let page = { (start: Int) in
                "## Enseignements (groupe)\n\n" + items[..<start].joined() + "\n## Ressentis\n\n"
                    + items[start..<start + 20].joined()
            }
            expectSameBlocks(from: page(10), edits: edits, &random, others: (11..<20).map(page))
        }
    }

    @Test("So are blocks of which some end with a return alone", arguments: ["- b\r", "- b\r\n", "b\r\r", "- b\n\r"])
    func sameReturns(block: String) {
        var random = Dice(seed: 0)
        let page = { (first: String, last: String) in
            first + "\n" + String(repeating: "- a\n" + block, count: 400) + "- " + last + "\n"
        }
        let others = [page("- y", "y"), page("y", "x"), page("- x\r- x", "y"), page("x", "x\r- y")]
        expectSameBlocks(from: page("- x", "x"), edits: 3, &random, others: others)
    }

    private func expectSameBlocks(from page: String, edits: Int, _ random: inout Dice, others: [String] = []) {
        var text = page
        var (source, tree) = parsed(text)
        for number in 0..<24 {
            if number < others.count { text = others[number] } else { for _ in 0..<edits { random.edit(&text) } }
            let next = SourceText(path: "", text: text)
            let lines = LineTable(next.bytes)
            let ends = CommonEnds(of: source.bytes, next.bytes)
            #expect("\(LineTable(next.bytes, knowing: LineTable(source.bytes), ends))" == "\(lines)")
            let whole = MarkdownTree(parsing: next, from: 0, lines: lines)
            let version = MarkdownTree.Version(tree, of: source, from: 0, ends: ends)
            let spliced =
                source.mayDefineLinks || next.mayDefineLinks
                ? whole : MarkdownTree(parsing: next, from: 0, lines: lines, knowing: version)
            #expect(outline(spliced) == outline(whole))
            (source, tree) = (next, spliced)
        }
    }

    @Test("Versions of a page say what each says by itself", arguments: 0..<32)
    func sameParts(seed: Int) {
        var random = Dice(seed: seed)
        let reader = FileReader(for: Group())
        for path in ["carnets/alice/S1.md", "seances/2026-01-15-S1.md"] {
            for (page, edits) in [(random.page(), 1), (random.longPage(), 3)] {
                let files = versions(of: "---\nseance: S1\n---\n" + page, at: path, edits: edits, &random)
                var versions = reader.versions()
                for file in files {
                    let (part, alone) = (versions.part(of: file), reader.part(of: file))
                    #expect(said(part) == said(alone))
                    #expect(part.entry?.mentions.isEmpty ?? true)
                }
            }
        }
    }

    @Test("So they do beside the page that was read with its group", arguments: 0..<32)
    func samePartsBesideGroup(seed: Int) throws {
        var random = Dice(seed: 2000 + seed)
        for path in ["carnets/alice/S1.md", "seances/2026-01-15-S1.md"] {
            let files = versions(of: "---\nseance: S1\n---\n" + random.longPage(), at: path, edits: 2, &random)
            let folder = try ScratchFolder([path: String(decoding: files[0].bytes, as: UTF8.self)])
            let pages = ReadPages()
            let reader = FileReader(for: try GroupFolder(path: folder.path).read(keeping: pages))
            var versions = reader.versions(knowing: pages)
            for file in files {
                let (part, alone) = (versions.part(of: file), reader.part(of: file))
                #expect(said(part) == said(alone))
            }
        }
    }

    @Test("So do versions of a group's own file", arguments: 0..<16)
    func sameHeads(seed: Int) {
        var random = Dice(seed: seed)
        let head = "---\nnom: Le cercle\nmembres:\n  alice: Alice Roux\n  bob: Bob Petit\ncharte: 2026-01-15\n---\n"
        var versions = GroupFileVersions()
        for file in self.versions(of: head + random.page(), at: "groupe.md", edits: 1, &random) {
            let (group, alone) = (versions.group(of: file), GroupReader.group(of: [file]))
            #expect("\(group)" == "\(alone)")
        }
    }

    private func versions(of page: String, at path: String, edits: Int, _ random: inout Dice) -> [RawFile] {
        var text = page
        return (0..<16).map { _ in
            for _ in 0..<edits { random.edit(&text) }
            return RawFile(path: path, bytes: Array(text.utf8))
        }
    }

    @Test("A text beside another version of it is decoded as if it stood alone", arguments: 0..<32)
    func sameText(seed: Int) {
        var random = Damage(seed: UInt64(seed))
        var bytes = Array("é€😀ab\u{301} fin\n".utf8)
        for _ in 0..<64 {
            let before = SourceText(path: "", decoding: bytes)
            var after = bytes
            let place = Int.random(in: 0...after.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: after.insert([0x00, 0x41, 0xA9, 0xC3, 0xE2, 0xF0].randomElement(using: &random) ?? 0, at: place)
            case 1: after.insert(contentsOf: Array("ç😀".utf8), at: place)
            default: if place < after.count { after.remove(at: place) }
            }
            let ends = CommonEnds(of: before.bytes, after)
            let beside = SourceText(path: "", decoding: after, knowing: before, ends)
            let alone = SourceText(path: "", decoding: after)
            #expect(beside.bytes == alone.bytes && beside.encoding == alone.encoding, "\(after)")
            if alone.encoding == .utf8 { bytes = after }
        }
    }

    @Test("What two texts have in common at their ends never overlaps")
    func ends() {
        let short = [
            "", "a", "aa", "aaa", "abcabcabc", "abcabcabcabcabcabc", "xbcabcabcabcabcabc", "abcabcabcabcabcabx",
        ]
        // Many bytes are compared at once where there are many.
        let long = [0, 7, 255, 256, 257, 300, 519].flatMap { place in
            ["x", ""].map { String(repeating: "a", count: place) + $0 + String(repeating: "a", count: 600 - place) }
        }
        let texts = short + long
        for left in texts.map({ Array($0.utf8) }) {
            for right in texts.map({ Array($0.utf8) }) {
                let ends = CommonEnds(of: left, right)
                #expect(ends.before + ends.after <= min(left.count, right.count))
                #expect(left.prefix(ends.before) == right.prefix(ends.before))
                #expect(left.suffix(ends.after) == right.suffix(ends.after))
                #expect(left != right || ends.before == left.count)
                let rest = (
                    left.dropFirst(ends.before).dropLast(ends.after), right.dropFirst(ends.before).dropLast(ends.after)
                )
                #expect(rest.0.isEmpty || rest.1.isEmpty || rest.0.first != rest.1.first && rest.0.last != rest.1.last)
            }
        }
    }

    private func parsed(_ text: String) -> (SourceText, MarkdownTree) {
        let source = SourceText(path: "", text: text)
        return (source, MarkdownTree(parsing: source, from: 0, lines: LineTable(source.bytes)))
    }

    private func outline(_ tree: MarkdownTree) -> [String] {
        tree.blocks.map { block in
            let place = "\(block.range.lowerBound)..<\(block.range.upperBound) \(block.depth) \(block.end)"
            guard case .heading(let level, let number) = block.kind else { return "\(block.kind) \(place)" }
            return "heading \(level) “\(tree.headingText(number))” \(place)"
        }
    }

    /// Whatever a part says but for mentions, which versions are not asked for.
    private func said(_ part: FilePart) -> String {
        var entry = part.entry
        entry?.mentions = []
        return "\(String(describing: part.session)) \(String(describing: entry)) \(part.irregularities)"
    }
}

/// Pages with all that makes CommonMark look further than a line, and what people do to them.
private struct Dice {
    private var random: Damage

    init(seed: Int) { random = Damage(seed: UInt64(seed)) }

    private static let lines = [
        "## Enseignements (groupe)", "## Ressentis", "### Progrès (bilan)", "# Mon carnet", "## 1. Exposé",
        "## 5. Synthèse et plan d'action", "## Retours", "- [ ] S1-A1 Appeler Paul (pour le 9 avril 2026)",
        "- [x] S0-A1 — Fait.", "  - Appris : rien.", "    ## dans la liste", "> cité", "> ## cité aussi", "```", "~~~",
        "    code", "<!-- un commentaire", "fin -->", "<div>", "</div>", "<pre>", "[lien]: https://example.org",
        "Un [lien] ici.", "## Un [lien]", "Titre", "=====", "-----", "", "", "", "Du texte.", "encore du texte",
        "1. un", "   deux", "* * *", "#Ressentis", "**Ressentis**", "Ressentis (privé)", "## Fin ##", "\t# tab", "#",
        "##\ttab", "\\# rien", "é &amp; è", "\u{FEFF}# marque",
        "<!-- une ligne -->", "<!-- n --> suite", "-->", "<?php", "?> suite", "> <!-- cité", "> fin -->",
        "- <!-- item -->",
        "  <!-- dessous -->", "<![CDATA[", "]]>", "</pre> fin",
        "- un", "- deux", "- trois", "* autre liste", "  - dessous", "  suite", "- ```", "- <div>", "- # titre", "-",
        "+ plus",
        "2. deux", "- > cité", "---", "- [ ] S1-A2 Écrire", "<<<<<<< HEAD", "=======", ">>>>>>> autre", "|||||||",
        "========",
    ]

    mutating func page() -> String {
        (0..<Int.random(in: 1..<24, using: &random)).map { _ in line() }.joined()
    }

    /// Mostly lists and paragraphs, so that much of it stays as it is.
    mutating func longPage() -> String {
        (0..<60).map { number in
            switch Int.random(in: 0..<8, using: &random) {
            case 0: line()
            case 1: "Un paragraphe, le \(number).\n\n"
            case 2: "\(number). compté\n"
            default: "- une ligne, la \(number)\n"
            }
        }
        .joined()
    }

    private mutating func line() -> String {
        let end = ["\n", "\n", "\n", "\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        return (Self.lines.randomElement(using: &random) ?? "") + end
    }

    mutating func edit(_ text: inout String) {
        var bytes = Array(text.utf8)
        let (from, to) = (place(in: bytes), place(in: bytes))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes.insert(contentsOf: Array(line().utf8), at: from)
        case 1: bytes.removeSubrange(min(from, to)..<min(max(from, to), min(from, to) + 12))
        case 2: bytes.insert(contentsOf: Array("\n".utf8), at: from)
        case 3: bytes.insert(contentsOf: Array("#".utf8), at: from)
        case 4: bytes.append(contentsOf: Array(line().utf8))
        default: bytes.replaceSubrange(from..<from, with: bytes[min(from, to)..<max(from, to)].prefix(40))
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    private mutating func place(in bytes: [UInt8]) -> Int {
        let starts = [0, bytes.count] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
        return Bool.random(using: &random)
            ? starts.randomElement(using: &random) ?? 0 : Int.random(in: 0...bytes.count, using: &random)
    }
}
