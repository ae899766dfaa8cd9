import Checks
import Foundation
import Links
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

@Suite("Checks of a group that is being edited")
struct LiveChecksTests {
    @Test(
        "After every edit the findings are those of a group read anew",
        arguments: ["to-correct", "club-managers", "riverside-circle"]
    )
    func sameAsAnew(_ sample: String) throws {
        // More of them for a longer look: CARNET_LIVE_EDITS=2000.
        let edits = ProcessInfo.processInfo.environment["CARNET_LIVE_EDITS"].flatMap(Int.init) ?? 120
        for (seed, audience) in [(1, Audience.group), (2, .member(MemberID("alice")))] {
            var session = try EditingSession(of: Repository.sample(sample), audience: audience, seed: UInt64(seed))
            for number in 0..<edits {
                session.editOnce()
                let (live, anew) = (session.live, session.anew)
                guard live != anew else { continue }
                let difference = Set(live).symmetricDifference(anew).map { "\($0.code) \($0.place) \($0.message)" }
                Issue.record("\(sample), seed \(seed), edit \(number), \(session.lastEdit): \(difference)")
                return
            }
        }
    }

    @Test("Only the files an edit can touch are looked at again")
    func reach() throws {
        let group = try Repository.sample("club-managers")
        let today = try #require(CalendarDate(year: 2026, month: 6, day: 15))
        var checks = LiveChecks(group: group, today: today, audience: .group)
        let index = try #require(group.files.firstIndex { $0.path == "carnets/alice/S3.md" })
        let source = group.files[index]
        let text = String(decoding: source.bytes, as: UTF8.self) + "\n- Encore un mot, et S99-A1.\n"
        let raw = RawFile(path: source.path, bytes: Array(text.utf8))
        guard case .part(let part) = FileReader(for: group).change(of: group, by: raw, in: FileID(index)) else {
            Issue.record("a page of a carnet changes nothing else")
            return
        }
        #expect(checks.replace(FileID(index), with: part) == [FileID(index)])
        #expect(checks.diagnostics(in: FileID(index)).map(\.code) == ["mention-of-unknown-action"])
    }

    @Test("A carnet is quoted where its reader has it open, and nowhere else")
    func quoting() throws {
        let group = inlineGroup([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice, bruno: Bruno }\n---\n",
            "carnets/alice/S1.md": "---\nseance: S1\nsecretissime: oui\n---\n",
        ])
        let file = try #require(group.files.firstIndex { $0.path == "carnets/alice/S1.md" })
        let today = try #require(CalendarDate(year: 2026, month: 6, day: 15))
        var checks = LiveChecks(group: group, today: today, audience: .group)
        func messages() -> String { checks.diagnostics(in: FileID(file)).map(\.message).joined() }
        #expect(!messages().contains("secretissime"))
        #expect(checks.show([FileID(file)]) == [FileID(file)])
        #expect(messages().contains("secretissime"))
        _ = checks.show([])
        #expect(!messages().contains("secretissime"))
    }
}

/// Somebody who edits a group's files one after the other, and what the checks say meanwhile.
private struct EditingSession {
    private var random: Damage
    private let originals: [RawFile]
    private var files: [RawFile]
    private let audience: Audience
    private let today: CalendarDate
    private var checks: LiveChecks
    private(set) var lastEdit = ""

    init(of group: Group, audience: Audience, seed: UInt64) throws {
        random = Damage(seed: seed)
        originals = group.files.map { RawFile(path: $0.path, bytes: $0.bytes) }
        files = originals
        self.audience = audience
        today = try #require(CalendarDate(year: 2026, month: 3, day: 1))
        checks = LiveChecks(group: GroupReader.group(of: files), today: today, audience: audience)
    }

    mutating func editOnce() {
        let index = Int.random(in: files.indices, using: &random)
        let other = Int.random(in: files.indices, using: &random)
        let (path, bytes) = (files[index].path, files[index].bytes)
        let new: [UInt8] =
            switch Int.random(in: 0..<8, using: &random) {
            case 0: originals[index].bytes
            case 1: files[other].bytes
            case 2: inserted(Array("\n- [x] S2-A1 — Fait.\n  - Appris : peu.\n".utf8), at: bytes.count, in: bytes)
            case 3: replaced("S\(Int.random(in: 1...9, using: &random))", with: "S2", in: bytes)
            case 4: replaced("2026-0", with: "2026-1", in: bytes)
            case 5: replaced("alice", with: "bruno", in: bytes)
            case 6: inserted([UInt8(ascii: "x")], at: Int.random(in: 0...bytes.count, using: &random), in: bytes)
            default: random.damaged(bytes)
            }
        lastEdit = "\(path): \(bytes.count) to \(new.count) bytes"
        files[index] = RawFile(path: path, bytes: new)
        take(files[index], at: FileID(index))
    }

    private mutating func take(_ raw: RawFile, at file: FileID) {
        let group = checks.group
        switch FileReader(for: group).change(of: group, by: raw, in: file) {
        case .part(let part): _ = checks.replace(file, with: part)
        case .head(let head): _ = checks.replaceHead(with: head)
        case .everything:
            checks = LiveChecks(group: GroupReader.group(of: files), today: today, audience: audience)
        }
    }

    private func inserted(_ scrap: [UInt8], at offset: Int, in bytes: [UInt8]) -> [UInt8] {
        Array(bytes[..<offset]) + scrap + bytes[offset...]
    }

    private func replaced(_ text: String, with new: String, in bytes: [UInt8]) -> [UInt8] {
        Array(String(decoding: bytes, as: UTF8.self).replacing(text, with: new).utf8)
    }

    var live: [Diagnostic] {
        checks.group.files.indices.flatMap { checks.diagnostics(in: FileID($0)) }
    }

    var anew: [Diagnostic] {
        let group = GroupReader.group(of: files)
        let context = CheckContext(group: group, links: Links(group), today: today, audience: audience)
        return Checking.diagnostics(of: context, language: group.language)
    }
}
