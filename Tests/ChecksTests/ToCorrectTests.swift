import Checks
import Foundation
import Logbook
import SourceText
import TestSupport
import Testing

/// `sample-logbooks/to-correct` has one of every mistake that one French group's folder can hold.
///
/// `CARNET_RECORD=1 swift test --filter ToCorrectTests` writes the list of its findings anew.
@Suite struct ToCorrectTests {
    private static let golden = Repository.root + "/Tests/Fixtures/to-correct.txt"

    /// Mistakes that would hide others, need another language, or can't be kept under version control.
    private static let elsewhere: Set = [
        "ambiguous-date", "cycle-ends-before-start", "file-too-large", "front-matter-too-large", "link-leaves-group",
        "missing-charter", "missing-group-file", "unreadable-file",
    ]

    private func findings() throws -> (group: Group, diagnostics: [Diagnostic]) {
        let group = try Repository.sample("to-correct")
        let day = CalendarDate(year: 2026, month: 6, day: 15)
        return (group, diagnostics(of: group, on: day))
    }

    @Test func findingsAreThoseOnRecord() throws {
        let (group, diagnostics) = try findings()
        let lines = diagnostics.map { "\($0.severity.rawValue) \(summary(of: $0, in: group))\n" }.joined()
        if ProcessInfo.processInfo.environment["CARNET_RECORD"] != nil {
            try FileTree.write(lines, to: Self.golden)
            Issue.record("the list was written anew: look at the difference, then run again without CARNET_RECORD")
            return
        }
        let recorded = try String(contentsOfFile: Self.golden, encoding: .utf8)
        #expect(lines == recorded)
    }

    @Test func everyMistakeIsThere() throws {
        let found = Set(try findings().diagnostics.map(\.code))
        #expect(Set(Rule.all.map(\.code)).subtracting(found).sorted() == Self.elsewhere.sorted())
    }

    @Test func theNoteBesideIsLeftAlone() throws {
        #expect(!(try findings().group.files.contains { $0.path == "LISEZMOI.md" }))
    }
}
