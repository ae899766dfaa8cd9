package import Logbook

/// A page of somebody's carnet of which a document shows something.
package struct SharedPage: Hashable, Sendable {
    package let author: Person
    package let session: SessionID?
}

extension ReportDocument {
    /// The page of each harvest and engagement it shows to others than their author, as often as it shows one.
    package var sharedPages: [SharedPage] {
        let harvests: [SharedHarvest]
        var commitments: [SharedCommitment] = []
        switch self {
        case .cycle(let report):
            harvests = report.learnings.flatMap(\.harvests) + report.progress.flatMap(\.harvests) + report.feelings
        case .session(let report):
            harvests = report.harvests
            commitments = report.commitments
        case .member: harvests = []
        }
        return harvests.map { SharedPage(author: $0.author, session: $0.session) }
            + commitments.map { SharedPage(author: $0.author, session: $0.session) }
    }
}
