import Logbook
import Output
import Reports
import TestSupport
import Testing

@Suite("A page is whole in itself and well made")
struct PageStructureTests {
    static let pages: [(sample: String, request: ReportRequest)] = [
        ("club-managers", .cycle(nil)), ("club-managers", .session(SessionID("S4"))),
        ("club-managers", .member(MemberID("alice"))), ("riverside-circle", .cycle(nil)),
        ("riverside-circle", .session(SessionID("S2"))), ("riverside-circle", .member(MemberID("tom"))),
    ]

    @Test("Identifiers are unique, and every link inside the page leads somewhere", arguments: pages)
    func anchors(sample: String, request: ReportRequest) throws {
        let tags = PageTag.all(in: try rendered(request, of: Repository.sample(sample), as: .html))
        let ids = tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let known = Set(ids)
        let targets = tags.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }.map {
            String($0.dropFirst())
        }
        #expect(targets.contains("content"))
        #expect(targets.filter { !known.contains($0) } == [])
        let references = tags.compactMap { $0.attributes["aria-labelledby"] }.flatMap { $0.split(separator: " ") }
        #expect(references.filter { !known.contains(String($0)) } == [])
    }

    @Test("There is one main, one first heading, no step skipped in the headings", arguments: pages)
    func outline(sample: String, request: ReportRequest) throws {
        let tags = PageTag.all(in: try rendered(request, of: Repository.sample(sample), as: .html))
        #expect(tags.count { $0.name == "main" } == 1)
        let levels = tags.compactMap { tag in
            tag.name.count == 2 && tag.name.hasPrefix("h") ? tag.name.last.flatMap { Int(String($0)) } : nil
        }
        #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
        for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    }

    @Test("Nothing is fetched, nothing runs, and the policy says so", arguments: pages)
    func closed(sample: String, request: ReportRequest) throws {
        let page = try rendered(request, of: Repository.sample(sample), as: .html)
        let tags = PageTag.all(in: page)
        #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-"))
        #expect(!tags.contains { $0.name == "script" || $0.name == "link" || $0.name == "img" })
        #expect(!tags.contains { $0.attributes["style"] != nil || $0.attributes["src"] != nil })
        #expect(!page.contains("@import") && !page.contains("url("))
    }

    @Test("A page speaks the language asked for, whatever the group's")
    func language() throws {
        let group = try Repository.sample("club-managers")
        #expect(try rendered(.cycle(nil), of: group, as: .html).contains("<html lang=\"fr\">"))
        let english = try rendered(.cycle(nil), of: group, as: .html, language: .english)
        #expect(english.contains("<html lang=\"en\">") && english.contains("Cycle review"))
        #expect(english.contains("October 9, 2025"))
    }
}
