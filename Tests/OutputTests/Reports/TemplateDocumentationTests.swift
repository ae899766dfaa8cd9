import Links
import Logbook
import Output
import Reports
import SourceText
import TemplateRendering
import Templates
import TestSupport
import Testing

@Suite("docs/templates.md tells what templates see, all of it and nothing else")
struct TemplateDocumentationTests {
    /// Fields by heading, as the tables of the page list them.
    private static func documented() throws -> [String: [String]] {
        let bytes = try #require(FileTree.contents(of: Repository.root + "/docs")["templates.md"])
        var tables: [String: [String]] = [:]
        var heading = ""
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "`", omittingEmptySubsequences: false)
            if line.hasPrefix("### `"), parts.count > 1 { heading = String(parts[1]) }
            if line.hasPrefix("## ") { heading = "" }
            if line.hasPrefix("| `"), !heading.isEmpty { tables[heading, default: []].append(String(parts[1])) }
        }
        return tables
    }

    private static func documents() throws -> [DocumentRecord] {
        let today = try #require(afterTheCycles)
        return try ["club-managers", "riverside-circle"].flatMap { name in
            let group = try Repository.sample(name)
            let links = Links(group)
            let requests =
                [.cycle(nil)] + group.sessions.map { ReportRequest.session($0.id.value) }
                + group.members.map { .member($0.id) }
            let provenance = Provenance.imagined(for: group)
            return try requests.map { request in
                try Reports.build(request, from: group, links: links, today: today, provenance: provenance).tree
            }
        }
    }

    /// Every record inside a node, itself included.
    private static func records(in node: DocumentNode) -> [DocumentRecord] {
        switch node {
        case .record(let record): [record] + record.fields.flatMap { records(in: $0.value) }
        case .list(let nodes): nodes.flatMap(records)
        case .text, .prose, .number, .tenths, .flag, .date, .term, .absent: []
        }
    }

    @Test func everyRecordHasExactlyTheFieldsOfItsTable() throws {
        let documented = try Self.documented()
        let found = try Self.documents().flatMap { Self.records(in: .record($0)) }
        for record in found {
            #expect(documented[record.kind.rawValue] == record.fields.map(\.name), "\(record.kind)")
        }
        #expect(Set(found.map(\.kind)) == Set(DocumentRecord.Kind.allCases))
    }

    @Test func labelsAndFiguresAreListed() throws {
        let documented = try Self.documented()
        #expect(documented["labels"] == ReportLabel.allCases.map(\.rawValue).sorted())
        #expect(
            documented["figures"] == ["presence", "rotation", "timeline", "states", "themes", "satisfaction", "rhythm"]
        )
    }

    @Test("What the built-in templates ask for is documented", arguments: BuiltInTemplate.allCases)
    func variables(of template: BuiltInTemplate) throws {
        let documented = try Self.documented()
        let fields = Set(documented.values.flatMap { $0 })
        let aspects: Set = ["anchor", "plain", "iso", "short", "token", "glyph", "mark", "duration", "yaml", "comment"]
        for tag in TemplateTag.all(in: template.text) {
            switch tag.kind {
            case .variable, .section, .inverted, .end:
                let known = tag.name == "." || tag.name == "last()"
                let parts = tag.name.split(separator: ".").map(String.init)
                #expect(known || parts.allSatisfy { fields.contains($0) || aspects.contains($0) }, "\(tag.name)")
            case .partial:
                #expect(BuiltInTemplate(rawValue: tag.name) != nil, "\(tag.name)")
            case .parent, .block, .comment, .setting, .delimiters: break
            }
        }
    }

    @Test func everyTemplateFileIsBuiltIn() throws {
        let files = try ["html", "markdown", "scaffold", "style"].flatMap { folder in
            try FileTree.names(in: Repository.root + "/templates/" + folder)
        }
        #expect(files.map { $0.replacing(".mustache", with: "") } == BuiltInTemplate.allCases.map(\.rawValue))
    }

    /// The labels that none of some tags shows, and that no figure describes itself with.
    private static func unshown(by tags: Set<String>) throws -> [ReportLabel] {
        let inCode: Set<ReportLabel> = [
            .presenceDescription, .rotationDescription, .timelineDescription, .rhythmDescription,
        ]
        let fields = try documents().flatMap { records(in: .record($0)) }.flatMap(\.fields)
        let numbers = Set(fields.compactMap { field in if case .number = field.value { field.name } else { nil } })
        return ReportLabel.allCases.filter { label in
            guard !inCode.contains(label), !tags.contains("labels.\(label.rawValue)") else { return false }
            // What one counts stands behind its number, in the form that goes with it; behind anything else it is nothing.
            let isCounted = label.noun(behind: 1, in: .french) != nil
            return !isCounted || !numbers.contains { tags.contains("\($0).\(label.rawValue)") }
        }
    }

    @Test func everyLabelIsUsed() throws {
        let tags = BuiltInTemplate.allCases.flatMap { TemplateTag.all(in: $0.text) }.filter { $0.kind == .variable }
        let shown = Set(tags.map(\.name))
        #expect(try Self.unshown(by: shown).isEmpty)
        // Each that nothing shows is missed, those behind a number too.
        for label in [ReportLabel.sessions, .consultations, .actions, .themes] {
            let others = shown.filter { !$0.hasSuffix(".\(label.rawValue)") }
            #expect(try Self.unshown(by: others) == [label])
            #expect(
                try Self.unshown(by: others.union(["groupName.\(label.rawValue)", "noCount.\(label.rawValue)"])) == [
                    label
                ]
            )
        }
        #expect(try Self.unshown(by: []).count == ReportLabel.allCases.count - 4)
    }
}
