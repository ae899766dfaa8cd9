import Editing
import Links
import Logbook
import Reading
import Scaffolding
import SourceText
import TestSupport
import Testing

@Suite("What is prepared for a group whose files are damaged is sound all the same")
struct DamagedGroupTests {
    @Test("A séance, its pages and a member more", arguments: 0..<15)
    func damaged(_ seed: Int) throws {
        let names = ["to-correct", "club-managers", "riverside-circle"]
        let sample = try Repository.sample(names[seed % names.count])
        var damage = Damage(seed: UInt64(seed))
        var written = WrittenGroup(of: sample) { bytes in
            Bool.random(using: &damage) ? damage.damaged(bytes) : bytes
        }
        let before = written.group
        let day = try CalendarDate.on(2026_06_15)
        let scaffold = try Scaffolding(before).session(SessionWish(date: day), today: day)
        try written.carryOut(scaffold.change)
        let session = try #require(written.group.sessions.first { $0.id.value == scaffold.id })
        #expect(session.date?.value == day)
        #expect(session.followUps.isEmpty && session.actions.isEmpty)
        #expect(session.consultations.first?.steps.map(\.step) == Step.allCases)
        let open = Links(before).lives.filter { life in
            (life.decided.map { $0 < day } ?? true) && !life.state(on: day).isClosed
                && (!life.action.isProvisional || life.session.description.first?.isLetter ?? false)
        }
        #expect(session.awaitedFollowUps.map(\.action.value) == open.map(\.id))

        guard let pages = try? Scaffolding(written.group).entries(for: .everyonePresent, of: session) else { return }
        try written.carryOut(pages.change)
        // A séance's file may be lost and its pages left: those are not looked at.
        let group = written.group
        let entries = group.entries.filter { pages.paths.contains(group[$0.file].path) }
        #expect(entries.count == pages.paths.count)
        #expect(entries.allSatisfy { entry in entry.harvests.allSatisfy(\.isEmpty) && entry.mentions.isEmpty })

        guard let added = try? Scaffolding(written.group).member(NewMember(name: "Zoé Neuve")) else { return }
        let known = written.group.members.map(\.name)
        try written.carryOut(added.change)
        #expect(written.group.members.map(\.name) == known + ["Zoé Neuve"])
    }
}
