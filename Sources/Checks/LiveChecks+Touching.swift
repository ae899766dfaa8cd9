import Links
import Logbook
import SourceText

/// What a change touches: the subjects whose findings it may alter.
extension LiveChecks {
    func touch(
        entries before: Entry?,
        _ after: Entry?,
        in file: FileID,
        _ touched: inout Set<Subject>
    ) {
        guard before != nil || after != nil else { return }
        touched.insert(.entry(file))
        let (old, new) = (before?.page, after?.page)
        guard old != new else { return }
        // Doubles of the page, and the count of pages that are still to be written.
        touched.insert(.group)
        for page in [old, new] {
            guard let page, let session = page.session else { continue }
            touched.formUnion(context.pages(of: page.member, for: session).map(Subject.entry))
        }
    }

    func touch(
        sessions before: Session?,
        _ after: Session?,
        in file: FileID,
        isFrameSame: Bool,
        _ touched: inout Set<Subject>
    ) {
        touched.formUnion([.group, .session(file)])
        let (old, new) = (Set(before?.actions.map(\.id) ?? []), Set(after?.actions.map(\.id) ?? []))
        // A carnet may speak of an action that has come or gone.
        for id in old.symmetricDifference(new) {
            touched.formUnion(context.links.mentions(of: id).map { .entry($0.place.file) })
        }
        guard isFrameSame else {
            // The calendar has changed: what comes after what, what is held, who was there.
            touched.formUnion(context.group.sessions.map { .session($0.file) })
            touched.formUnion(context.links.lives.map { .action($0.id) })
            touched.formUnion(old.union(new).map(Subject.action))
            let ids = Set([before, after].compactMap { $0?.id.value })
            touched.formUnion(ids.flatMap { pages[$0] ?? [] }.map(Subject.entry))
            if before?.id.value != after?.id.value {
                // Another séance may now be the one that an unknown id was meant for.
                let unknown = pages.filter { context.session($0.key) == nil }
                touched.formUnion(unknown.flatMap(\.value).map(Subject.entry))
                touched.formUnion(context.group.sessions.map { .irregularities($0.file) })
            }
            return
        }
        let followed = [before, after].flatMap { $0?.followUps.map(\.action.value) ?? [] }
        touched.formUnion(old.union(new).union(followed).map(Subject.action))
        if let id = after?.id.value {
            // Of séances that bear one name, one speaks for all.
            let namesakes = context.group.sessions.filter { $0.id.value == id }
            touched.formUnion(namesakes.flatMap { [.irregularities($0.file), .session($0.file)] })
            if namesakes.count > 1 { touched.formUnion((pages[id] ?? []).map(Subject.entry)) }
        }
    }
}

extension FilePart {
    /// Whether nothing but the file's name says when the group met.
    var isWithoutFrontMatter: Bool {
        irregularities.contains { if case .missingFrontMatter = $0.kind { true } else { false } }
    }
}

extension Entry {
    struct Page: Equatable {
        let member: MemberID
        let session: SessionID?
    }

    /// Whose page it is, and for which séance.
    var page: Page { Page(member: member.value, session: session?.value) }
}

extension Session {
    struct Outline: Equatable {
        let id: SessionID
        let date: CalendarDate?
        let status: SessionStatus
        let present: [MemberID]
        let absent: [MemberID]
    }

    /// What other files' findings may depend on, but for actions and retours.
    var outline: Outline {
        Outline(
            id: id.value,
            date: date?.value,
            status: status,
            present: present.map(\.value),
            absent: absent.map(\.value)
        )
    }
}

extension Group {
    struct Frame: Equatable {
        struct Days: Equatable {
            let cycle: CycleID
            let start: CalendarDate?
            let end: CalendarDate?
            let planned: [CalendarDate]
        }

        let facilitator: String?
        let cycles: [Days]
    }

    /// What séances' findings may depend on of what the group's file says, members apart.
    var frame: Frame {
        Frame(
            facilitator: facilitator?.value,
            cycles: cycles.map { cycle in
                Frame.Days(
                    cycle: cycle.id,
                    start: cycle.start?.value,
                    end: cycle.end?.value,
                    planned: cycle.plannedSessions.map(\.value)
                )
            }
        )
    }

    /// The severities the group chose; of two settings for one rule the later holds.
    var settings: [String: RuleSetting] {
        ruleSettings.sorted { $0.key.place.range.lowerBound < $1.key.place.range.lowerBound }
            .reduce(into: [:]) { $0[$1.key.value] = $1.value.value }
    }
}
