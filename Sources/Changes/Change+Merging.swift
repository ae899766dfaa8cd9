import Logbook

extension Change {
    /// What it is a change of: a merge tells each once, from the first of its lines.
    struct Aspect: Hashable {
        let subject: Subject
        private let formerBearer: String?
        private let part: String

        fileprivate init(of change: Change) {
            subject = change.subject
            formerBearer = change.formerBearer
            part = change.kind.part
        }
    }

    var aspect: Aspect { Aspect(of: self) }

    /// Whether another change comes to as much, from wherever it began.
    func saysNoMore(than other: Change) -> Bool {
        switch (kind, other.kind) {
        case (.action(.heard(let mine)), .action(.heard(let theirs))): mine.saysNoMore(than: theirs)
        case (.action(.heardOtherwise(let mine)), .action(.heardOtherwise(let theirs))): mine.saysNoMore(than: theirs)
        case (.entry(.moved(let mine)), .entry(.moved(let theirs))): mine.from == theirs.from && mine.to == theirs.to
        case (.session(.present(let mine)), .session(.present(let theirs))): mine.isPart(of: theirs)
        case (.session(.absent(let mine)), .session(.absent(let theirs))): mine.isPart(of: theirs)
        case (.session(.consultants(let mine)), .session(.consultants(let theirs))): mine.isPart(of: theirs)
        case (.session(.themes(let mine)), .session(.themes(let theirs))): mine.isPart(of: theirs)
        case (.member(.aliases(let mine)), .member(.aliases(let theirs))): mine.isPart(of: theirs)
        case (.member(.formerNames(let mine)), .member(.formerNames(let theirs))): mine.isPart(of: theirs)
        case (.cycle(.plannedSessions(let mine)), .cycle(.plannedSessions(let theirs))): mine.isPart(of: theirs)
        case (.session(.marks(let mine)), .session(.marks(let theirs))): mine.to - mine.from == theirs.to - theirs.from
        case (let mine, let theirs): mine == theirs
        }
    }
}

extension Change {
    /// Whether it says otherwise what another change had said of an action: lines that meet can't both be right.
    func takesBack(_ other: Change) -> Bool {
        guard subject == other.subject, case .action(.heardOtherwise(let mine)) = kind else { return false }
        switch other.kind {
        case .action(.heard(let theirs)), .action(.heardOtherwise(let theirs)): return mine.takesBack(theirs)
        case .added, .removed, .renamed, .unreadable, .wasUnreadable, .neverReadable, .mended, .group, .member, .cycle,
            .session, .action, .entry:
            return false
        }
    }
}

extension HeardFollowUp {
    fileprivate func takesBack(_ other: HeardFollowUp) -> Bool {
        session == other.session && (hasNewState && other.hasNewState || due != nil && other.due != nil)
    }

    /// Whether it says more than other words.
    var hasNewTerms: Bool { hasNewState || due != nil }

    var hasNewState: Bool { state.map { $0.from != $0.to } ?? false }
}

extension Turnover {
    fileprivate func isPart(of other: Self) -> Bool {
        Set(added).isSubset(of: other.added) && Set(removed).isSubset(of: other.removed)
    }
}

extension HeardFollowUp {
    fileprivate func saysNoMore(than other: HeardFollowUp) -> Bool {
        session == other.session && date == other.date && state?.to == other.state?.to && due?.to == other.due?.to
            && note == other.note && learned == other.learned
    }
}

extension Change.Kind {
    /// Which part of a thing it is about.
    fileprivate var part: String {
        switch self {
        case .added, .removed, .session(.added), .action(.decided): "whole"
        case .renamed: "name"
        case .unreadable, .wasUnreadable, .neverReadable, .mended: "page"
        case .group(let change):
            switch change {
            case .name: "name"
            case .language: "language"
            case .facilitator: "facilitator"
            case .charterAgreed: "charter agreed"
            case .charterText: "charter"
            case .logbookForm: "logbook form"
            case .rules: "rules"
            }
        case .member(let change):
            switch change {
            case .name: "full name"
            case .aliases: "aliases"
            case .formerNames: "former names"
            case .reportsTo: "reports to"
            }
        case .cycle(let change):
            switch change {
            case .title: "title"
            case .start: "start"
            case .end: "end"
            case .plannedSessions: "planned"
            }
        case .session(let change): change.part
        case .action(let change): change.part
        case .entry(let change):
            switch change {
            case .harvest(let name, _): "\(name.kind) \(name.step?.rawValue ?? 0) \(name.visibility)"
            case .moved(let move): "\(move.from.kind) \(move.from.visibility) \(move.from.step?.rawValue ?? 0)"
            case .commitments: "commitments"
            case .handedOn: "owner"
            }
        }
    }
}

extension SessionChange {
    fileprivate var part: String {
        switch self {
        case .added: "whole"
        case .date: "date"
        case .status: "status"
        case .title: "title"
        case .duration: "duration"
        case .facilitator: "facilitator"
        case .present: "present"
        case .absent: "absent"
        case .marks: "marks"
        case .opening: "opening"
        case .consultationAdded(let client, _): "consultation of \(client?.description ?? "")"
        case .consultationRemoved(let client, _): "no consultation of \(client?.description ?? "")"
        case .client: "client"
        case .topic: "topic"
        case .nature: "nature"
        case .themes: "themes"
        case .consultants: "consultants"
        case .step(let step): "step \(step.rawValue)"
        case .otherText: "text"
        }
    }
}

extension ActionChange {
    fileprivate var part: String {
        switch self {
        case .decided: "whole"
        case .title: "title"
        case .state: "state"
        case .due, .plannedDue: "due"
        case .owner: "owner"
        case .session: "session"
        case .details: "details"
        case .heard(let heard), .heardOtherwise(let heard): "heard in \(heard.session)"
        case .unheard(let session): "heard in \(session)"
        case .standing: "standing"
        }
    }
}
