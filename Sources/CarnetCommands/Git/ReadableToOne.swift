import Git
import History
import Logbook

/// States of a group as one of its members may read them.
struct ReadableToOne {
    private(set) var groups: [Group]
    /// `nil` where the history can't tell whose the pages are.
    private(set) var reader: MemberID?
    private(set) var remarks: [Localized<String>] = []

    /// - Parameters:
    ///   - states: each with the commit it is from; `nil` for the files, and for what was before the first commit.
    ///   - reader: by their present short name.
    init(
        _ states: [(group: Group, state: Moment.State?)],
        of read: ReadGroup,
        in folder: CommittedFolder,
        for reader: MemberID?
    ) {
        groups = states.map(\.group)
        self.reader = reader
        guard let reader else { return }
        do throws(GitFailure) {
            for (number, (group, state)) in states.enumerated() where !group.entries.isEmpty {
                guard let state else {
                    groups[number] = try read.group(for: reader, in: folder)
                    continue
                }
                let committed = CommittedFolder.State(group, at: state.commit, in: state.place)
                let others = try folder.pagesOfOthers(than: reader, in: committed, knowing: read.group)
                groups[number] = group.knowing(pagesOfOthers: others)
            }
        } catch {
            self.reader = nil
            remarks = [.remark(onUnknownReaders: error)]
        }
        let other = groups.first { !$0.pagesOfOthers.isEmpty }
        remarks += [other?.remarkOnPagesOfOthers(isLeftOut: false)].compactMap { $0 }
    }
}
