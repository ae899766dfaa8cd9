package import Checks
package import Logbook
package import SourceText

/// A group with what the rules found in it: what every form of `carnet check` is made from.
package struct CheckedGroup: Sendable {
    /// What the rules looked at, and for whom.
    package let context: CheckContext
    /// By file and place.
    package var diagnostics: [Diagnostic]
    /// Of what is about to be committed: those that were there before.
    package let earlier: [Diagnostic]
    /// Of what is about to be committed: the group's file, where it makes others wrong.
    package let changedGroupFile: ChangedGroupFile?
    /// How many files the findings were looked for in.
    package let fileCount: Int
    package let language: Language
    /// Written before each path, with a slash at its end: empty, or the group's folder as seen from where the reader is.
    package let pathPrefix: String

    package init(
        context: CheckContext,
        diagnostics: [Diagnostic],
        earlier: [Diagnostic] = [],
        changedGroupFile: ChangedGroupFile? = nil,
        fileCount: Int,
        language: Language,
        pathPrefix: String
    ) {
        self.context = context
        self.diagnostics = diagnostics
        self.earlier = earlier
        self.changedGroupFile = changedGroupFile
        self.fileCount = fileCount
        self.language = language
        self.pathPrefix = pathPrefix
    }

    package var group: Group { context.group }

    package func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

    func path(of file: FileID) -> String { pathPrefix + group[file].path }

    /// The fixes that may be shown: the words that an edit writes could be taken from the carnet it changes.
    func fixes(of diagnostic: Diagnostic) -> [Fix] {
        diagnostic.fixes.filter { fix in fix.edits.allSatisfy { context.mayQuote($0.place.file) } }
    }

    /// Visits the findings in order, with the lines of each one's file.
    func forEachDiagnostic(_ visit: (Diagnostic, LineTable) -> Void) {
        var current: (file: FileID, lines: LineTable)?
        for diagnostic in diagnostics {
            let file = diagnostic.place.file
            let lines = current.flatMap { $0.file == file ? $0.lines : nil } ?? LineTable(group[file].bytes)
            current = (file, lines)
            visit(diagnostic, lines)
        }
    }

    /// Where a place begins and ends, as people and editors count.
    func span(of place: Place, in lines: LineTable) -> (start: Position, end: Position) {
        let source = group[place.file]
        return (
            source.position(of: place.range.lowerBound, in: lines),
            source.position(of: place.range.upperBound, in: lines)
        )
    }
}
