import Checks
import Git
import History
import Logbook
import Output
import SourceText

extension ReadGroup {
    /// The group as the files tell it to somebody who reads, where some of the pages under their short name are another's.
    ///
    /// - Parameters:
    ///   - reader: whose private pages are shown.
    ///   - history: the one that the folder is under, where that is known already.
    ///   - files: those that are not as they were committed, where that is known already.
    /// - Throws: `GitFailure` of a history that can't be read; none where there is no history.
    func group(
        for reader: MemberID?,
        in history: CommittedFolder? = nil,
        with files: [CommittedFolder.UncommittedFile]? = nil
    ) throws(GitFailure) -> Group {
        guard let reader, let committed = try committedState(in: history, with: files) else { return group }
        let others = try committed.folder.pagesOfOthers(than: reader, in: committed.state, knowing: group)
        return group.knowing(pagesOfOthers: others)
    }

    /// For whom words of the files may be quoted: of a carnet in which somebody else's pages lie, or may lie, for nobody.
    /// With it, why.
    ///
    /// - Throws: `CommandFailure.unknownMember`
    func audience(named name: String?) throws -> (audience: Audience, remark: Localized<String>?) {
        guard let reader = try name.map({ try member(named: $0) }) else { return (.group, nil) }
        do throws(GitFailure) {
            let isReaders = try group(for: reader).pagesOfOthers.isEmpty
            return isReaders ? (.member(reader), nil) : (.group, .remark(onShortName: reader))
        } catch { return (.group, .remark(onUnknownReaders: error)) }
    }

    private func committedState(
        in history: CommittedFolder? = nil,
        with files: [CommittedFolder.UncommittedFile]?
    ) throws(GitFailure) -> (folder: CommittedFolder, state: CommittedFolder.State)? {
        do {
            let committed = if let history { history } else { try CommittedFolder(folder) }
            let head = try committed.repository.commit(named: "HEAD")
            if let files { return (committed, CommittedFolder.State(group, at: head, with: files)) }
            guard case .compared(let files) = try committed.standing(of: folder, beside: head) else { return nil }
            return (committed, CommittedFolder.State(group, at: head, with: files))
        } catch {
            guard error.meansNoHistory else { throw error }
            return nil
        }
    }

    /// Whoever reads single versions of pages, of which nobody can tell when they were written: `nil` for a short name
    /// that was somebody else's once, or of which the history can't tell.
    func readerOfVersions(_ reader: MemberID?) -> (reader: MemberID?, remark: Localized<String>?) {
        guard let reader else { return (nil, nil) }
        do throws(GitFailure) {
            guard let committed = try committedState(with: []),
                try committed.folder.isHandedOn(reader, in: group)
            else { return (reader, nil) }
            return (nil, .remark(onShortName: reader))
        } catch { return (nil, .remark(onUnknownReaders: error)) }
    }
}

extension Group {
    /// That some pages under the reader's short name are somebody else's; `nil` where there are none.
    ///
    /// - Parameter isLeftOut: whether nothing of them is shown, or what everybody may know.
    func remarkOnPagesOfOthers(isLeftOut: Bool) -> Localized<String>? {
        let pages = entries.filter(\.isAnothers)
        guard let reader = pages.first?.member.value else { return nil }
        let named = pages.map { VisibleText.escaping($0.session?.value.description ?? self[$0.file].path) }
            .joined(separator: ", ")
        return Localized(
            fr: """
                Le nom court « \(reader) » a été celui de quelqu'un d'autre, dont des pages sont encore là (\(named)) : \
                \(isLeftOut ? "le document s'en passe" : "ce qu'elles ont de privé n'est raconté à personne"). \
                \(Localized<String>.wayOutOfTwoNames.french)
                """,
            en: """
                The short name “\(reader)” was somebody else's once, whose pages still lie there (\(named)): \
                \(isLeftOut ? "the document does without them" : "what they hold that is private is told to nobody"). \
                \(Localized<String>.wayOutOfTwoNames.english)
                """
        )
    }
}

extension GitFailure {
    /// Whether nothing lies there that could tell whose a page is, or no git is there that could read it.
    var meansNoHistory: Bool {
        switch self {
        case .missing, .noRepository, .noCommit: true
        case .damagedRepository, .noIdentity, .bareRepository, .untrusted, .unknownRevision, .lacksBeginnings,
            .lacksContents, .missingObject, .cutShort, .tooMuch, .refused:
            false
        }
    }
}

extension Localized<String> {
    /// What to do for somebody who is taken for two.
    fileprivate static let wayOutOfTwoNames = Localized(
        fr: """
            Si c'est une seule personne qui a changé de nom, « ancien_nom » le dit dans le fichier du groupe, une fois qu'il \
            est enregistré dans l'historique.
            """,
        en: """
            If it is one person who changed their name, “former_name” says so in the group's file, once it is committed to \
            the history.
            """
    )

    /// That nothing private is told to whoever reads.
    static func remark(onShortName reader: MemberID) -> Localized {
        Localized(
            fr: """
                Le nom court « \(reader) » a été celui de quelqu'un d'autre : ce que les carnets ont de privé n'est raconté \
                à personne. \(wayOutOfTwoNames.french)
                """,
            en: """
                The short name “\(reader)” was somebody else's once: what logbooks hold that is private is told to nobody. \
                \(wayOutOfTwoNames.english)
                """
        )
    }

    /// That the history can't tell whether a short name was always the reader's.
    static func remark(onUnknownReaders failure: GitFailure) -> Localized {
        let text = failure.text
        return Localized(
            fr: "\(text.french) Ce que les carnets ont de privé n'est raconté à personne.",
            en: "\(text.english) What logbooks hold that is private is told to nobody."
        )
    }
}
