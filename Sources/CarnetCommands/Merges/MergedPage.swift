import Git
import Logbook
import Merging
import Output
import Reading
import SourceText

/// A page that git asks us to merge, and the group it belongs to.
struct MergedPage {
    /// Relative to the top of the repository.
    private let shownPath: String
    /// Relative to the group's folder.
    private let path: String
    private let group: Group
    /// Whether the group's file lies where the path says.
    private let isAtHome: Bool
    private let language: Language

    /// - Parameters:
    ///   - path: relative to `root`.
    ///   - root: the top of the work tree, where git runs its drivers.
    ///   - language: `nil` for the group's.
    init(_ path: String, in root: String, language: Language?) {
        shownPath = path
        let found = GroupFolder.head(of: path, in: root)
        if let found, let kind = PathParts(of: found.path).kind {
            // A group may have moved into what was its folder of séances: a carnet stays one.
            let path = kind == .session ? GroupFolder.pagePath(endOf: found.path) : found.path
            (group, self.path, isAtHome) = (found.group, path, true)
        } else {
            // Where a merge brings a group's folder to another place, git asks about its pages before its file is there.
            group = GroupFolder.onlyHead(below: root) ?? found?.group ?? Group(language: language ?? Interface.language)
            (self.path, isAtHome) = (GroupFolder.pagePath(endOf: path), false)
        }
        self.language = language ?? group.language
    }

    /// What the versions are called beside a conflict's signs. In a rebase « ours » is not what one did oneself.
    var sides: (ours: String, base: String, theirs: String) {
        switch language {
        case .french: ("déjà ici", "avant", "qui arrive")
        case .english: ("already here", "before", "arriving")
        }
    }

    /// Whether it is a carnet's, where who may read what has to be looked at.
    var isCarnet: Bool {
        let page = PageReader(group).read(SourceText(path: path, bytes: []), file: FileID(0))
        return if case .entry? = page?.content { true } else { false }
    }

    /// Whether a file of this name lies outside of all groups, and no version of it says that it is a group's page.
    ///
    /// - Throws: `ReadingFailure`
    func isForeign(_ versions: [String]) throws(ReadingFailure) -> Bool {
        // Any file of that name makes its folder look like a group's.
        guard !isAtHome || PathParts(of: path).kind == .groupFile else { return false }
        let reader = PageReader(group)
        for version in versions {
            let source = SourceText(path: path, decoding: try RawFile(at: version, readAs: path).bytes)
            if source.encoding == .binary || reader.read(source, file: FileID(0))?.claimsToBeOfAGroup ?? false {
                return false
            }
        }
        return !isCarnet
    }

    /// The merge of three files by what they mean; `nil` where one is too large to be read.
    ///
    /// - Throws: `ReadingFailure`
    func merged(
        base: String,
        ours: String,
        theirs: String,
        signs: Int,
        today: CalendarDate?,
        by lines: FileMerge
    ) throws(ReadingFailure) -> MergedFile? {
        let base = try RawFile(at: base, readAs: path)
        let ours = try RawFile(at: ours, readAs: path)
        let theirs = try RawFile(at: theirs, readAs: path)
        guard !base.isTooLarge, !ours.isTooLarge, !theirs.isTooLarge else { return nil }
        let text: TextMerge = { base, ours, theirs in
            guard let merged = try? lines.merged(base: base, ours: ours, theirs: theirs) else { return nil }
            return MergedText(bytes: merged.bytes, hasConflicts: merged.hasConflicts)
        }
        let merge = Merge(
            path: path,
            reader: PageReader(group),
            signs: ConflictSigns(length: signs, ours: sides.ours, theirs: sides.theirs),
            language: language,
            faults: { PageFaults.errors(in: $0, at: path, of: group, on: today) },
            text: text
        )
        return merge.merged(base: base.bytes, ours: ours.bytes, theirs: theirs.bytes)
    }

    /// One line about what is left to decide; it quotes nothing.
    func note(on conflicts: [MergeConflict], signs: Int) -> String {
        let marks = ["<", "=", ">"].map { String(repeating: $0, count: signs) }
        let path = VisibleText.escaping(shownPath)
        var seen: Set<MergeConflict> = []
        let subjects = conflicts.filter { seen.insert($0).inserted }.map { $0.subject[language] }
        let list = subjects.joined(separator: ", ")
        return Localized(
            fr: """
                Deux versions \(list) dans \(path) : gardez ce qui vaut, et retirez les lignes \(marks[0]), \
                \(marks[1]) et \(marks[2]).
                """,
            en: """
                Two versions of \(list) in \(path): keep what holds, and remove the lines \(marks[0]), \(marks[1]) \
                and \(marks[2]).
                """
        )[language]
    }
}

extension MergeConflict {
    /// What there are two versions of.
    fileprivate var subject: Localized<String> {
        switch self {
        case .action(let id): Localized(fr: "de \(id)", en: id.description)
        case .frontMatter: Localized(fr: "de l'en-tête", en: "the front matter")
        case .passage: Localized(fr: "d'un passage", en: "a passage")
        case .wholeFile: Localized(fr: "de plusieurs lignes", en: "several lines")
        }
    }
}
