import Logbook
import Output
import Reports
import TemplateRendering
import TestSupport
import Testing

@Suite("A group's own templates")
struct TemplateOverrideTests {
    private static let group = inlineGroup([
        "groupe.md": """
        ---
        nom: Essai & Cie
        membres: { alice: Alice, bruno: Bruno, chloe: Chloé, david: David }
        ---
        """,
        "seances/2026-01-12-S1.md": """
        ---
        seance: S1
        date: 2026-01-12
        client: alice
        sujet: Déléguer
        ---
        ## 3. Contrat
        Aidez-moi.
        """,
    ])

    private func render(_ files: [String: String], as format: ReportFormat = .html) throws -> String {
        let overrides = files.sorted { $0.key < $1.key }.map { TemplateFile(path: "modeles/" + $0.key, text: $0.value) }
        return try rendered(
            .session(SessionID("S1")),
            of: Self.group,
            as: format,
            templates: TemplateSet(overrides: overrides)
        )
    }

    @Test func aTemplateReplacesTheBuiltInOne() throws {
        let text = try render(["session.html.mustache": "<p>{{group.name}} {{session.date}}</p>"])
        #expect(text == "<p>Essai &amp; Cie 12 janvier 2026</p>")
    }

    @Test func aPartialReplacesTheBuiltInOneAndNewOnesCanBeIncluded() throws {
        let text = try render(
            [
                "session.md.mustache": "{{> mine.md}}",
                "mine.md.mustache":
                    "{{% CONTENT_TYPE: TEXT}}\n{{#consultations}}{{topic}}: {{{contract}}}{{/consultations}}",
            ],
            as: .markdown
        )
        #expect(text == "Déléguer: Aidez-moi.")
    }

    @Test func theStyleIsReplacedAndThePolicyFollowsIt() throws {
        let page = try render(["style.css": "body { color: teal }\r\n/* </style><b> */"])
        #expect(page.contains("<style>body { color: teal }\n/* <\\/style><b> */</style>"))
        #expect(page.contains("style-src &#39;sha256-+QsWNRYjT+MQoWWbfTjUZ9xWK+unNyCUTojI0pAfsmQ=&#39;"))
    }

    @Test(
        "A broken template is told with its file, line and cause",
        arguments: [
            ("a\n{{#group}}\n{{/cycle}}", 3, TemplateProblem.Cause.wrongSectionEnd),
            ("a\n\n{{#group}}\nb", 4, .unclosedSection),
            ("a\n{{group name}}", 2, .malformedTag),
            ("\n\n{{> nowhere.html}}", 3, .unknownTemplate("nowhere.html")),
            ("a\n{{> session.html}}", 2, .circularPartial("session.html")),
            ("{{>*name}}", 1, .dynamicPartial),
            ("x\n{{=<% %>=}}", 2, .changedDelimiters),
            ("{{% NOTHING: AT_ALL}}", 1, .invalidSetting),
            (String(repeating: "{{#a}}", count: 100_000), 1, .nestedTooDeep(limit: 40)),
            ("{{/a}}", 1, .wrongSectionEnd),
        ]
    )
    func broken(template: String, line: Int, cause: TemplateProblem.Cause) throws {
        let problem = try #require(throws: TemplateProblem.self) {
            try render(["session.html.mustache": template])
        }
        #expect(problem.file == "modeles/session.html.mustache")
        #expect(problem.line == line)
        #expect(problem.cause == cause)
        #expect(!problem.message(in: .french).isEmpty && !problem.message(in: .english).isEmpty)
    }

    @Test func partialsThatIncludeOneAnotherAreToldToo() throws {
        let problem = try #require(throws: TemplateProblem.self) {
            try render([
                "session.html.mustache": "{{> a.html}}", "a.html.mustache": "{{> b.html}}",
                "b.html.mustache": "\n{{> a.html}}",
            ])
        }
        #expect(problem.file == "modeles/b.html.mustache")
        #expect(problem.cause == .circularPartial("a.html"))
        #expect(problem.line == 2)
    }

    @Test(
        "Templates that end anywhere never crash",
        arguments: [
            "{{", "{{{", "{{#", "{{#a", "{{a}", "{{{a}}", "{{>", "{{!", "{{%", "{{=", "{{<a}}", "{{<a}}{{/a}}",
            "{{$a}}", "{{$a}}x{{/a}}",
            "{{/", "}}", "\u{0}{{\u{0}}}", "{{first(", "{{first(a}}", "{{a(b(c))}}", "{{.}}", "{{..}}", "{{a..b}}",
            "{{ }}", "{{}}",
            "{{#.}}{{.}}{{/.}}", "{{last()}}", "{{#group}}{{.}}{{/group}}", "{{group}}", "{{consultations}}",
        ]
    )
    func tornTemplates(template: String) throws {
        // What counts is that it comes back at all.
        _ = try? render(["session.html.mustache": template])
        _ = try? render(["session.html.mustache": "a\n" + template + "\n", "a.mustache": "b"])
    }
}
