import Logbook
import Markdown
import SourceText
import TestSupport
import Testing

/// A block of HTML reaches to the end of the line that closes it, with whatever stands there.
@Suite struct HTMLBlockTests {
    @Test(
        "All lines of a block are in its range",
        arguments: [
            ("<!-- a -->", ["<!-- a -->"]),
            ("<!-- a --> suite  \nb\n", ["<!-- a --> suite  "]),
            ("x\n\n<!-- a\n\nb -->\ny\n", ["<!-- a\n\nb -->"]),
            ("<!-- a\r\nb -->\r\nc\r\n", ["<!-- a\r\nb -->"]),
            ("<!-- a\rb -->\rc", ["<!-- a\rb -->"]),
            (
                "<?php\n?>\n<!X\n>\n<![CDATA[\n]]>\n<pre>\n</pre>\n",
                ["<?php\n?>", "<!X\n>", "<![CDATA[\n]]>", "<pre>\n</pre>"]
            ),
            ("<!-- a -->\n<!-- b -->\n", ["<!-- a -->", "<!-- b -->"]),
            // What a blank line ends, or the end of the text or of what it stands in.
            ("<div>\na\n\nb\n", ["<div>\na"]),
            ("<div>\na\n", ["<div>\na"]),
            ("<!-- a\nb", ["<!-- a\nb"]),
            ("> <!-- a\nfoo\n", ["<!-- a"]),
            ("> <!-- a -->\n> b\n", ["<!-- a -->"]),
            ("- <!-- a -->\n- <!-- é\n\n  b -->\n  c\n", ["<!-- a -->", "<!-- é\n\n  b -->"]),
            ("1. > - <!-- a\n   >   b -->\n", ["<!-- a\n   >   b -->"]),
            ("- a\n  <!-- b -->\n", ["<!-- b -->"]),
        ]
    )
    func ranges(text: String, expected: [String]) {
        for head in ["", "---\nseance: S1\n---\n"] {
            let source = SourceText(path: "", text: head + text)
            let tree = MarkdownTree(parsing: source, from: head.utf8.count, lines: LineTable(source.bytes))
            let found = tree.blocks.filter { $0.kind == .htmlBlock }.map { source[$0.range] }
            #expect(found == expected)
        }
    }

    @Test(
        "A harvest whose only line stands behind a comment is none that is empty",
        arguments: [
            ("<!-- Ce que je vois -->", true), ("<!-- Ce que\nje vois -->", true), ("<!-- n --> Écouter.", false),
            ("<!-- Ce que\nje vois --> Écouter.", false), ("<pre>\nÉcouter.</pre>", false),
        ]
    )
    func harvest(text: String, isEmpty: Bool) {
        let group = inlineGroup([
            "groupe.md": "---\nmembres:\n  alice: Alice Martin\n---\n",
            "carnets/alice/S1.md": "---\nseance: S1\n---\n\n## Enseignements (groupe)\n\(text)\n",
        ])
        #expect(group.entries.flatMap(\.harvests).map(\.isEmpty) == [isEmpty], "\(text)")
    }

    @Test(
        "Comments and white space are nothing else",
        arguments: [
            ("", true), (" \n", true), ("<!-- a -->", true), ("<!---->", true), ("<!-->", true), ("<!--->", true),
            (" <!-- a --> \n<!-- <b> -->\n", true), ("<!-- a", true), ("<!--", true), ("<!-- a --", true),
            ("<!-- a -->b", false), ("a<!-- a -->", false), ("<!-- a --><b>", false), ("<!-", false), ("<!->", false),
            ("<!-->-->", false), ("<!--->a", false),
        ]
    )
    func onlyComments(text: String, isOnly: Bool) {
        #expect(text.isOnlyComments == isOnly)
        #expect(Array(text.utf8).span.isOnlyComments == isOnly)
    }
}
