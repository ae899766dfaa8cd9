import Editing
import Links
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

/// On séances of the samples, whole and damaged: after a retour is written the group says that retour more, or in the
/// place of another, and nothing else.
@Suite("Retours in séances as people leave them")
struct FollowUpPropertyTests {
    private struct Case {
        let group: Group
        let life: ActionLife
        let session: Session
        let followUp: NewFollowUp
    }

    private static let notes: [String?] = [
        nil, "Fait.", "Vu pour le 9 avril 2026", "# pas un titre", "a\n- b", "S2-A1 aussi", "<!-- x", "**fort**", "[x]",
    ]

    /// A séance of a sample, damaged three times out of four, and a retour somebody might write into it.
    private static func example(_ seed: UInt64) throws -> Case? {
        var random = Damage(seed: seed)
        let sample = seed % 2 == 0 ? "club-managers" : "riverside-circle"
        let original = try Repository.sample(sample)
        let chosen = try #require(original.sessions.dropFirst().randomElement(using: &random))
        let raw = original.files.enumerated().map { index, file in
            let isDamaged = FileID(index) == chosen.file && seed % 4 != 0
            return RawFile(path: file.path, bytes: isDamaged ? random.damaged(file.bytes) : file.bytes)
        }
        let group = GroupReader.group(of: raw)
        guard let session = group.sessions.first(where: { $0.file == chosen.file }),
            let life = Links(group).lives.filter({ $0.session != session.id.value }).randomElement(using: &random)
        else { return nil }
        let date = session.date?.value.ordinal ?? 20_000
        let followUp = NewFollowUp(
            action: life.id,
            state: ActionState.allCases.randomElement(using: &random) ?? .done,
            due: Bool.random(using: &random) ? nil : CalendarDate(ordinal: date + 30),
            note: notes.randomElement(using: &random) ?? nil,
            learned: notes.randomElement(using: &random) ?? nil
        )
        return Case(group: group, life: life, session: session, followUp: followUp)
    }

    @Test("Only that retour differs", arguments: 0..<8)
    func onlyTheRetour(_ part: UInt64) throws {
        var written = 0
        var refused = 0
        for seed in part * 60..<(part + 1) * 60 {
            guard let example = try Self.example(seed) else { continue }
            guard let writing = try? FollowUpWriting(in: example.session, of: example.group),
                let passage = try? writing.passage(for: example.followUp)
            else {
                #expect(seed % 4 != 0, "\(seed): a séance as it should be")
                refused += 1
                continue
            }
            written += 1
            try Self.expectOnly(passage, in: example, seed)
        }
        #expect(written > 30 && refused < 25, "written \(written), refused \(refused)")
    }

    private static func expectOnly(_ passage: WrittenPassage, in example: Case, _ seed: UInt64) throws {
        let (group, followUp, file) = (example.group, example.followUp, example.session.file)
        #expect(Set(passage.change.edits.map(\.place.file)).subtracting([file]).isEmpty)
        // What a person wrote is still there: boxes and dates apart, nothing but white space and separators goes.
        for edit in passage.change.edits {
            let gone = group.text(at: edit.place)
            let isBox = gone.hasPrefix("[") && gone.hasSuffix("]") && gone.count <= 5
            let isDate = example.session.followUps.contains { $0.due?.place == edit.place }
            #expect(isBox || isDate || gone.allSatisfy { " -—–:.,\u{A0}\t".contains($0) }, "\(seed): \(gone)")
        }
        let raw = group.files.enumerated().map { index, source in
            RawFile(path: source.path, bytes: FileID(index) == file ? passage.text.bytes : source.bytes)
        }
        let after = GroupReader.group(of: raw)
        let (before, links) = (Links(group), Links(after))
        #expect(before.lives.map(\.id) == links.lives.map(\.id), "\(seed)")
        for (old, new) in zip(before.lives, links.lives) where old.id != followUp.action {
            #expect(old.action.title == new.action.title && old.action.state == new.action.state, "\(seed)")
            #expect(old.followUps.map(\.followUp.unplaced) == new.followUps.map(\.followUp.unplaced), "\(seed)")
        }
        let life = try #require(links[followUp.action])
        let own = life.followUps.filter { $0.session == example.session.id.value }
        #expect(own.contains { $0.followUp.state == followUp.state }, "\(seed)")
        if let due = followUp.due { #expect(own.contains { $0.followUp.due?.value == due }, "\(seed)") }
        #expect((0...1).contains(life.followUps.count - (before[followUp.action]?.followUps.count ?? 0)), "\(seed)")
        #expect(links.strayFollowUps.count == before.strayFollowUps.count, "\(seed)")
        #expect(group.entries.count == after.entries.count)
    }
}
