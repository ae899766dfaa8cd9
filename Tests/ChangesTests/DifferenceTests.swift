import Changes
import Logbook
import Reading
import TestSupport
import Testing

@Suite("Differences that tell all by themselves")
struct DifferenceTests {
    private func facts(_ files: [RawFile]) -> Facts { Facts(of: GroupReader.group(of: files), for: MemberID("alice")) }

    /// Two states of one group of which some things are left out at random.
    private func states(_ random: inout Damage, _ seed: UInt64) -> (Facts, Facts) {
        var (first, second) = (MessyNotes(seed: seed), MessyNotes(seed: seed + 1000))
        let (old, new) = (facts(first.files()), facts(second.files()))
        func some(_ facts: Facts) -> Facts {
            facts.about(Set(facts.facts.subjects.sorted().filter { _ in Int.random(in: 0..<3, using: &random) > 0 }))
        }
        return (some(old), some(new))
    }

    @Test("They are what two states say differently", arguments: 1...60 as ClosedRange<UInt64>)
    func all(_ seed: UInt64) {
        var random = Damage(seed: seed)
        let (old, new) = states(&random, seed)
        let differences = Facts.differences(from: old, to: new)
        #expect(Set(differences.map(\.subject)) == Facts.subjects(inWhich: old, differsFrom: new))
        #expect(Set(differences.map(\.subject)).count == differences.count)
        for difference in differences {
            #expect(difference.before == old[difference.subject] && difference.after == new[difference.subject])
            let alone = Facts.differences(from: old.about([difference.subject]), to: new.about([difference.subject]))
            #expect(alone.contains { $0.subject == difference.subject })
        }
    }

    @Test("They come to what a comparison of whole states comes to", arguments: 1...60 as ClosedRange<UInt64>)
    func told(_ seed: UInt64) {
        var random = Damage(seed: seed)
        let (old, new) = states(&random, seed)
        var told = 0
        for _ in 0..<400 {
            let differences = Facts.differences(from: old, to: new).shuffled(using: &random)
                .prefix(Int.random(in: 1...4, using: &random))
            guard Array(differences).areToldByThemselves else { continue }
            told += 1
            let subjects = Set(differences.map(\.subject))
            let changes = Comparison(from: old.about(subjects), to: new.about(subjects)).changes
            #expect(Array(differences).changes == changes)
        }
        #expect(told > 0)
    }

    @Test("Two séances may have changed their numbers, an action its state by a retour: they say too little")
    func doubtful() throws {
        let date = try #require(CalendarDate(year: 2026, month: 1, day: 15))
        let group = "---\nmembres:\n  alice: Alice Martin\n  bob: Bob Roux\ncycles:\n  C1: { debut: \(date) }\n---\n"
        func session(_ number: Int) -> String {
            "---\nseance: S\(number)\ndate: \(date)\n---\n## Contrat\n\nDéléguer.\n"
        }
        func areTold(_ old: [String: String], _ new: [String: String]) -> Bool {
            Facts.differences(from: Facts(of: inlineGroup(old), for: nil), to: Facts(of: inlineGroup(new), for: nil))
                .areToldByThemselves
        }
        #expect(areTold(["groupe.md": group], ["groupe.md": group, "seances/S1.md": session(1)]))
        #expect(!areTold(["seances/S1.md": session(1)], ["seances/S2.md": session(2)]))
        #expect(areTold(["groupe.md": group], ["groupe.md": group.replacing("Roux", with: "Martin")]))
        #expect(!areTold(["groupe.md": group], ["groupe.md": group.replacing("bob", with: "bruno")]))
        #expect(!areTold(["groupe.md": group], ["groupe.md": group.replacing("C1", with: "C2")]))
        let heard = session(2) + "## Retours\n\n- [x] S1-A1\n"
        #expect(!areTold(["seances/S2.md": session(2)], ["seances/S2.md": heard]))
    }
}
