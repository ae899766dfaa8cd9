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

    /// A group in which every payload has a member, a séance and a carnet of its own, and stands wherever people
    /// write: names, titles, topics, themes, headings, prose, links, actions, harvests.
    static let group: Group = {
        var files: [String: String] = [:]
        var members = ""
        for (number, payload) in payloads.enumerated() {
            members += "  m\(number): { nom: \(quoted(payload)) }\n"
            files["seances/\(day(number))-S\(number).md"] = session(number, payload)
            files["carnets/m\(number)/S\(number).md"] = entry(number, payload)
        }
        files["groupe.md"] = """
            ---
            nom: \(quoted(payloads[0]))
            animateur: \(quoted(payloads[1]))
            membres:
            \(members)cycles: { C1: { titre: \(quoted(payloads[2])), debut: 2026-01-01, fin: 2026-06-30 } }
            charte: 2026-01-01
            ---
            \(payloads.map { "# \($0)\n\n\($0)" }.joined(separator: "\n\n"))
            """
        return inlineGroup(files)
    }()

    private static func quoted(_ text: String) -> String {
        "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }

    private static func day(_ number: Int) -> String {
        CalendarDate(ordinal: 20_454 + number).map(\.description) ?? ""
    }

    private static func session(_ number: Int, _ payload: String) -> String {
        """
        ---
        seance: S\(number)
        date: \(day(number))
        client: m\(number)
        sujet: \(quoted(payload))
        themes: [\(quoted(payload))]
        presents: [m\(number), m0]
        ---
        ## Retours
        - [>] S\(max(0, number - 1))-A1 — \(payload)
          - Appris : \(payload)
        ## 3. Contrat
        > \(payload)
        ## 5. Synthèse et plan d'action
        \(payload)

        - [ ] S\(number)-A1 \(payload) (pour le 2026-03-01)
          - Premier pas : \(payload)
        ## 6. Apprentissages et feedback
        ### \(payload)
        \(payload)
        """
    }

    private static func entry(_ number: Int, _ payload: String) -> String {
        """
        ---
        seance: S\(number)
        membre: m\(number)
        ---
        ## Enseignements (groupe)
        \(payload)
        ## Progrès (bilan)
        - \(payload)
        ## Engagements (groupe)
        - [ ] \(payload)
        """
    }

    static let requests: [ReportRequest] =
        [.cycle(CycleID("C1"))]
        + payloads.indices.flatMap { number -> [ReportRequest] in
            // One's own carnet shows the same prose as the fiche: every fourth is enough.
            let sheet = ReportRequest.session(SessionID("S\(number)"))
            return number % 4 == 0 ? [sheet, .member(MemberID("m\(number)"))] : [sheet]
        }

    @Test func everyPayloadArrivesAsText() throws {
        #expect(Self.group.members.count == Self.payloads.count)
        #expect(Self.group.sessions.count == Self.payloads.count)
        let page = try rendered(.cycle(CycleID("C1")), of: Self.group, as: .html)
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test("A page's elements and attributes are those of the templates", arguments: requests)
    func pages(request: ReportRequest) throws {
        let page = try rendered(request, of: Self.group, as: .html)
        let tags = PageTag.all(in: page)
        #expect(tags.filter { !PageTag.allowedNames.contains($0.name) }.map(\.name) == [])
        #expect(tags.count { $0.name == "style" } == 1)
        for tag in tags {
            #expect(tag.attributes.keys.filter { !PageTag.allowedAttributes.contains($0) }.sorted() == [])
            if let target = tag.attributes["href"] {
                #expect(["#", "https://", "http://", "mailto:"].contains { target.hasPrefix($0) }, "\(target)")
            }
        }
    }

    @Test("Markdown carries no raw HTML and no link that acts", arguments: requests)
    func markdown(request: ReportRequest) throws {
        let text = try rendered(request, of: Self.group, as: .markdown)
        let tags = PageTag.all(in: SafeMarkdown.html(of: text, under: nil))
        #expect(tags.allSatisfy { PageTag.allowedNames.contains($0.name) })
        #expect(!text.contains("[x](javascript:") && !text.contains("[x](data:"))
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

    @Test(
        "No escape reaches a page or a terminal, typed or spelled",
        arguments: ["\u{1B}", "&#27;", "\u{9B}", "&#x7F;"]
    )
    func controlCharacters(escape: String) {
        let markdown = "« a\u{A0}\(escape)b »\n"
        #expect(SafeMarkdown.html(of: markdown, under: nil) == "<p>« a\u{A0}b »</p>\n")
        let scalars = SafeMarkdown.commonMark(of: markdown, under: nil).unicodeScalars
        #expect(scalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
}
