import Changes
import Logbook
import TestSupport
import Testing

@Suite("Where an action stands after a change")
struct StandingTests {
    private static let plan = """
        ---
        seance: S1
        date: 2026-01-15
        client: alice
        ---
        ## Synthèse et plan d'action

        - [ ] S1-A1 Appeler Paul (pour le 2026-02-01)
        """

    private static func heard(_ session: String, _ date: String, _ followUps: String...) -> String {
        "---\nseance: \(session)\ndate: \(date)\nclient: bob\n---\n## Retours\n\n"
            + followUps.joined(separator: "\n") + "\n"
    }

    private func facts(_ pages: [String], plan: String = plan) -> Facts {
        var files = ["groupe.md": "---\nnom: Le cercle\nmembres: { alice: Alice Martin, bob: Bob Roux }\n---\n"]
        for (number, page) in ([plan] + pages).enumerated() { files["seances/\(number).md"] = page }
        return Facts(of: inlineGroup(files), for: nil)
    }

    private func told(_ old: Facts, _ new: Facts) -> [String] {
        Comparison(from: old, to: new).changes.map { change in
            switch change.kind {
            case .action(.heard(let heard)): "heard in \(heard.session)"
            case .action(.unheard(let session)): "unheard in \(session)"
            case .action(.standing(let shift)): "\(shift.from) to \(shift.to)"
            case .action(.due): "due"
            case .action(.plannedDue): "due in the plan"
            case .session(.date): "date"
            case .session(.added): "added"
            default: "\(change.kind)"
            }
        }
    }

    @Test("A retour that is taken back takes its state with it")
    func takenBack() {
        let second = Self.heard("S2", "2026-02-12", "- [/] S1-A1")
        let third = Self.heard("S3", "2026-03-12", "- [x] S1-A1", "- [x] S1-A1 — Encore.")
        let empty = Self.heard("S3", "2026-03-12")
        #expect(told(facts([second, third]), facts([second, empty])) == ["unheard in S3", "done to inProgress"])
    }

    @Test("A séance that changes places with another changes what was heard last")
    func redated() {
        let done = Self.heard("S3", "2026-03-12", "- [x] S1-A1")
        let before = facts([Self.heard("S2", "2026-02-12", "- [>] S1-A1"), done])
        let after = facts([Self.heard("S2", "2026-04-12", "- [>] S1-A1"), done])
        #expect(told(before, after) == ["date", "done to postponed"])
        #expect(told(before, facts([Self.heard("S2", "2026-02-13", "- [>] S1-A1"), done])) == ["date"])
    }

    @Test("An older retour that comes late leaves the action where it is, and so is said")
    func late() {
        let done = Self.heard("S3", "2026-03-12", "- [x] S1-A1")
        let new = facts([Self.heard("S2", "2026-02-12", "- [/] S1-A1"), done])
        #expect(told(facts([done]), new) == ["added", "heard in S2", "done to done"])
        let both = facts([Self.heard("S2", "2026-02-12", "- [/] S1-A1"), done])
        #expect(told(facts([Self.heard("S2", "2026-02-12", "- [/] S1-A1")]), both) == ["added", "heard in S3"])
    }

    @Test("A plan's date counts no more once a séance gave another")
    func postponed() {
        let later = Self.plan.replacing("2026-02-01", with: "2026-02-03")
        let second = Self.heard("S2", "2026-02-12", "- [>] S1-A1 (pour le 2026-04-01)")
        #expect(told(facts([second]), facts([second], plan: later)) == ["due in the plan"])
        #expect(told(facts([]), facts([], plan: later)) == ["due"])
    }

    @Test("A clean merge of retours tells nothing; one that changes where an action stands says so")
    func merges() {
        let (second, third) = (
            Self.heard("S2", "2026-02-12", "- [/] S1-A1"), Self.heard("S3", "2026-03-12", "- [x] S1-A1")
        )
        let clean = MergeComparison(
            of: [facts([second]), facts([third])],
            partedAt: facts([]),
            to: facts([second, third])
        )
        #expect(clean.changes.isEmpty, "\(clean.changes.map(\.kind))")
        let moved = Self.heard("S2", "2026-04-12", "- [/] S1-A1")
        let crossed = MergeComparison(
            of: [facts([moved]), facts([second, third])],
            partedAt: facts([second]),
            to: facts([moved, third])
        )
        #expect(crossed.changes.isEmpty, "\(crossed.changes.map(\.kind))")
    }

    @Test("A cycle under another id is the cycle it was, where its title or its days tell")
    func cycles() {
        func group(_ cycles: String) -> Facts {
            let head = "---\nnom: Le cercle\nmembres: { alice: Alice Martin }\ncycles:\n\(cycles)---\n"
            return Facts(of: inlineGroup(["groupe.md": head]), for: nil)
        }
        let first = "{ titre: Premier, debut: 2026-01-01, fin: 2026-06-30 }\n"
        let changes = Comparison(from: group("  C1: \(first)"), to: group("  C7: \(first)")).changes
        #expect(changes.map(\.kind) == [.renamed(from: .cycle(CycleID("C1")))])
        #expect(changes.map(\.subject) == [.cycle(CycleID("C7"))])
        let other = Comparison(
            from: group("  C1: \(first)"),
            to: group("  C7: { titre: Deuxième, debut: 2026-09-01 }\n")
        )
        #expect(other.changes.map(\.kind) == [.removed, .added])
    }
}
