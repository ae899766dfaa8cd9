import Logbook
import Markdown
import Output
import Reports
import TestSupport
import Testing

@Suite("Hostile text becomes words, never markup that acts")
struct HostileTextTests {
    static let payloads = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\u{0600}<img src=x onerror=alert(1)>",
        "<\u{0338}script>alert(1)</script>",
        "\"\u{0301} onmouseover=alert(1) x=\"",
        "'\u{0301} onfocus=alert(1) autofocus='",
        "</title><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</svg><script>alert(1)</script>",
        "</desc><script>alert(1)</script>",
        "--><script>alert(1)</script>",
        "<svg/onload=alert(1)>",
        "<iframe src=javascript:alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#x0A;script:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox(1))",
        "[x](//evil.example/a)",
        "![x](https://evil.example/a.png)",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "![x](javascript:alert(1))",
        "<https://ok.example/\"onmouseover=alert(1)>",
        "[x](<https://ok.example/\" onmouseover=\"alert(1)>)",
        "[x](https://ok.example \"\\\" onmouseover=alert(1)\")",
        "<math><mtext><style><img src=x onerror=alert(1)>",
        "<details open ontoggle=alert(1)>",
        "{{{style}}}{{> head.html}}",
        "`<script>alert(1)</script>`",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\u{202E}<script>alert(1)</script>",
    ]

    /// The payload wherever people write: names, topics, themes, headings, prose, links, actions, carnets.
    static func group(with payload: String) -> Group {
        let quoted = "'" + payload.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
        return inlineGroup([
            "groupe.md": """
            ---
            nom: \(quoted)
            animateur: \(quoted)
            membres: { alice: { nom: \(quoted) }, bruno: Bruno, chloe: Chloé, david: David }
            cycles: { C1: { titre: \(quoted), debut: 2026-01-01, fin: 2026-06-30 } }
            charte: 2026-01-01
            ---
            # \(payload)

            \(payload)
            """,
            "seances/2026-01-12-S1.md": """
            ---
            seance: S1
            date: 2026-01-12
            client: alice
            sujet: \(quoted)
            themes: [\(quoted)]
            presents: [alice, bruno, chloe, david]
            ---
            ## 3. Contrat
            > \(payload)
            ## 5. Synthèse et plan d'action
            \(payload)

            - [ ] S1-A1 \(payload) (pour le 2026-02-01)
              - Premier pas : \(payload)
            ## 6. Apprentissages et feedback
            ### \(payload)
            \(payload)
            """,
            "seances/2026-02-12-S2.md": """
            ---
            seance: S2
            date: 2026-02-12
            presents: [alice, bruno]
            ---
            ## Retours
            - [x] S1-A1 — \(payload)
              - Appris : \(payload)
            """,
            "carnets/alice/S1.md": """
            ---
            seance: S1
            membre: alice
            ---
            ## Enseignements (groupe)
            \(payload)
            ## Progrès (bilan)
            - \(payload)
            ## Engagements (groupe)
            - [ ] \(payload)
            """,
        ])
    }

    static let requests: [ReportRequest] = [
        .cycle(CycleID("C1")), .session(SessionID("S1")), .session(SessionID("S2")), .member(MemberID("alice")),
    ]

    @Test("A page's elements and attributes are those of the templates", arguments: payloads)
    func pages(payload: String) throws {
        for request in Self.requests {
            let page = try rendered(request, of: Self.group(with: payload), as: .html)
            let tags = PageTag.all(in: page)
            #expect(tags.filter { !PageTag.allowedNames.contains($0.name) }.map(\.name) == [])
            for tag in tags {
                #expect(tag.attributes.keys.filter { !PageTag.allowedAttributes.contains($0) }.sorted() == [])
                if let target = tag.attributes["href"] {
                    #expect(["#", "https://", "http://", "mailto:"].contains { target.hasPrefix($0) }, "\(target)")
                }
            }
            #expect(tags.count { $0.name == "style" } == 1)
        }
    }

    @Test("Markdown carries no raw HTML and no link that acts", arguments: payloads)
    func markdown(payload: String) throws {
        for request in Self.requests {
            let text = try rendered(request, of: Self.group(with: payload), as: .markdown)
            // What a Markdown reader without any fence would make of it.
            let again = SafeMarkdown.html(of: text, under: nil)
            let tags = PageTag.all(in: again)
            #expect(tags.allSatisfy { PageTag.allowedNames.contains($0.name) })
            #expect(!text.contains("[x](javascript:") && !text.contains("[x](data:"))
        }
    }

    @Test("Links keep to the web and to mailboxes, and say nothing of where one comes from")
    func links() {
        let html = SafeMarkdown.html(of: "[a](https://x.example) [b](mailto:a@x.example) [c](../d.md)", under: 2)
        #expect(
            html == """
                <p><a rel="noreferrer noopener" href="https://x.example">a</a> \
                <a rel="noreferrer noopener" href="mailto:a@x.example">b</a> c</p>

                """
        )
    }

    @Test("Images load nothing: they become links, or their words")
    func images() {
        #expect(
            SafeMarkdown.html(
                of: "![a cat](https://x.example/c.png) ![b](data:x) [![c](https://y.example)](https://z.example)",
                under: 2
            )
                == """
                <p><a rel="noreferrer noopener" href="https://x.example/c.png">a cat</a> b \
                <a rel="noreferrer noopener" href="https://z.example">c</a></p>

                """
        )
    }

    @Test("Headings come to stand under the heading of their place")
    func headings() {
        #expect(SafeMarkdown.html(of: "# A\n### B", under: 3) == "<h4>A</h4>\n<h6>B</h6>\n")
        #expect(SafeMarkdown.html(of: "##### A", under: 2) == "<h3>A</h3>\n")
        #expect(SafeMarkdown.commonMark(of: "# A", under: 4) == "##### A\n")
    }

    @Test("Comments and raw HTML leave no trace, the words around them stay")
    func rawHTML() {
        #expect(SafeMarkdown.html(of: "a <b>b</b> <!-- c --> d", under: 2) == "<p>a b  d</p>\n")
        #expect(SafeMarkdown.commonMark(of: "a\n\n<!-- c -->\n\nd", under: 2) == "a\n\nd\n")
    }

    @Test("Absurd nesting is shown as typed, in good time")
    func nesting() {
        let deep = String(repeating: "> ", count: 50_000) + "<b>x"
        #expect(SafeMarkdown.html(of: deep, under: 2).hasPrefix("<pre>&gt; &gt; "))
        #expect(SafeMarkdown.plainText(of: deep) == "x")
    }
}
