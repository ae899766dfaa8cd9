import Checks
import Logbook
import SourceText

/// What was found in a commit that the next one goes on from.
struct EarlierRemarks {
    /// A finding in whichever words: in a file that is as it was, it is known again by its place.
    private struct Spot: Hashable {
        let path: String
        let offset: Int
        let code: String
        let severity: Severity

        init(_ finding: Diagnostic, at path: String) {
            self.path = path
            offset = finding.place.range.lowerBound
            code = finding.code
            severity = finding.severity
        }
    }

    /// A finding wherever in its file.
    struct Wording: Hashable {
        let path: String
        let code: String
        let severity: Severity
        let message: String

        init(_ finding: Diagnostic, at path: String) {
            self.path = path
            code = finding.code
            severity = finding.severity
            message = finding.message
        }
    }

    private let spots: Set<Spot>
    private let wordings: [Wording: Int]
    /// The files that are as they were, by their path then.
    private let kept: [String: String]

    /// - Parameter kept: the files that are as they were: their path now, and then.
    init(_ findings: [Diagnostic], in group: Group, kept: [String: String]) {
        let remarks = findings.map { ($0, path: group[$0.place.file].path) }
        spots = Set(remarks.map { Spot($0, at: $1) })
        wordings = Dictionary(remarks.map { (Wording($0, at: $1), 1) }, uniquingKeysWith: +)
        self.kept = kept
    }

    /// Whether a file is as it was.
    func keeps(_ path: String) -> Bool { kept[path] != nil }

    /// Whether a finding was there, in a file that is as it was.
    func holds(_ finding: Diagnostic, at path: String) -> Bool {
        kept[path].map { spots.contains(Spot(finding, at: $0)) } ?? false
    }

    /// How often each finding was there, in the one of several commits that has most of it.
    static func wordings(of several: [EarlierRemarks]) -> [Wording: Int] {
        several.reduce(into: [:]) { $0.merge($1.wordings, uniquingKeysWith: max) }
    }
}
