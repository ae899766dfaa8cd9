package import Links
package import Logbook
import Parallel
package import SourceText

/// The findings of a group that is being edited: after a change, only what the change can touch is looked at again.
///
/// At every moment they are what ``Checking`` would find in the group as it is then. The set of files is fixed; where
/// files come, go or move, make a new one.
package struct LiveChecks: Sendable {
    /// What the rules look at.
    package private(set) var context: CheckContext
    private var rules: ActiveRules
    private let language: Language?
    private var findings: [Subject: [Diagnostic]] = [:]
    /// The subjects that have something to say about a place in each file.
    private var subjects: [FileID: Set<Subject>] = [:]
    /// The pages that speak of each séance.
    private var pages: [SessionID: Set<FileID>] = [:]

    /// What findings are about: a unit of looking again.
    private enum Subject: Hashable, Sendable {
        /// What the readers could not use of a file.
        case irregularities(FileID)
        case session(FileID)
        case entry(FileID)
        case action(ActionID)
        case group
    }

    /// - Parameters:
    ///   - language: of the messages; `nil` for the group's own.
    ///   - openFiles: carnets that the reader has before their eyes, which may be quoted to them.
    package init(
        group: Group,
        today: CalendarDate,
        audience: Audience,
        language: Language? = nil,
        openFiles: Set<FileID> = []
    ) {
        self.language = language
        context = CheckContext(group: group, links: Links(group), today: today, audience: audience)
        context.openFiles = openFiles
        rules = ActiveRules(of: group, language: language ?? group.language)
        for entry in group.entries {
            if let session = entry.session?.value { pages[session, default: []].insert(entry.file) }
        }
        lookAtEverything()
    }

    package var group: Group { context.group }
    package var links: Links { context.links }
    package var today: CalendarDate { context.today }

    /// What is found in one file, in the order of its text.
    package func diagnostics(in file: FileID) -> [Diagnostic] {
        (subjects[file] ?? []).flatMap { findings[$0] ?? [] }.filter { $0.place.file == file }
            .sorted(by: Diagnostic.comesBefore)
    }

    /// Every file that something is found in.
    package var filesWithFindings: Set<FileID> { Set(subjects.keys) }

    /// Puts what a file gives now in the place of what it gave before; not for the group's own file.
    ///
    /// - Returns: The files whose findings may have changed.
    package mutating func replace(_ file: FileID, with part: FilePart) -> Set<FileID> {
        let wasUnreadable = context.isUnreadable(file)
        let before = context.replace(file, with: part)
        var touched: Set<Subject> = [.irregularities(file)]
        touch(entries: before.entry, part.entry, in: file, &touched)
        recountPages(before, part)
        if before.session != nil || part.session != nil {
            let isFrameSame =
                before.session?.outline == part.session?.outline && wasUnreadable == context.isUnreadable(file)
                && before.isWithoutFrontMatter == part.isWithoutFrontMatter
            touch(sessions: before.session, part.session, in: file, isFrameSame: isFrameSame, &touched)
        }
        return lookAgain(at: touched)
    }

    /// Puts what the group's file says now in the place of what it said before.
    ///
    /// - Parameter head: a group that holds what that file says, and ``Group/readsLike(_:)`` the present one.
    /// - Returns: The files whose findings may have changed.
    package mutating func replaceHead(with head: Group) -> Set<FileID> {
        let (frame, settings) = (context.group.frame, context.group.settings)
        context.replaceHead(with: head)
        guard settings == context.group.settings else {
            rules = ActiveRules(of: context.group, language: language ?? context.group.language)
            let before = filesWithFindings
            lookAtEverything()
            return before.union(filesWithFindings)
        }
        var touched: Set<Subject> = [.group]
        if let file = context.group.groupFile { touched.insert(.irregularities(file)) }
        if frame != context.group.frame {
            touched.formUnion(context.group.sessions.flatMap { [.session($0.file), .irregularities($0.file)] })
            touched.formUnion(context.links.lives.map { .action($0.id) })
        }
        return lookAgain(at: touched)
    }

    /// Says which carnets the reader has before their eyes.
    ///
    /// - Returns: The files whose findings may have changed.
    package mutating func show(_ files: Set<FileID>) -> Set<FileID> {
        let changed = context.openFiles.symmetricDifference(files)
        context.openFiles = files
        return lookAgain(at: Set(changed.flatMap { [.irregularities($0), .entry($0)] }))
    }
}

// MARK: What a change touches

extension LiveChecks {
    private mutating func recountPages(_ before: FilePart, _ after: FilePart) {
        let sessions = context.group.sessions
        if before.entry?.page != after.entry?.page {
            let ids = Set([before.entry, after.entry].compactMap { $0?.session?.value })
            context.recountMissingPages(of: sessions.filter { ids.contains($0.id.value) })
        }
        if let session = after.session { context.recountMissingPages(of: [session]) }
    }

    private mutating func touch(
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
        if let session = old?.session { pages[session]?.remove(file) }
        if let session = new?.session { pages[session, default: []].insert(file) }
    }

    private func touch(
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

// MARK: Looking again

extension LiveChecks {
    private mutating func lookAtEverything() {
        findings = [:]
        subjects = [:]
        let group = context.group
        context.recountMissingPages(of: group.sessions)
        let all =
            [Subject.group] + context.links.lives.map { .action($0.id) } + group.sessions.map { .session($0.file) }
            + group.entries.map { .entry($0.file) }
            + Set(group.irregularities.map(\.place.file)).map { .irregularities($0) }
        let size = 256
        let ranges = stride(from: 0, to: all.count, by: size).map { $0..<min($0 + size, all.count) }
        let found = onAllCores(ranges.count) { [self] number in all[ranges[number]].map(diagnostics) }
        for (subject, diagnostics) in zip(all, found.joined()) { keep(diagnostics, about: subject) }
    }

    private mutating func lookAgain(at touched: Set<Subject>) -> Set<FileID> {
        var files: Set<FileID> = []
        for subject in touched {
            for diagnostic in findings[subject] ?? [] {
                files.insert(diagnostic.place.file)
                subjects[diagnostic.place.file]?.remove(subject)
                if subjects[diagnostic.place.file]?.isEmpty ?? false { subjects[diagnostic.place.file] = nil }
            }
            findings[subject] = nil
            let found = diagnostics(of: subject)
            keep(found, about: subject)
            files.formUnion(found.map(\.place.file))
        }
        return files
    }

    private mutating func keep(_ diagnostics: [Diagnostic], about subject: Subject) {
        guard !diagnostics.isEmpty else { return }
        findings[subject] = diagnostics
        for diagnostic in diagnostics { subjects[diagnostic.place.file, default: []].insert(subject) }
    }

    private func diagnostics(of subject: Subject) -> [Diagnostic] {
        switch subject {
        case .irregularities(let file):
            rules.diagnostics(of: context.irregularities(in: file), in: context)
        case .session(let file):
            context.session(in: file).map { rules.diagnostics(of: $0, in: context) } ?? []
        case .entry(let file):
            context.group.entry(in: file).map { rules.diagnostics(of: $0, in: context) } ?? []
        case .action(let id):
            context.links[id].map { rules.diagnostics(of: $0, in: context) } ?? []
        case .group:
            (0..<rules.groupRuleCount).flatMap { rules.diagnostics(ofGroupRule: $0, in: context) }
        }
    }
}

extension FilePart {
    /// Whether nothing but the file's name says when the group met.
    fileprivate var isWithoutFrontMatter: Bool {
        irregularities.contains { if case .missingFrontMatter = $0.kind { true } else { false } }
    }
}

extension Entry {
    fileprivate struct Page: Equatable {
        let member: MemberID
        let session: SessionID?
    }

    /// Whose page it is, and for which séance.
    fileprivate var page: Page { Page(member: member.value, session: session?.value) }
}

extension Session {
    fileprivate struct Outline: Equatable {
        let id: SessionID
        let date: CalendarDate?
        let status: SessionStatus
        let present: [MemberID]
        let absent: [MemberID]
    }

    /// What other files' findings may depend on, but for actions and retours.
    fileprivate var outline: Outline {
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
    fileprivate struct Frame: Equatable {
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
    fileprivate var frame: Frame {
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
    fileprivate var settings: [String: RuleSetting] {
        ruleSettings.sorted { $0.key.place.range.lowerBound < $1.key.place.range.lowerBound }
            .reduce(into: [:]) { $0[$1.key.value] = $1.value.value }
    }
}
