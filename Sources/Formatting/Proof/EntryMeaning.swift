import Logbook
import SourceText

/// A carnet entry, as far as the model knows it; which text a harvest holds follows from the headings, block by block.
struct EntryMeaning: Equatable {
    let member: MemberID
    let session: SessionID?
    let folderMember: MemberID?
    let fileNameSession: SessionID?
    let harvests: [HarvestMeaning]
    let commitments: [CommitmentMeaning]
    let mentions: [MentionMeaning]

    init(_ entry: Entry) {
        member = entry.member.value
        session = entry.session?.value
        folderMember = entry.folderMember
        fileNameSession = entry.fileNameSession
        harvests = entry.harvests.map(HarvestMeaning.init)
        commitments = entry.commitments.map(CommitmentMeaning.init)
        mentions = entry.mentions.map { MentionMeaning(action: $0.action, visibility: $0.visibility) }
    }
}

struct HarvestMeaning: Equatable {
    let kind: HarvestKind
    let step: Step?
    let visibility: Visibility
    let isEmpty: Bool

    init(_ harvest: Harvest) {
        kind = harvest.kind
        step = harvest.step
        visibility = harvest.visibility
        isEmpty = harvest.isEmpty
    }
}

struct CommitmentMeaning: Equatable {
    let state: ActionState
    let due: CalendarDate?
    let visibility: Visibility

    init(_ commitment: Commitment) {
        state = commitment.state
        due = commitment.due?.value
        visibility = commitment.visibility
    }
}

struct MentionMeaning: Equatable {
    let action: ActionID
    let visibility: Visibility
}
