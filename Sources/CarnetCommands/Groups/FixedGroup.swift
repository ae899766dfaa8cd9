import Checks
import Editing
import Links
import Logbook
import Output
import Reading
import SourceText
import Writing

/// A group whose findings are settled as far as their fixes go: worked out in memory first, then written.
struct FixedGroup: Sendable {
    /// One look at the group: what is changed in it, which is read again for the next.
    private struct Round: Sendable {
        let group: Group
        let change: FolderChange
    }

    /// As it was read, before any fix.
    private let before: PathSelection
    private let day: CalendarDate
    private let audience: Audience
    private let language: Language
    private var rounds: [Round] = []
    /// What each fix did, in order: title, and the place as it was when the fix was made.
    private(set) var deeds: [String] = []
    /// Fixes in carnets that are nobody's business but their author's.
    private(set) var leftToAuthors = 0
    /// With every fix made.
    private var group: Group

    /// A fix may uncover another finding; this many times the group is read again.
    private static let roundLimit = 10

    init(
        _ selection: PathSelection,
        _ extent: FixWriting.Extent,
        for audience: Audience,
        on day: CalendarDate,
        language: Language
    ) throws {
        before = selection
        self.day = day
        self.audience = audience
        self.language = language
        group = selection.group.group
        var texts: [String: [UInt8]] = [:]
        for _ in 0..<Self.roundLimit {
            let context = CheckContext(group: group, links: Links(group), today: day, audience: audience)
            let found = diagnostics(of: context)
            if rounds.isEmpty { leftToAuthors = Self.leftToAuthors(found, extent, context) }
            let fixes = FixWriting(of: found, extent) { context.mayQuote($0) }
            guard !fixes.applied.isEmpty else { return }
            deeds += fixes.applied.map(deed)
            rounds.append(Round(group: group, change: fixes.change))
            for (file, edits) in Dictionary(grouping: fixes.change.edits, by: \.place.file) {
                let source = group[file]
                // Writing says why an old encoding has no place for it.
                guard let bytes = try? source.encoding.encoded(source.applying(edits)) else { return }
                texts[source.path] = bytes
            }
            group = try selection.group.folder.read(overlaying: texts)
        }
    }

    /// The files that were chosen, with every fix made.
    var selection: PathSelection { before.reading(group) }

    /// What was left undone, and who may do it.
    var remark: String? {
        guard leftToAuthors > 0 else { return nil }
        return Localized(
            fr: """
                Corrections laissées à leurs auteurs, dans les carnets : \(leftToAuthors). Chacun fait les siennes avec \
                --member.
                """,
            en: "Fixes left to their authors, in the logbooks: \(leftToAuthors). Each makes their own with --member."
        )[language]
    }

    /// Writes what was worked out.
    ///
    /// - Throws: `CommandFailure.writing`
    func write() throws {
        let writer = GroupWriter(root: before.group.folder.path)
        for round in rounds {
            do {
                _ = try writer.write(round.change, of: round.group)
            } catch {
                throw CommandFailure.writing(error)
            }
        }
    }

    /// What would change, file by file.
    func diff(ink: Ink) -> String {
        let after = Dictionary(group.files.map { ($0.path, $0) }) { first, _ in first }
        return before.group.group.files.map { old in
            let new = after[old.path] ?? old
            let path = before.group.shownPath(old.path)
            return UnifiedDiff(of: old.bytes, to: new.bytes, path: path).text(ink: ink)
        }.joined()
    }

    private func diagnostics(of context: CheckContext) -> [Diagnostic] {
        Checking.diagnostics(of: context, language: language).filter {
            before.contains(context.group[$0.place.file].path)
        }
    }

    private func deed(_ applied: FixWriting.AppliedFix) -> String {
        let source = group[applied.diagnostic.place.file]
        let start = applied.fix.edits.first?.place.range.lowerBound ?? 0
        let line = source.position(of: start, in: LineTable(source.bytes)).line
        let text = "\(before.group.shownPath(source.path)):\(line): \(applied.fix.title)"
        let code = Rule.named(applied.diagnostic.code)?.codes[language] ?? applied.diagnostic.code
        return VisibleText.escaping("\(text) [\(code)]")
    }

    private static func leftToAuthors(
        _ found: [Diagnostic],
        _ extent: FixWriting.Extent,
        _ context: CheckContext
    ) -> Int {
        FixWriting(of: found, extent) { !context.mayQuote($0) }.applied.count
    }
}
