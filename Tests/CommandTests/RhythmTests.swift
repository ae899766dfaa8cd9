import Foundation
import TestSupport
import Testing

/// What the review of a cycle says of when pages and retours were written, in histories where names change.
@Suite("The rhythm of writing, through changes of names")
struct RhythmTests {
    private static let plan = "seances/2026-01-15-S1.md"
    private static let retour = CommittedGroup.followUps("- [/] S1-A1 — En cours.")
    private static let page = "## Ressentis\n\nCANARI\n"

    /// What each séance has before it, the same day, in the first week, the second, and later: pages and retours.
    private func rhythm(_ group: CommittedGroup, _ options: [String] = []) throws -> [String: [[Int]]] {
        let run = try group.carnet(["report", "cycle", "--format", "json", "--out", "-"] + options)
        let root = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
        let weeks = root?["rhythm"] as? [[String: Any]] ?? []
        return Dictionary(
            uniqueKeysWithValues: weeks.map { week in
                let counts = ["before", "sameDay", "firstWeek", "secondWeek", "later"].map { stretch in
                    let counted = week[stretch] as? [String: Any]
                    return ["entries", "followUps"].map { counted?[$0] as? Int ?? -1 }
                }
                return (week["session"] as? String ?? "", counts)
            }
        )
    }

    private func begun() throws -> CommittedGroup {
        let group = try CommittedGroup()
        try group.commit(
            [
                "groupe.md": CommittedGroup.head, Self.plan: CommittedGroup.plan("- [ ] S1-A1 Appeler Paul"),
                "seances/2026-02-12-S2.md": Self.retour, "carnets/bob/S2.md": Self.page,
            ],
            on: "2026-02-12"
        )
        return group
    }

    private static let sameDay = [[0, 0], [1, 1], [0, 0], [0, 0], [0, 0]]
    private static let nothing = [[Int]](repeating: [0, 0], count: 5)

    @Test("A séance that gets another number keeps what was written around it, committed or not")
    func renumbered() throws {
        let group = try begun()
        #expect(try rhythm(group)["S2"] == Self.sameDay)
        try group.git("rm -q -- seances/2026-02-12-S2.md carnets/bob/S2.md")
        try group.scratch.write(
            "---\nseance: S2\ndate: 2026-01-29\nclient: bob\n---\n",
            to: "le groupe d'ici/seances/2026-01-29-S2.md"
        )
        try group.scratch.write(
            Self.retour.replacing("S2", with: "S3"),
            to: "le groupe d'ici/seances/2026-02-12-S3.md"
        )
        try group.scratch.write(Self.page, to: "le groupe d'ici/carnets/bob/S3.md")
        for isCommitted in [false, true] {
            if isCommitted { try group.commit([:], on: "2026-02-20") }
            let told = try rhythm(group)
            #expect(told["S3"] == Self.sameDay && told["S2"] == Self.nothing, "\(told)")
        }
        #expect(try rhythm(group, ["--as-of", "HEAD"])["S3"] == Self.sameDay)
        #expect(try rhythm(group, ["--as-of", "HEAD~1"])["S2"] == Self.sameDay)
        // A page of the séance that took the number is its own.
        try group.commit(["carnets/bob/S2.md": Self.page], on: "2026-02-21")
        let told = try rhythm(group)
        #expect(told["S3"] == Self.sameDay && told["S2"]?[4] == [1, 0], "\(told)")
    }

    @Test("Whoever takes another short name, page by page, wrote no page twice")
    func renamedMember() throws {
        let group = try begun()
        try group.commit(["groupe.md": CommittedGroup.head.replacing("bob:", with: "br:")], on: "2026-02-19")
        try group.commit(["carnets/bob/S2.md": nil, "carnets/br/S2.md": Self.page], on: "2026-02-25")
        #expect(try rhythm(group)["S2"] == Self.sameDay)
    }

    @Test("What is taken back counts no more; what comes back was written the first time")
    func takenBack() throws {
        let group = try begun()
        let empty = Self.retour.replacing("- [/] S1-A1 — En cours.", with: "")
        try group.commit(["carnets/bob/S2.md": nil, "seances/2026-02-12-S2.md": empty], on: "2026-02-14")
        #expect(try rhythm(group)["S2"] ?? Self.nothing == Self.nothing)
        try group.commit(["carnets/bob/S2.md": Self.page, "seances/2026-02-12-S2.md": Self.retour], on: "2026-03-20")
        #expect(try rhythm(group)["S2"] == Self.sameDay)
    }

    @Test("Two séances that get one number, one after the other, are told alike in every run")
    func united() throws {
        let group = try begun()
        let (second, third) = ("seances/2026-02-12-S2.md", "seances/2026-02-26-S3.md")
        let retour = Self.retour.replacing("S2", with: "S3").replacing("2026-02-12", with: "2026-02-26")
        let silent = retour.replacing("- [/] S1-A1 — En cours.", with: "")
        try group.commit([second: nil, "carnets/bob/S2.md": nil], on: "2026-02-20")
        try group.commit([third: retour, "carnets/bob/S3.md": Self.page], on: "2026-02-26")
        try group.git("\ngit mv \(third) seances/2026-02-26-S2.md\ngit mv carnets/bob/S3.md carnets/bob/S2.md\n")
        let moved = "seances/2026-02-26-S2.md"
        try group.commit([moved: retour.replacing("S3", with: "S2")], on: "2026-03-01")
        try group.commit([moved: silent.replacing("S3", with: "S2")], on: "2026-03-02")
        try group.commit([moved: retour.replacing("S3", with: "S2")], on: "2026-03-03")
        let told = try (0..<12).map { _ in try rhythm(group) }
        #expect(Set(told).count == 1, "\(Set(told))")
        #expect(told[0]["S2"]?.joined().contains(1) == true)
    }
}
