import Foundation
import TestSupport
import Testing

@Suite("A séance or an action is understood however its name is spaced, where it can mean one thing alone")
struct LooseNameTests {
    @Test("An action", arguments: ["S 1-A1", "S1 A1", "s1a1", "S 01 – A 1", "Séance 1 – A1", "1-A1", "S1‑A01"])
    func action(name: String) throws {
        let group = try CommittedGroup.withLife()
        let life = try group.carnet(["history", "S1-A1"])
        #expect(life.text.hasPrefix("Histoire de S1-A1 "), "\(life.errors)")
        let spaced = try group.carnet(["history", name])
        #expect(spaced.text == life.text, "\(spaced.errors)")
        let done = try group.carnet(["done", name, "--today", "2026-02-12"])
        #expect(done.status == 0 && done.text.hasPrefix("S1-A1 "), "\(done.errors)")
    }

    @Test("A séance", arguments: ["s 01", "S 1", "Séance 01", "session 1", "01", "S-1", "S 0001"])
    func session(name: String) throws {
        let group = try CommittedGroup.withLife()
        let life = try group.carnet(["history", "S1"])
        #expect(life.text.hasPrefix("Histoire de la séance S1\n"))
        let spaced = try group.carnet(["history", name])
        #expect(spaced.text == life.text, "\(spaced.errors)")
        #expect(
            try group.carnet(["actions", "--session", name]).text == group.carnet(["actions", "--session", "S1"]).text
        )
    }

    @Test("A moment is a séance under a spaced name too, and what git may know under another is git's")
    func moment() throws {
        let group = try CommittedGroup.withLife()
        let since = try group.carnet(["diff", "S1"])
        #expect(since.status == 0 && !since.text.isEmpty)
        #expect(try group.carnet(["diff", "s 01"]).text == since.text)
        #expect(try group.carnet(["diff", "S-01"]).status == 2)
    }

    @Test("What a name says to the letter comes first; where two things may be meant, neither is taken")
    func several() throws {
        let group = try CommittedGroup.withLife()
        for (id, day) in [("S01", "2026-03-01"), ("S1-2", "2026-03-02")] {
            let page = "---\nseance: \(id)\ndate: \(day)\nclient: alice\n---\n"
            try group.commit(["seances/\(day)-\(id).md": page], on: day)
        }
        #expect(try group.carnet(["history", "S 01"]).text.hasPrefix("Histoire de la séance S01\n"))
        #expect(try group.carnet(["history", "S 1"]).text.hasPrefix("Histoire de la séance S1\n"))
        #expect(try group.carnet(["history", "s 1 2"]).text.hasPrefix("Histoire de la séance S1-2\n"))
        for name in ["S 001", "S12", "S1 A", "A1", "S 1 A 9"] {
            let run = try group.carnet(["history", name])
            #expect(run.status == 2, "\(name): \(run.text)")
        }
        #expect(try group.carnet(["done", "S 001-A3"]).status == 2)
    }
}
