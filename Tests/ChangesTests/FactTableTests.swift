import Logbook
import Reading
import TestSupport
import Testing

@testable import Changes

@Suite("Facts by what they are about")
struct FactTableTests {
    @Test("are those of a dictionary, whatever is stated and taken back", arguments: 1...40 as ClosedRange<UInt64>)
    func asDictionary(_ seed: UInt64) {
        var random = Damage(seed: seed)
        let head = "---\nnom: Le cercle\nmembres:\n  a: A\n  b: B\n  c: C\n---\n"
        let people = Facts(of: inlineGroup(["groupe.md": head]), for: nil)
        let stated = people.facts.sorted { $0.subject < $1.subject }
        var table = FactTable.nothing
        var expected: [Subject: Fact] = [:]
        for _ in 0..<60 {
            let (subject, _) = stated[Int.random(in: 0..<4, using: &random)]
            let (_, fact) = stated[Int.random(in: 0..<4, using: &random)]
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1: #expect(table.update(subject, with: fact) == expected.updateValue(fact, forKey: subject))
            case 2, 3: #expect(table.remove(subject) == expected.removeValue(forKey: subject))
            default: table.makeRoom(for: Int.random(in: 0..<4, using: &random))
            }
            #expect(table.isEmpty == expected.isEmpty)
            #expect(Set(table.subjects) == Set(expected.keys) && table.map(\.subject).count == expected.count)
            #expect(table.allSatisfy { expected[$0.subject] == $0.fact })
            #expect(stated.allSatisfy { table[$0.subject] == expected[$0.subject] })
        }
    }
}
