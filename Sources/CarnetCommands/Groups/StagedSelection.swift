import Checks
import Git
import History
import Links
import Logbook
import SourceText

/// What git would commit of a group now, beside the last commit: nobody's commit is stopped by what somebody else left in
/// a page before.
struct StagedSelection: Sendable {
    private let staged: StagedGroup
    private let folder: CommittedFolder

    /// - Throws: `CommandFailure.nothingStaged`, or of git.
    init(of read: ReadGroup) throws(CommandFailure) {
        let folder = try read.committedFolder()
        let staged = try CommandFailure.ofGit { () throws(GitFailure) in
            try folder.stagedGroup(index: Surroundings.variable("GIT_INDEX_FILE"), beside: read.folder)
        }
        guard let staged else { throw .nothingStaged }
        self.staged = staged
        self.folder = folder
    }

    var group: Group { staged.group }

    /// Splits findings into those of files that the commit changes or makes, and of others that it brings about; and those
    /// that were there before it. Where the last commit can't be read, all of them count.
    func parted(
        _ found: [Diagnostic],
        for audience: Audience,
        on day: CalendarDate,
        language: Language
    ) -> (new: [Diagnostic], earlier: [Diagnostic]) {
        let isUntouched = { (finding: Diagnostic) in staged.unchanged.contains(group[finding.place.file].path) }
        guard let head = staged.head, found.contains(where: isUntouched), let before = try? folder.group(at: head)
        else { return (found, []) }
        let context = CheckContext(group: before, links: Links(before), today: day, audience: audience)
        let known = Set(
            Checking.diagnostics(of: context, language: language).map { Remark($0, in: before) }
        )
        let isEarlier = { (finding: Diagnostic) in isUntouched(finding) && known.contains(Remark(finding, in: group)) }
        return (found.filter { !isEarlier($0) }, found.filter(isEarlier))
    }

    /// A finding in whichever words: in a file that is as it was, it is known again by its place.
    private struct Remark: Hashable {
        let path: String
        let offset: Int
        let code: String
        let severity: Severity

        init(_ finding: Diagnostic, in group: Group) {
            path = group[finding.place.file].path
            offset = finding.place.range.lowerBound
            code = finding.code
            severity = finding.severity
        }
    }
}
