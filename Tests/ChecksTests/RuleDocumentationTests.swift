import Checks
import Foundation
import TestSupport
import Testing

/// `docs/rules/` is made from the rules: `CARNET_RECORD=1 swift test --filter RuleDocumentationTests` writes it anew.
@Suite struct RuleDocumentationTests {
    private static let folder = Repository.root + "/docs/rules"
    private static let isRecording = ProcessInfo.processInfo.environment["CARNET_RECORD"] != nil

    @Test func isCurrent() throws {
        var pages = ["README.md": RulePage.index]
        for rule in Rule.all { pages["\(rule.code).md"] = RulePage.file(of: rule) }
        if Self.isRecording {
            try? FileManager.default.removeItem(atPath: Self.folder)
            for (name, text) in pages { try FileTree.write(text, to: Self.folder + "/" + name) }
            Issue.record("docs/rules was written anew: look at the difference, then run again without CARNET_RECORD")
            return
        }
        let written = try FileTree.contents(of: Self.folder).mapValues { String(decoding: $0, as: UTF8.self) }
        let stale = Set(pages.keys).union(written.keys).filter { pages[$0] != written[$0] }.sorted()
        #expect(stale == [], "out of date: run CARNET_RECORD=1 swift test --filter RuleDocumentationTests")
    }
}
