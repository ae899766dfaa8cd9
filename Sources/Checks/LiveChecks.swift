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
    private(set) var pages: [SessionID: Set<FileID>] = [:]

    /// What findings are about: a unit of looking again.
    enum Subject: Hashable, Sendable {
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
        movePage(from: before.entry, to: part.entry, in: file)
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

extension LiveChecks {
    private mutating func movePage(from before: Entry?, to after: Entry?, in file: FileID) {
        guard before?.page != after?.page else { return }
        if let session = before?.page.session { pages[session]?.remove(file) }
        if let session = after?.page.session { pages[session, default: []].insert(file) }
    }

    private mutating func recountPages(_ before: FilePart, _ after: FilePart) {
        let sessions = context.group.sessions
        if before.entry?.page != after.entry?.page {
            let ids = Set([before.entry, after.entry].compactMap { $0?.session?.value })
            context.recountMissingPages(of: sessions.filter { ids.contains($0.id.value) })
        }
        if let session = after.session { context.recountMissingPages(of: [session]) }
    }

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
