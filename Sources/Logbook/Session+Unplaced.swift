import SourceText

/// What a séance says, wherever in its file it says it: for comparing a file before and after a change.
///
/// A place that is forgotten here makes two séances differ, never the other way round.
extension Session {
    package var unplaced: Session {
        var copy = self
        copy.id = id.unplaced
        copy.date = date?.unplaced
        copy.duration = duration?.unplaced
        copy.facilitator = facilitator?.unplaced
        copy.present = present.map(\.unplaced)
        copy.absent = absent.map(\.unplaced)
        copy.satisfaction = satisfaction.map(\.unplaced)
        copy.opening = opening?.unplaced
        copy.followUpHeading = followUpHeading?.nowhere
        copy.followUps = followUps.map(\.unplaced)
        copy.awaitedFollowUps = awaitedFollowUps.map(\.unplaced)
        copy.consultations = consultations.map(\.unplaced)
        return copy
    }
}

extension Consultation {
    fileprivate var unplaced: Consultation {
        var copy = self
        copy.client = client?.unplaced
        copy.topic = topic?.unplaced
        copy.nature = nature?.unplaced
        copy.themes = themes.map(\.unplaced)
        copy.consultants = consultants.map(\.unplaced)
        copy.steps = steps.map(\.unplaced)
        copy.actions = actions.map(\.unplaced)
        copy.place = place.nowhere
        return copy
    }
}

extension StepSection {
    fileprivate var unplaced: StepSection {
        StepSection(step: step, heading: heading.nowhere, content: content.unplaced, isEmpty: isEmpty)
    }
}

extension Action {
    fileprivate var unplaced: Action {
        var copy = self
        copy.owner = owner?.unplaced
        copy.due = due?.unplaced
        copy.details = details.map { Detail(kind: $0.kind, text: $0.text.unplaced) }
        copy.place = place.nowhere
        copy.headline = place.nowhere.range
        return copy
    }
}

extension FollowUp {
    package var unplaced: FollowUp {
        FollowUp(
            action: action.unplaced,
            state: state,
            due: due?.unplaced,
            note: note?.unplaced,
            learned: learned?.unplaced,
            place: place.nowhere
        )
    }
}

extension AwaitedFollowUp {
    package var unplaced: AwaitedFollowUp {
        let nowhere = place.nowhere
        return AwaitedFollowUp(action: action.unplaced, mark: nowhere.range, reminder: nowhere.range, place: nowhere)
    }
}

extension Prose {
    /// Blank lines at its ends belong to the file's layout.
    package var unplaced: Prose {
        var text = Substring(markdown)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        while let first = text.first, first.isNewline { text.removeFirst() }
        return Prose(markdown: String(text), place: place.nowhere)
    }
}

extension Located {
    fileprivate var unplaced: Located { Located(value, place.nowhere) }
}

extension Place {
    /// The beginning of the same file.
    fileprivate var nowhere: Place { Place(file, SourceRange(at: 0)) }
}
