import Changes
import Git
import History
import Logbook
import Reading
import Reports
import TemplateRendering

/// The state of a group that a document is made from: the files as they are, or as they once were.
struct ReportSource {
    let group: Group
    /// The files as they are.
    let present: Group
    let templates: TemplateSet
    /// The day the document tells of.
    let day: CalendarDate
    /// The day of a past state that was asked for; `nil` for the files as they are.
    let pastDay: CalendarDate?
    let provenance: Provenance
    /// A past state without what authors of carnets have taken back since; `nil` where that is nothing.
    let stillShared: Group?
    /// What the reader of the document ought to know.
    let remarks: [Localized<String>]

    /// - Throws: `CommandFailure`
    init(
        of request: ReportRequest,
        from read: ReadGroup,
        options: ReportOptions,
        in surroundings: Surroundings
    ) throws {
        present = read.group
        guard let asOf = options.asOf else {
            templates = read.templates
            day = try options.group.day(in: surroundings)
            pastDay = nil
            (group, provenance, remarks) = try Self.present(of: request, read)
            stillShared = nil
            return
        }
        let folder: CommittedFolder
        do {
            folder = try CommittedFolder(read.folder)
            _ = try folder.repository.commit(named: "HEAD")
        } catch {
            try Self.refuse(request, error)
            // Without a history, what the files say of days to come is left out: as near as one can get.
            guard let day = DayArgument(argument: asOf)?.date else { throw CommandFailure.git(error) }
            group = read.group
            templates = read.templates
            self.day = options.group.today?.date ?? day
            pastDay = day
            provenance = .none
            stillShared = nil
            remarks = [Self.remark(on: error)]
            return
        }
        let moment = try Moment(asOf, in: folder, of: read.group)
        guard let state = try moment.state(in: folder) else {
            guard case .day(let day) = moment else { throw CommandFailure.git(.noCommit) }
            throw CommandFailure.beforeHistory(day)
        }
        let past = try Self.past(state, in: folder, for: request, knowing: read.group)
        guard past.group.holdsPages else {
            throw CommandFailure.beforeGroup(commit: state.commit.brief, past.day)
        }
        let day =
            switch moment {
            case .day(let day): day
            case .commit: past.day
            }
        group = past.group
        templates = past.templates
        self.day = options.group.today?.date ?? day
        pastDay = day
        provenance = past.provenance
        stillShared = past.group.stillShared(in: read.group)
        remarks =
            state.remarks
            + [
                past.group.remarkOnPagesOfOthers(isLeftOut: true),
                past.group.remarkOnUnreadablePages(at: state.commit.brief),
                Self.remark(on: folder, request),
            ]
            .compactMap { $0 }
    }

    private struct Past {
        var group: Group
        let templates: TemplateSet
        let day: CalendarDate
        let provenance: Provenance
    }

    private static func past(
        _ state: Moment.State,
        in folder: CommittedFolder,
        for request: ReportRequest,
        knowing present: Group
    ) throws -> Past {
        var past = try CommandFailure.ofGit { () throws(GitFailure) in
            let (commit, place) = (state.commit, state.place)
            let files = try folder.templateFiles(at: commit, in: place)
            guard let day = CalendarDate(iso: try folder.repository.day(of: commit)) else {
                throw .unknownRevision(commit.brief)
            }
            // Read first, its pages are remembered: the history needn't ask git for them again.
            let group = try folder.group(at: commit, in: place)
            var history: History?
            if case .cycle = request, !folder.repository.isShallow {
                history = try HistoryReader(folder).history(to: commit, in: place)
            }
            return Past(
                group: group,
                templates: TemplateSet(of: files),
                day: day,
                provenance: Provenance(
                    commit: CommittedState(id: commit.brief, isModified: false),
                    writings: history.map { WritingDays($0).writings } ?? []
                )
            )
        }
        guard let reader = request.reader else { return past }
        do throws(GitFailure) {
            let committed = CommittedFolder.State(past.group, at: state.commit, in: state.place)
            let others = try folder.pagesOfOthers(than: reader, in: committed, knowing: present)
            past.group = past.group.knowing(pagesOfOthers: others)
        } catch { throw CommandFailure.unknownWriters(error) }
        return past
    }

    /// A document that shows private pages isn't made where the history lies there and can't tell whose they are.
    ///
    /// - Throws: `CommandFailure.unknownWriters`
    private static func refuse(_ request: ReportRequest, _ failure: GitFailure) throws {
        if request.reader != nil, !failure.meansNoHistory { throw CommandFailure.unknownWriters(failure) }
    }

    /// A document for the group needs no history: where it can't be read, it does without. So does one for a member where
    /// there is none.
    ///
    /// - Throws: `CommandFailure.unknownWriters`
    private static func present(
        of request: ReportRequest,
        _ read: ReadGroup
    ) throws -> (group: Group, provenance: Provenance, remarks: [Localized<String>]) {
        do throws(GitFailure) {
            let folder = try CommittedFolder(read.folder)
            let commit = try folder.repository.commit(named: "HEAD")
            let (writings, standing, failure) = try writings(
                to: commit,
                in: folder,
                comparedWith: read,
                for: request
            )
            switch standing {
            case .untracked: return (read.group, .none, [])
            case .compared(let modified):
                let state = CommittedState(id: commit.brief, isModified: !modified.isEmpty)
                let provenance = Provenance(commit: state, writings: writings)
                let remark = failure.map(remarkOnRhythm) ?? remark(on: folder, request)
                let group = try read.group(for: request.reader, in: folder, with: modified)
                let remarks = [group.remarkOnPagesOfOthers(isLeftOut: true), remark]
                return (group, provenance, remarks.compactMap { $0 })
            }
        } catch {
            try refuse(request, error)
            // Without a history nothing is missing; one that is lost is missed, and so is a git that could read it.
            let isMissed = !error.meansNoHistory || error == .missing && request.reader != nil
            return (read.group, .none, isMissed ? [remarkOnProvenance(error)] : [])
        }
    }

    /// When pages and retours were written, which only the review of a cycle tells of; and whether the files are not
    /// as they were committed.
    private static func writings(
        to commit: ObjectID,
        in folder: CommittedFolder,
        comparedWith read: ReadGroup,
        for request: ReportRequest
    ) throws(GitFailure) -> (writings: [Writing], standing: CommittedFolder.Standing, failure: GitFailure?) {
        guard case .cycle = request, !folder.repository.isShallow else {
            return ([], try folder.standing(of: read.folder, beside: commit), nil)
        }
        do {
            let (history, standing, _) = try HistoryReader.history(
                from: RunningLog(of: folder, to: commit),
                comparedWith: read.folder,
                of: read.group
            )
            return (WritingDays(history).writings, standing, nil)
        } catch { return ([], try folder.standing(of: read.folder, beside: commit), error) }
    }

    /// A copy without its beginnings can't tell when anything was written.
    private static func remark(on folder: CommittedFolder, _ request: ReportRequest) -> Localized<String>? {
        guard case .cycle = request, folder.repository.isShallow else { return nil }
        return remarkOnRhythm(.lacksBeginnings(nil))
    }

    private static func remarkOnRhythm(_ failure: GitFailure) -> Localized<String> {
        let text = failure.text
        return Localized(
            fr: "\(text.french) Le bilan se passe du rythme du groupe.",
            en: "\(text.english) The review does without the group's rhythm."
        )
    }

    private static func remarkOnProvenance(_ failure: GitFailure) -> Localized<String> {
        let text = failure.text
        return Localized(
            fr: "\(text.french) Le document se passe de ce que dit l'historique.",
            en: "\(text.english) The document does without what the history tells."
        )
    }

    private static func remark(on failure: GitFailure) -> Localized<String> {
        let text = failure.text
        return Localized(
            fr: "\(text.french) Le document est fait des fichiers d'aujourd'hui, jusqu'au jour demandé.",
            en: "\(text.english) The document is made from today's files, up to the day asked for."
        )
    }
}

extension Group {
    /// Whether there is anything of a group in what was read.
    var holdsPages: Bool { groupFile != nil || !sessions.isEmpty || !entries.isEmpty }
}

extension ReportRequest {
    /// For whom alone the document is; `nil` where it is the group's.
    fileprivate var reader: MemberID? { if case .member(let id) = self { id } else { nil } }
}
