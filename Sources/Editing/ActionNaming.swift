package import Logbook
import Reading
package import SourceText

/// Writes down the ids that a séance's plans only imply, all of them: one alone would give the others new numbers.
package struct ActionNaming: Sendable {
    package let edits: [Edit]
    /// In the order of the file.
    package let ids: [ActionID]

    /// - Throws: `EditingRefusal.wouldChangeMore` where the séance would say something else afterwards.
    package init(of session: Session, in group: Group) throws(EditingRefusal) {
        let source = group[session.file]
        var edits: [Edit] = []
        var ids: [ActionID] = []
        for irregularity in group.irregularities where irregularity.place.file == session.file {
            guard case .missingActionID(let id) = irregularity.kind else { continue }
            let mark = irregularity.place.range
            let place = Place(session.file, SourceRange(at: mark.upperBound))
            edits.append(Edit(place, mark.isEmpty ? "\(id) " : " \(id)"))
            ids.append(id)
        }
        self.edits = edits
        self.ids = ids
        guard let bytes = try? source.applying(edits),
            let page = PageReader(group).read(SourceText(path: source.path, bytes: bytes), file: session.file),
            case .session(let read) = page.content, read.named == session.named
        else { throw .wouldChangeMore(path: source.path) }
    }
}

extension Session {
    /// What it says, whether its ids are written or not; the text of the plans, which holds them, is left out.
    fileprivate var named: Session {
        var copy = unplaced
        for consultation in consultations.indices {
            for action in consultations[consultation].actions.indices {
                copy.consultations[consultation].actions[action].isProvisional = false
            }
            copy.consultations[consultation].steps.removeAll { $0.step == .actionPlan }
        }
        return copy
    }
}
