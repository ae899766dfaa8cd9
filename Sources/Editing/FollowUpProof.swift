import Logbook
import Markdown
import Reading
import SourceText

/// A retour to be written, its texts made fit for the file.
struct WantedFollowUp {
    let action: ActionID
    let state: ActionState
    let due: CalendarDate?
    let note: GivenText?
    let learned: GivenText?

    init(_ followUp: NewFollowUp) {
        action = followUp.action
        state = followUp.state
        due = followUp.due
        note = followUp.note.flatMap(GivenText.init)
        learned = followUp.learned.flatMap(GivenText.init)
    }
}

/// Reads a file as it would be, and sees whether exactly one retour was added or completed.
struct FollowUpProof {
    let page: Page
    let session: Session
    let reader: PageReader

    /// Where the retour stands in the new text; `nil` where anything else has changed.
    func place(of wanted: WantedFollowUp, note: String?, existing: ExistingFollowUp?, in text: SourceText) -> Int? {
        guard let after = reader.read(text, file: page.file), case .session(let new) = after.content,
            after.irregularities.isNoMore(than: page.irregularities)
        else { return nil }
        var (expected, read) = (session.unplaced, new.unplaced)
        let goal = self.goal(wanted, note: note, existing: existing)
        var rest = expected.followUps
        if let old = existing?.followUp {
            guard let index = session.followUps.firstIndex(of: old) else { return nil }
            rest.remove(at: index)
        } else if let existing, let index = session.awaitedFollowUps.firstIndex(where: { $0.place == place(existing) })
        {
            expected.awaitedFollowUps.remove(at: index)
        }
        guard let index = read.followUps.indices.first(where: { read.followUps.without($0) == rest }),
            read.followUps[index].comparable == goal.comparable,
            session.followUpHeading == nil || new.followUpHeading != nil
        else { return nil }
        (expected.followUps, read.followUps) = ([], [])
        (expected.followUpHeading, read.followUpHeading) = (nil, nil)
        return expected == read ? new.followUps[index].place.range.lowerBound : nil
    }

    private func place(_ existing: ExistingFollowUp) -> Place {
        Place(page.file, page.tree.blocks[existing.item].range)
    }

    private func goal(_ wanted: WantedFollowUp, note: String?, existing: ExistingFollowUp?) -> FollowUp {
        let start = Place(page.file, SourceRange(at: 0))
        let old = existing?.followUp
        let learned = [old?.learned?.markdown, wanted.learned?.markdown].compactMap { $0 }
        return FollowUp(
            action: Located(wanted.action, start),
            state: wanted.state,
            due: (wanted.due ?? old?.due?.value).map { Located($0, start) },
            note: note.map { Prose(markdown: $0, place: start) },
            learned: learned.isEmpty ? nil : Prose(markdown: learned.joined(separator: "\n\n"), place: start),
            place: start
        )
    }
}

extension FollowUp {
    /// Without places, and without the signs at a note's end that readers leave out.
    fileprivate var comparable: FollowUp {
        var copy = unplaced
        copy.note = note.map { note in
            var text = Substring(note.markdown)
            while let last = text.last, last.isWhitespace || ",:–—".contains(last) { text.removeLast() }
            return Prose(markdown: String(text), place: copy.place)
        }
        return copy
    }
}
