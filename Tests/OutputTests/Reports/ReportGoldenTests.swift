import Logbook
import Output
import Reports
import TestSupport
import Testing

@Suite("The three reports in their three forms")
struct ReportGoldenTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let sample: String
        let name: String
        let request: ReportRequest

        var testDescription: String { "\(sample) \(name)" }
    }

    static let cases = [
        Case(sample: "club-managers", name: "cycle", request: .cycle(CycleID("C1"))),
        Case(sample: "club-managers", name: "session-S4", request: .session(SessionID("S4"))),
        Case(sample: "club-managers", name: "member-nathalie", request: .member(MemberID("nathalie"))),
        Case(sample: "riverside-circle", name: "cycle", request: .cycle(nil)),
        Case(sample: "riverside-circle", name: "session-S3", request: .session(SessionID("S3"))),
        Case(sample: "riverside-circle", name: "member-wei", request: .member(MemberID("wei"))),
    ]

    @Test("A sample's report is what was recorded", arguments: cases, ReportFormat.allCases)
    func golden(_ report: Case, format: ReportFormat) throws {
        let text = try rendered(report.request, of: Repository.sample(report.sample), as: format)
        let golden = Golden("reports/\(report.sample)/\(report.name).\(format.fileExtension)")
        #expect(try golden.compare(Array(text.utf8)) == .same)
    }

    @Test("The same group on the same day gives the same bytes")
    func repeatable() throws {
        let group = try Repository.sample("riverside-circle")
        for format in ReportFormat.allCases {
            let first = try rendered(.cycle(nil), of: group, as: format)
            #expect(try rendered(.cycle(nil), of: group, as: format) == first)
        }
    }
}
