import Editing
import Links
import Logbook
import Scaffolding
import SourceText
import TestSupport
import Testing

@Suite("What is prepared, word for word")
struct ScaffoldGoldenTests {
    private static func wish(_ language: Language) throws -> GroupWish {
        GroupWish(
            name: language == .french ? "Atelier du jeudi" : "Thursday circle",
            language: language,
            facilitator: "Claire Vasseur",
            members: ["Alice Martin", "Élodie Keller", "alice-2: Alice Moreau", "Jean-Pierre Roux"].compactMap {
                NewMember(reading: $0)
            },
            dates: [try .on(2026_02_12), try .on(2026_01_15), try .on(2026_03_12)]
        )
    }

    @Test("A new group's files", arguments: Language.allCases)
    func group(_ language: Language) throws {
        let scaffold = try GroupScaffold(Self.wish(language)) { _ in false }
        for file in scaffold.change.newFiles where !file.text.isEmpty {
            let name = "scaffolds/\(language.rawValue)/" + (file.path.hasPrefix(".") ? "dot" : "") + file.path
            #expect(try Golden(name).compare(Array(file.text.utf8)) == .same)
        }
        let folders = scaffold.change.newFiles.filter(\.text.isEmpty).map(\.path)
        #expect(folders.count == 5)
        var written = WrittenGroup()
        try written.carryOut(scaffold.change)
        #expect(written.findings(on: try .on(2026_01_10), atLeast: .information).isEmpty)
        #expect(written.group.members.map(\.id.description) == ["alice", "elodie", "alice-2", "jean-pierre"])
        #expect(written.group.cycles.first?.plannedSessions.map(\.value.description).first == "2026-01-15")
    }

    private static let samples = ["club-managers", "riverside-circle"]

    @Test("A séance and pages of a sample", arguments: samples)
    func session(_ sample: String) throws {
        var written = WrittenGroup(of: try Repository.sample(sample))
        let before = written.group
        let first = try #require(before.members.first)
        let wish = SessionWish(clients: [first.id], topics: ["Dire non sans se fâcher"])
        let last = try #require(before.sessions.last?.date?.value)
        let today = try #require(CalendarDate(ordinal: last.ordinal + 28))
        let session = try Scaffolding(before).session(wish, today: today)
        try written.carryOut(session.change)
        #expect(try Golden("scaffolds/\(sample)-session.md").compare(written.files[session.path] ?? []) == .same)
        #expect(written.findings(on: session.date).allSatisfy { !$0.contains(session.path) })
        let prepared = try #require(written.group.session(session.id))
        let open = Links(before).lives.filter { !$0.state(on: session.date).isClosed }.map(\.id)
        #expect(prepared.awaitedFollowUps.map(\.action.value) == open)
        #expect(prepared.followUps.isEmpty)
        let entries = try Scaffolding(written.group).entries(for: .everyonePresent, of: prepared)
        try written.carryOut(entries.change)
        #expect(entries.paths.count == prepared.present.count)
        #expect(try Golden("scaffolds/\(sample)-entry.md").compare(written.files[entries.paths[0]] ?? []) == .same)
        #expect(written.findings(on: session.date).allSatisfy { !$0.contains("S9.md") && !$0.contains("S6.md") })
    }

    @Test("Two consultations in one séance; pages by step", arguments: Language.allCases)
    func variants(_ language: Language) throws {
        var written = WrittenGroup()
        try written.carryOut(GroupScaffold(Self.wish(language)) { _ in false }.change)
        let byStep = written.text(language == .french ? "groupe.md" : "group.md")?
            .replacing("par thème", with: "par étape").replacing("by theme", with: "by step")
        written = WrittenGroup([language == .french ? "groupe.md" : "group.md": try #require(byStep)])
        let wish = SessionWish(
            clients: [MemberID("alice"), MemberID("elodie")],
            topics: ["Déléguer", "Annoncer la réorganisation"]
        )
        let session = try Scaffolding(written.group).session(wish, today: .on(2026_01_10))
        try written.carryOut(session.change)
        let code = language.rawValue
        #expect(try Golden("scaffolds/\(code)/two.md").compare(written.files[session.path] ?? []) == .same)
        let read = try #require(written.group.session(session.id))
        #expect(read.consultations.map { $0.client?.value } == wish.clients)
        #expect(read.consultations.map { $0.topic?.value } == wish.topics)
        #expect(read.consultations.allSatisfy { $0.steps.count == 6 && $0.steps.allSatisfy(\.isEmpty) })
        let page = try Scaffolding(written.group).entries(for: .member(MemberID("alice")), of: read)
        try written.carryOut(page.change)
        #expect(try Golden("scaffolds/\(code)/by-step.md").compare(written.files[page.paths[0]] ?? []) == .same)
        #expect(written.findings(on: session.date).isEmpty)
    }
}
