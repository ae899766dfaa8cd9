import Checks
import Logbook
import SourceText
import TestSupport
import Testing

/// An English group is read, and helped, in its own words.
@Suite struct EnglishTests {
    private static let group = """
        ---
        name: Riverside circle
        language: en
        members: [alice, bruno, chloe, david]
        cycles:
          C1: { start: 2026-01-15, end: 2026-06-30, sessions: [2026-01-15, 2026-02-12] }
        charter: 2026-01-15
        rules: { present-without-entry: off }
        ---
        """

    private static let session = """
        ---
        session: S1
        date: 2026-01-15
        status: closed
        client: alice
        topic: Delegating
        nature: problem
        present: [alice, bruno, chloe, david]
        ---
        ## 1. Presentation
        Alice does again at night what the team did by day.

        ## 3. Contract
        The team.

        ## 4. Consultation
        - Begin with a task that may fail.

        ## 5. Summary and action plan
        - [ ] S1-A1 Hand Monday's meeting to Paul

        ## 6. Lerning and feedback
        - One can hand over without letting go.
        """

    private var found: [Diagnostic] {
        diagnostics(of: inlineGroup(["group.md": Self.group, "sessions/2026-01-15-S1.md": Self.session]))
    }

    @Test func findsWhatIsMissing() {
        let codes = ["action-without-due-date", "contract-not-a-request", "missing-step", "unknown-heading"]
        #expect(found.map(\.code).sorted() == codes)
    }

    @Test func proposesEnglishWords() throws {
        let edits = found.reduce(into: [String: [String]]()) { edits, diagnostic in
            edits[diagnostic.code] = diagnostic.fixes.flatMap(\.edits).map(\.replacement)
        }
        #expect(edits["action-without-due-date"] == [" (by 2026-02-12)"])
        #expect(edits["missing-step"] == ["## 2. Clarification\n\n"])
        #expect(edits["unknown-heading"] == ["Learning and feedback"])
    }

    @Test func speaksEnglish() {
        #expect(found.map(\.message).contains("Action S1-A1 has no due date."))
        #expect(found.map(\.message).contains("This consultation lacks step 2 (Clarification)."))
    }
}
