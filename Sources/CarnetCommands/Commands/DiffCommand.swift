import ArgumentParser
import Changes
import Git
import History
import Logbook
import Output
import Paths
import Reading

/// `carnet diff`: what has changed, in the words of the method.
struct DiffCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: .said(
            fr: "Dit ce qui a changé entre deux moments, quelle que soit la mise en page.",
            en: "Says what has changed between two moments, whatever the layout."
        ),
        aliases: ["comparer"]
    )

    @Argument(
        help: .said(
            fr: "Le premier moment : un jour, une séance (S4 : le soir de S4) ou un enregistrement de git.",
            en: "The first moment: a day, a session (S4: the evening of S4) or a commit of git."
        ),
        completion: .sessions
    )
    var from: String?

    @Argument(
        help: .said(
            fr: "Le second moment (par défaut les fichiers tels qu'ils sont).",
            en: "The second moment (by default the files as they are)."
        ),
        completion: .sessions
    )
    var to: String?

    @Flag(
        help: .said(
            fr: "Compare deux fichiers ou deux dossiers, comme le demande git difftool.",
            en: "Compares two files or two folders, as git difftool asks."
        )
    )
    var files = false

    @Option(
        help: .said(
            fr: "Avec --files : la page du groupe dont ce sont deux versions.",
            en: "With --files: the page of the group that these are two versions of."
        ),
        completion: .file()
    )
    var path: String?

    @Option(help: .said(fr: "La forme de la réponse.", en: "The form of the answer."))
    var format = ChangesFormat.text

    @Flag(help: .said(fr: "Finit par 1 si quelque chose a changé.", en: "Ends with 1 if something has changed."))
    var exitCode = false

    @Option(
        help: .said(
            fr: "Le membre qui lit : les changements de son propre carnet sont montrés.",
            en: "The member who reads: the changes of their own logbook are shown."
        ),
        completion: .members
    )
    var member: String?

    @OptionGroup var options: GroupOptions

    var groupOptions: GroupOptions? { options }

    func validate() throws {
        guard files || path == nil else {
            throw ValidationError(
                .said(
                    fr: "--path ne va qu'avec --files ; l'histoire d'une page, git log la montre.",
                    en: "--path only goes with --files; git log shows the history of a page."
                )
            )
        }
        guard !files || to != nil else {
            throw ValidationError(
                .said(fr: "--files compare deux fichiers : nommez-les.", en: "--files compares two files: name them.")
            )
        }
    }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let read = try group(in: surroundings)
        let reader = try member.map { try read.member(named: $0) }
        let compared = try files ? filePair(in: read, for: reader) : momentPair(in: read, for: reader)
        let changes = Comparison(from: compared.before, to: compared.after).changes + compared.unreadable
        let names = compared.after.names.merging(compared.before.names) { new, _ in new }
        let shortNames = PresentShortNames(in: read.group).names(ofThose: names)
        let story = ChangeStory(
            language: options.language(for: read.group),
            group: read.group.name,
            title: Localized(fr: "Ce qui a changé", en: "What has changed"),
            chapters: [ChangeStory.Chapter(.comparison, changes, presentShortNames: shortNames)],
            names: names.merging(read.names()) { compared, _ in compared },
            titles: compared.after.titles.merging(compared.before.titles) { new, _ in new }
                .merging(read.titles()) { compared, _ in compared },
            present: compared.present
        )
        return Answer(
            output: try format.bytes(of: story, templates: read.templates, ink: surroundings.ink),
            findings: exitCode && !changes.isEmpty ? .present : .none,
            notes: compared.remarks.map { $0[options.language(for: read.group)] }
        )
    }

    /// The group of the page that is compared: git calls from the top of a repository, which may hold several.
    private func group(in surroundings: Surroundings) throws -> ReadGroup {
        guard files, options.group == nil, var folder = path, !folder.isEmpty else {
            return try options.oneGroup(in: surroundings)
        }
        repeat {
            folder = folder.contains("/") ? FilePath.parent(of: folder) : "."
        } while FilePath.resolvedDirectory(folder) == nil
        let groups = try? ReadGroup.all(from: folder, in: surroundings)
        return try groups.flatMap { $0.count == 1 ? $0.first : nil } ?? options.oneGroup(in: surroundings)
    }

    private struct Compared {
        let before: Facts
        let after: Facts
        /// What the files say by now; `nil` between two files, for the reader holds both already.
        var present: Facts?
        /// Pages nobody can tell about.
        let unreadable: [Change]
        /// What the reader ought to know.
        var remarks: [Localized<String>] = []
    }

    private func momentPair(in read: ReadGroup, for reader: MemberID?) throws -> Compared {
        let folder = try read.committedFolder()
        let moments = try [from ?? "HEAD", to].map { name in
            try name.map { try Moment($0, in: folder, of: read.group).state(in: folder) }
        }
        // Before the first commit there was nothing; without a second moment, the files are it.
        let groups = try moments.map { moment in
            switch moment {
            case .some(let state): try state.map { try group(at: $0, in: folder) } ?? Group()
            case nil: read.group
            }
        }
        let own = ReadableToOne(zip(groups, moments).map { ($0, $1 ?? nil) }, of: read, in: folder, for: reader)
        let states = try CommandFailure.ofGit { () throws(GitFailure) in
            try ReadableStates(own.groups[0], own.groups[1]) { (page) throws(GitFailure) in
                guard let first = moments[0] ?? nil else { return .unknown }
                return try folder.lastWords(of: page, before: first.commit, in: first.place)
            }
        }
        let facts = states.facts(for: own.reader, in: read.group)
        let present = Facts(
            of: read.group,
            for: reader,
            calling: read.group.callingMissing(of: states.after.members + states.before.members)
        )
        return Compared(
            before: facts.before,
            after: facts.after,
            present: present,
            unreadable: states.unreadable,
            remarks: moments.flatMap { ($0 ?? nil)?.remarks ?? [] } + own.remarks
        )
    }

    private func group(at state: Moment.State, in folder: CommittedFolder) throws -> Group {
        try CommandFailure.ofGit { () throws(GitFailure) in try folder.group(at: state.commit, in: state.place) }
    }

    private func filePair(in read: ReadGroup, for reader: MemberID?) throws -> Compared {
        let (reader, remark) = read.readerOfVersions(reader)
        let versions = FileVersions(of: path ?? (to == "/dev/null" ? from : to) ?? "", in: read, for: reader)
        let pair = try versions.facts(at: from ?? "", and: to ?? "")
        return Compared(
            before: pair.before,
            after: pair.after,
            unreadable: pair.unreadable,
            remarks: [remark].compactMap { $0 }
        )
    }
}
