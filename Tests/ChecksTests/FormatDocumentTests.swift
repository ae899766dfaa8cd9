import Foundation
import Links
import Logbook
import SourceText
import TestSupport
import Testing

/// Holds docs/format.md to what the program reads.
@Suite struct FormatDocumentTests {
    /// The files of the page's example: a heading that is a path, then a block.
    static func example() throws -> [String: String] {
        let page = try String(contentsOfFile: Repository.root + "/docs/format.md", encoding: .utf8)
        var files: [String: String] = [:]
        for part in page.components(separatedBy: "\n### `").dropFirst() {
            let path = part.prefix { $0 != "`" }
            let blocks = part.components(separatedBy: "\n```")
            guard blocks.count > 2, blocks[1].hasPrefix("markdown\n") else { continue }
            files[String(path)] = String(blocks[1].dropFirst("markdown\n".count)) + "\n"
        }
        return files
    }

    @Test func exampleHasNothingToCorrect() throws {
        let files = try Self.example()
        #expect(files.count == 4)
        let group = inlineGroup(files)
        let found = diagnostics(of: group).filter { $0.severity > .information }
        #expect(found.map { summary(of: $0, in: group) } == [])
    }

    @Test func exampleIsReadWhole() throws {
        let group = inlineGroup(try Self.example())
        #expect(group.members.map(\.id.description) == ["alice", "bruno", "chloe", "david"])
        let links = Links(group)
        #expect(links.lives.map { $0.id.description } == ["S1-A1", "S2-A1"])
        #expect(links.lives.map { $0.state(on: nil) } == [.done, .planned])
        #expect(links.lives.first.map { links.mentions(of: $0.id).count } == 1)
        #expect(group.entries.first?.harvests.map(\.visibility) == [.group, .private, .review])
    }
}
