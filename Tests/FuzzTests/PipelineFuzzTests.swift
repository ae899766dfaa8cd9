import Checks
import Foundation
import Links
import Logbook
import Output
import Reading
import Reports
import SourceText
import TestSupport
import Testing

/// Damaged samples through everything the program does with a group: reading, links, checks, every report, every form.
///
/// `make fuzz MINUTES=10 SEED=1` goes on for that long; a case that traps leaves its seed in `.build/fuzz-seed`.
@Suite struct PipelineFuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let samples = ["to-correct", "club-managers", "riverside-circle"]

    @Test func damagedGroupsGoThroughTheWholePipeline() throws {
        let minutes = Self.environment["CARNET_FUZZ_MINUTES"].flatMap(Double.init)
        let end = Date(timeIntervalSinceNow: (minutes ?? 0) * 60)
        let first = Self.environment["CARNET_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
        let originals = try Self.samples.map { try Repository.sample($0) }
        var seed = first
        while minutes == nil ? seed < first + 12 : Date() < end {
            if minutes != nil {
                try "\(seed)\n".write(toFile: Repository.root + "/.build/fuzz-seed", atomically: false, encoding: .utf8)
            }
            let start = Date()
            try goThrough(originals[Int(seed % UInt64(originals.count))], seed: seed)
            // Generous: a debug build on a busy machine; a hang is what is looked for.
            #expect(Date().timeIntervalSince(start) < 60, "seed \(seed)")
            seed += 1
        }
        if minutes != nil { print("\(seed - first) damaged groups, seeds \(first) to \(seed - 1)") }
    }

    private func goThrough(_ sample: Group, seed: UInt64) throws {
        var damage = Damage(seed: seed)
        let files = sample.files.map { file in
            RawFile(path: file.path, bytes: Bool.random(using: &damage) ? damage.damaged(file.bytes) : file.bytes)
        }
        let group = GroupReader.group(of: files)
        let links = Links(group)
        let today = try #require(CalendarDate(year: 2026, month: Int(seed % 12) + 1, day: 15))
        for irregularity in group.irregularities {
            let whole = group[irregularity.place.file].wholeRange
            #expect(whole.contains(irregularity.place.range), "seed \(seed): \(irregularity)")
        }
        checkOutputs(group, links, today, seed: seed)
        actionOutputs(group, links, today)
        try reports(group, links, today, seed: seed)
    }

    private func checkOutputs(_ group: Group, _ links: Links, _ today: CalendarDate, seed: UInt64) {
        for audience in [Audience.group] + group.members.prefix(1).map({ .member($0.id) }) {
            let context = CheckContext(group: group, links: links, today: today, audience: audience)
            for language in Language.allCases {
                let found = Checking.diagnostics(of: context, language: language)
                for place in found.flatMap({ [$0.place] + $0.fixes.flatMap { $0.edits.map(\.place) } }) {
                    #expect(group[place.file].wholeRange.contains(place.range), "seed \(seed)")
                }
                let checked = CheckedGroup(
                    context: context,
                    diagnostics: found,
                    fileCount: group.files.count,
                    language: language,
                    pathPrefix: ""
                )
                #expect(DiagnosticsText.text(of: checked, ink: .plain).isEmpty == false)
                #expect(throws: Never.self) {
                    _ = try JSONSerialization.jsonObject(with: Data(DiagnosticsJSON.bytes(of: [checked])))
                    _ = try JSONSerialization.jsonObject(
                        with: Data(DiagnosticsSARIF.bytes(of: [checked], language: language, version: "0"))
                    )
                }
                _ = DiagnosticsGitHub.text(of: [checked])
                _ = DiagnosticsGitLab.bytes(of: [checked])
            }
        }
    }

    private func actionOutputs(_ group: Group, _ links: Links, _ today: CalendarDate) {
        let list = ActionList(
            of: group,
            links: links,
            filter: ActionFilter(),
            moment: .latest(today: today),
            language: group.language,
            pathPrefix: ""
        )
        #expect(throws: Never.self) {
            _ = try JSONSerialization.jsonObject(with: Data(ActionsJSON.bytes(of: [list])))
        }
        let calendar = ActionsCalendar.text(of: [list], version: "0")
        #expect(calendar.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        _ = (ActionsCSV.text(of: [list]), ActionsMarkdown.text(of: list))
        _ = ActionsTable.text(of: list, width: 80, ink: .plain)
    }

    private func reports(_ group: Group, _ links: Links, _ today: CalendarDate, seed: UInt64) throws {
        let renderer = ReportRenderer()
        let requests: [ReportRequest] =
            [.cycle(nil)] + group.sessions.suffix(1).map { .session($0.id.value) }
            + group.members.prefix(1).map { .member($0.id) }
        for request in requests {
            // A request may have lost its séance to the damage; that is an answer too.
            guard let document = try? Reports.build(request, from: group, links: links, today: today) else { continue }
            for format in ReportFormat.allCases {
                let bytes = try renderer.render(document, as: format, language: group.language)
                #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(seed)")
                #expect(!bytes.isEmpty)
            }
        }
    }
}
