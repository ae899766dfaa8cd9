import Checks
import Git
import History
import Links
import Logbook
import Output
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
    /// that were there before it, in the last commit or in one that is merged with it. Where one of them can't be read,
    /// what it holds counts.
    func parted(
        _ found: [Diagnostic],
        for audience: Audience,
        on day: CalendarDate,
        language: Language
    ) -> (new: [Diagnostic], earlier: [Diagnostic]) {
        guard !found.isEmpty else { return ([], []) }
        let earlier = staged.predecessors.compactMap { predecessor -> EarlierRemarks? in
            guard let before = try? folder.group(of: predecessor) else { return nil }
            let context = CheckContext(group: before, links: Links(before), today: day, audience: audience)
            let found = Checking.diagnostics(of: context, language: language)
            return EarlierRemarks(found, in: before, kept: predecessor.kept)
        }
        // What a merge made of a page that both sides changed is neither's, and holds what was wrong on both.
        var merged = earlier.count > 1 ? EarlierRemarks.wordings(of: earlier) : [:]
        var parts: (new: [Diagnostic], earlier: [Diagnostic]) = ([], [])
        for finding in found {
            let path = group[finding.place.file].path
            let wording = EarlierRemarks.Wording(finding, at: path)
            if earlier.contains(where: { $0.holds(finding, at: path) }) {
                parts.earlier.append(finding)
            } else if let left = merged[wording], left > 0, !earlier.contains(where: { $0.keeps(path) }) {
                merged[wording] = left - 1
                parts.earlier.append(finding)
            } else {
                parts.new.append(finding)
            }
        }
        return parts
    }

    /// The group's own file, where the commit changes it and thereby brings some of the new findings into other files;
    /// with what else is said of it.
    ///
    /// - Parameter all: everything that was found, new or not.
    func changedGroupFile(
        behind new: [Diagnostic],
        of all: [Diagnostic],
        for audience: Audience,
        on day: CalendarDate,
        language: Language
    ) -> ChangedGroupFile? {
        guard !new.isEmpty, let before = try? folder.groupWithFormerHead(staged) else { return nil }
        let context = CheckContext(group: before.group, links: Links(before.group), today: day, audience: audience)
        let known = EarlierRemarks(
            Checking.diagnostics(of: context, language: language),
            in: before.group,
            kept: Dictionary(before.group.files.map { ($0.path, $0.path) }) { first, _ in first }
        )
        let path = { (finding: Diagnostic) in group[finding.place.file].path }
        let isOfHead = { (finding: Diagnostic) in group.role(of: finding.place.file) == .group }
        let consequences = new.filter { !isOfHead($0) && !known.holds($0, at: path($0)) }
        guard !consequences.isEmpty else { return nil }
        // An unknown key is no error, and may be why no member is known.
        let remarks = all.filter {
            isOfHead($0) && $0.severity >= .warning && !known.holds($0, at: path($0)) && !new.contains($0)
        }
        return ChangedGroupFile(path: before.path, remarks: remarks, consequences: Set(consequences))
    }
}
