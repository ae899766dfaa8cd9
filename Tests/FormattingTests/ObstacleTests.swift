import Formatting
import Logbook
import SourceText
import TestSupport
import Testing

@Suite("Files that are left alone")
struct ObstacleTests {
    private static let head = "---\nseance: S1\ndate: 2026-01-15\n---\n"
    private static let plan = head + "## plan d'action\n"

    @Test(
        "A file whose meaning is unclear stays as it is, and its place is named",
        arguments: [
            (head + "## exposé\n<<<<<<< ici\n=======\n>>>>>>> là\n", 47), ("---\nseance: S1\n## exposé\n", 0),
            ("---\nseance: S1\nSeance: S2\n---\n## exposé\n", 15), ("---\nseance: [S1\n---\n## exposé\n", 16),
            ("---\n- S1\n---\n## exposé\n", 4), ("---\nseance: &a S1\n---\n## exposé\n", 12),
            (plan + "- [ ] S1-A1 un\n- [X] S1-A1 deux\n", 70), (plan + "- [X] S2-A1 un\n", 59),
        ]
    )
    func unclear(text: String, offset: Int) throws {
        guard case .leftAlone(let obstacle) = try SingleFile.format(Array(text.utf8)) else {
            Issue.record("formatted")
            return
        }
        #expect(obstacle.place.range.lowerBound == offset)
    }

    @Test("Of two files for one séance, neither is touched")
    func sharedSession() throws {
        let text = Self.plan + "- [ ] Appeler\n"
        let outcome = try SingleFile.format(Array(text.utf8), beside: ["sessions/autre.md": Self.head])
        guard case .leftAlone(.duplicateSession(SessionID("S1"), _)) = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test("What is only wrong in its own place keeps nothing else from being formatted")
    func localMistakes() throws {
        let text =
            "---\nséance: S1\ndate: hier\nclient: personne\nhumeur: bonne\n---\n## bricolage :\n## expose\n[X] seul\n"
        let expected =
            "---\nseance: S1\ndate: hier\nclient: personne\nhumeur: bonne\n---\n## bricolage :\n## 1. Exposé\n[X] seul\n"
        #expect(try SingleFile.text(text, at: "seances/2026-01-15-S1.md") == expected)
    }

    @Test("Without a group's file, no language is chosen for dates")
    func noGroupFile() throws {
        let text = Self.head + "## 5. Action plan\n- [X] S1-A1 Call (by 13/02/2026)\n"
        let group = inlineGroup(["sessions/S1.md": text])
        guard case .changed(let change) = Formatter(group).format(FileID(0), as: .standard) else {
            Issue.record("not changed")
            return
        }
        #expect(String(decoding: change.bytes, as: UTF8.self) == text.replacing("[X]", with: "[x]"))
    }

    @Test("A pass that would change what a file says is left out, and the others do their part")
    func droppedPass() throws {
        // Written before « et S0-A1 », the id would make both one list of ids.
        let text = Self.head + "## 5. Plan d'action\n- [X] et S0-A1 aussi \n"
        let expected = Self.head + "## 5. Plan d'action\n- [x] et S0-A1 aussi\n"
        #expect(try SingleFile.text(text, at: "seances/2026-01-15-S1.md") == expected)
    }
}
