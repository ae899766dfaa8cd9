import Foundation
import TestSupport
import Testing

@Suite("A short name that changes little by little, in the history")
struct ShortNameHistoryTests {
    private static let page = "carnets/b/S1.md"
    private static let plan = "seances/2026-01-15-S1.md"
    private static let head = CommittedGroup.head.replacing("bob:", with: "br:")

    private static func page(of member: String, _ learning: String = "Écouter.") -> String {
        "---\nseance: S1\nmembre: \(member)\n---\n## Enseignements (groupe)\n\n- \(learning)\n"
    }

    private func begun() throws -> CommittedGroup {
        let group = try CommittedGroup()
        let plan = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul @bob")
        try group.commit(
            ["groupe.md": CommittedGroup.head, Self.page: Self.page(of: "bob"), Self.plan: plan],
            on: "2026-01-16"
        )
        return group
    }

    @Test("Nobody comes or goes; what was really written is told")
    func gradual() throws {
        let group = try begun()
        try group.commit(["groupe.md": Self.head], on: "2026-01-17")
        try group.commit([Self.page: Self.page(of: "br")], on: "2026-01-18")
        let plan = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul @br", present: "alice, br")
        try group.commit([Self.plan: plan], on: "2026-01-19")
        try group.commit([Self.page: Self.page(of: "br", "Ralentir.")], on: "2026-01-20")
        let told = try group.carnet(["history", "--since", "2026-01-17"]).text
        #expect(
            told.split(separator: "\n").filter { $0.hasPrefix(" ") } == [
                "  membre Bob Roux : nom court bob → br", "  Bob Roux : entrée S1, enseignements : partage autrement",
            ]
        )
        let own = try group.carnet(["history", "br"]).text
        #expect(own.components(separatedBy: "entrée S1 ajoutée").count == 2, "\(own)")
    }

    @Test("A page that stays and is written in the commit that brings the new name isn't told to be gone")
    func atOnce() throws {
        let group = try begun()
        let page = Self.page(of: "bob", "Ralentir.")
        try group.commit(["groupe.md": Self.head, Self.page: page], on: "2026-01-17")
        let told = try group.carnet(["history", "--since", "2026-01-17"]).text
        #expect(
            told.split(separator: "\n").filter { $0.hasPrefix(" ") } == [
                "  membre Bob Roux : nom court bob → br", "  Bob Roux : entrée S1, enseignements : partage autrement",
            ],
            "\(told)"
        )
    }

    @Test("A branch on which the former name is written is told alike, and its merge tells nothing")
    func branches() throws {
        for isOnMain in [true, false] {
            let group = try begun()
            try group.git("switch -q -c autre")
            try group.commit([Self.page: Self.page(of: "bob", "Ralentir.")], on: "2026-01-17")
            try group.git("switch -q main")
            try group.commit(["groupe.md": Self.head], on: "2026-01-18")
            try group.git(isOnMain ? "merge -q --no-edit autre" : "switch -q autre", on: "2026-01-19")
            if !isOnMain { try group.git("merge -q --no-edit main", on: "2026-01-19") }
            try group.commit([Self.page: Self.page(of: "br", "Ralentir.")], on: "2026-01-20")
            let told = try group.carnet(["history", "--since", "2026-01-17"]).text
            #expect(
                told.split(separator: "\n").filter { $0.hasPrefix(" ") } == [
                    "  Bob Roux : entrée S1, enseignements : partage autrement",
                    "  membre Bob Roux : nom court bob → br",
                ],
                "\(told)"
            )
        }
    }

    @Test("A short name that somebody new takes is theirs")
    func taken() throws {
        let group = try begun()
        try group.commit(["groupe.md": Self.head, Self.page: Self.page(of: "br")], on: "2026-01-17")
        let both = Self.head.replacing("  br:", with: "  bob: Bob Dupont\n  br:")
        try group.commit(["groupe.md": both], on: "2026-01-18")
        try group.commit(["carnets/d/S1.md": Self.page(of: "bob", "Oser.")], on: "2026-01-19")
        let told = try group.carnet(["history", "--since", "2026-01-18"]).text
        #expect(
            told.split(separator: "\n").filter { $0.hasPrefix(" ") } == [
                "  membre Bob Dupont : entre dans le groupe", "  Bob Dupont : entrée S1 ajoutée",
            ],
            "\(told)"
        )
    }
}
