import Changes
import Git
import History
import Lexicon
import Logbook
import Output
import Reading
import SourceText

/// A group's history with what is not committed yet; without git, what its files tell.
struct GroupHistory {
    let history: History
    /// What a reader of it ought to know.
    private(set) var remarks: [Localized<String>] = []
    /// `nil` where the folder is under no history.
    private let folder: CommittedFolder?
    private let read: ReadGroup
    /// Commits of a copy without its beginnings that hold what was written before them.
    private var inherited: Set<ObjectID> = []
    /// What the files say by now, as far as the reader may see.
    let present: Facts

    /// - Parameters:
    ///   - pages: what was read of its séances and carnets.
    ///   - log: of the group's folder.
    /// - Throws: `CommandFailure.git` where there is a history that can't be read.
    init(
        of read: ReadGroup,
        _ pages: ReadPages,
        _ log: RunningLog,
        for reader: MemberID?,
        in surroundings: Surroundings
    ) throws {
        self.read = read
        var known: Facts?
        do {
            let folder = try log.folder
            let (told, standing, facts) = try Progress.during(surroundings) { () throws(GitFailure) in
                try HistoryReader.history(
                    from: log,
                    comparedWith: read.folder,
                    of: read.group,
                    knowing: pages,
                    for: reader
                ) { Facts(of: read.group, for: reader) }
            }
            known = facts
            guard case .compared = standing else { throw GitFailure.noCommit }
            if folder.repository.isShallow {
                inherited = try folder.repository.firstCommitsOfCopy()
                let remark = Localized(
                    fr: "Cette copie du dépôt ne remonte pas au début : « git fetch --unshallow » récupère la suite.",
                    en: "This copy of the repository lacks its beginnings: “git fetch --unshallow” brings them."
                )
                // Nothing private is told in it.
                remarks.append(reader == nil ? remark : .remark(onUnknownReaders: .lacksBeginnings(nil)))
            }
            remarks += [told.move?.remark].compactMap { $0 }
            if told.isForNobody, let reader, !folder.repository.isShallow {
                remarks.append(.remark(onShortName: reader))
            }
            history = told.naming(read.names(), read.titles())
            // Pages of somebody who left may bear a name that only the history knows.
            let isKnown = read.group.entries.allSatisfy { read.group.member($0.member.value) != nil }
            let calling = read.group.callingMissing(of: told.everyone)
            present = isKnown ? facts : Facts(of: read.group, for: reader, calling: calling)
            self.folder = folder
        } catch let failure as GitFailure {
            guard failure.leavesFilesAlone else { throw CommandFailure.git(failure) }
            folder = nil
            let isTold = reader == nil || failure.meansNoHistory
            present = isTold ? known ?? Facts(of: read.group, for: reader) : Facts(of: read.group, for: nil)
            if !isTold { remarks.append(.remark(onUnknownReaders: failure)) }
            let text = failure.text
            remarks.append(
                Localized(
                    fr: "\(text.french) Voici ce que disent les fichiers.",
                    en: "\(text.english) This is what the files tell."
                )
            )
            history = History(
                steps: [
                    History.Step(
                        commit: nil,
                        day: nil,
                        author: nil,
                        changes: Comparison(from: Facts(), to: present).changes
                    )
                ],
                names: read.names(),
                titles: read.titles()
            )
        }
    }

    /// The part of it since a moment.
    ///
    /// - Throws: `CommandFailure`
    func since(_ name: String) throws -> History {
        guard let folder else { return history }
        switch try Moment(name, in: folder, of: read.group) {
        case .day(let day): return history.since(day)
        case .commit(let base):
            return try CommandFailure.ofGit { () throws(GitFailure) in
                let tip = try folder.repository.commit(named: "HEAD")
                // Of a folder that moved, the older steps lie elsewhere.
                let places = history.move == nil ? nil : [""]
                return history.of(Set(try folder.repository.log(to: tip, since: base, in: places).map(\.id)))
            }
        }
    }

    /// Without a history nothing is known of when.
    func remarks(onSince name: String?) -> [Localized<String>] {
        guard folder == nil, let name else { return [] }
        return [
            Localized(
                fr: "Les fichiers seuls ne disent pas ce qui est venu depuis « \(name) » : tout est montré.",
                en: "The files alone don't tell what came since “\(name)”: all is shown."
            )
        ]
    }

    /// Of pages that can't be read by now, a story of one thing says nothing itself.
    func remarks(onTellingOf subject: Subject?) -> [Localized<String>] {
        guard folder != nil, subject != nil else { return [] }
        return [read.group.remarkOnUnreadablePages()].compactMap { $0 }
    }

    /// What a name stands for, now or in the past.
    ///
    /// - Throws: `CommandFailure.unknownSubject`, with the nearest name.
    func subject(named name: String) throws -> Subject {
        if let member = try? read.member(named: name) { return .member(member) }
        var known: [(name: String, subject: Subject)] = []
        for change in history.steps.flatMap(\.changes) {
            known.append((change.subject.name, change.subject))
            if case .renamed(let before) = change.kind { known.append((before.name, before)) }
            if case .member(let id) = change.subject, let called = history.names[id] {
                known.append((called, change.subject))
            }
        }
        for (id, called) in history.steps.flatMap(\.formerNames) { known.append((called, .member(id))) }
        known = known.filter { $0.subject.hasLife }
        let found = SessionID.spellings(of: name).lazy.compactMap { wanted in
            known.last { Folding.fold($0.name) == wanted }
        }.first
        if let found {
            // A name that somebody or something bears now is theirs, whoever bore it before.
            return present[found.subject] == nil ? history.latestName(of: found.subject) : found.subject
        }
        if let session = try? read.session(named: name) { return .session(session) }
        // What is there now comes first, as it does under its own name.
        let spaced = known.filter { $0.subject.isNumbered }.map { (name: $0.name, thing: $0.subject) }
        let present = spaced.filter { self.present[$0.thing] != nil }
        if let subject = LooseName.only(present, meantBy: name) { return subject }
        if let subject = LooseName.only(spaced, meantBy: name) { return history.latestName(of: subject) }
        throw CommandFailure.unknownSubject(name, nearest: NearMiss.nearest(to: name, among: known.map(\.name)))
    }

    func title(of subject: Subject) -> Localized<String> {
        switch subject {
        case .action(let id):
            let title = history.titles[id].map { " — \($0)" } ?? ""
            return Localized(fr: "Histoire de \(id)\(title)", en: "History of \(id)\(title)")
        case .member(let id):
            let name = history.names[id] ?? id.description
            return Localized(fr: "Histoire \(Elision.of(name))", en: "History of \(name)")
        case .session(let id):
            return Localized(fr: "Histoire de la séance \(id)", en: "History of session \(id)")
        case .cycle, .group, .followUp, .entry, .page:
            return Localized(fr: "Histoire de \(subject.name)", en: "History of \(subject.name)")
        }
    }

    func origin(of step: History.Step, isAnonymous: Bool) -> ChangeStory.Origin {
        guard let commit = step.commit else { return folder == nil ? .files : .uncommitted }
        // Nobody knows who wrote it, or when.
        if inherited.contains(commit) { return .inherited }
        return .commit(id: commit.brief, day: step.day, author: isAnonymous ? nil : step.author)
    }
}

extension GitFailure {
    /// Whether there simply is no history: the files are there all the same.
    var leavesFilesAlone: Bool {
        switch self {
        case .missing, .noRepository, .damagedRepository, .noCommit: true
        case .noIdentity, .bareRepository, .untrusted, .unknownRevision, .lacksBeginnings, .lacksContents,
            .missingObject, .cutShort, .tooMuch, .refused:
            false
        }
    }
}

extension Subject {
    /// Whether one asks for its history by its name.
    fileprivate var hasLife: Bool {
        switch self {
        case .member, .session, .action: true
        case .group, .cycle, .followUp, .entry, .page: false
        }
    }

    /// Whether its name is a letter and a number.
    fileprivate var isNumbered: Bool {
        switch self {
        case .session, .action: true
        case .member, .group, .cycle, .followUp, .entry, .page: false
        }
    }
}
