import Logbook
import SourceText

/// Findings as the stable, versioned JSON of `carnet check --format json`.
package enum DiagnosticsJSON {
    package static func bytes(of groups: [CheckedGroup]) -> [UInt8] {
        let total = { (severity: Severity) in groups.reduce(0) { $0 + $1.count(severity) } }
        return JSONValue.object([
            ("format", .number(1)),
            ("diagnostics", .list(groups.flatMap(diagnostics))),
            (
                "summary",
                .object([
                    ("files", .number(groups.reduce(0) { $0 + $1.fileCount })),
                    ("errors", .number(total(.error))),
                    ("warnings", .number(total(.warning))),
                    ("information", .number(total(.information))),
                ])
            ),
        ]).bytes
    }

    private static func diagnostics(of checked: CheckedGroup) -> [JSONValue] {
        var values: [JSONValue] = []
        checked.forEachDiagnostic { diagnostic, lines in
            let fixes = checked.fixes(of: diagnostic).map { fix in
                JSONValue.object([
                    ("title", .text(fix.title)),
                    ("safe", .flag(fix.safety == .safe)),
                    ("edits", .list(fix.edits.map { edit(of: $0, in: checked, besides: diagnostic, lines) })),
                ])
            }
            let words: [(key: String, value: JSONValue)] = [
                ("code", .text(diagnostic.code)),
                ("severity", .text(diagnostic.severity.rawValue)),
                ("message", .text(diagnostic.message)),
            ]
            values.append(.object(words + place(diagnostic.place, in: checked, lines) + [("fixes", .list(fixes))]))
        }
        return values
    }

    private static func edit(
        of edit: Edit,
        in checked: CheckedGroup,
        besides diagnostic: Diagnostic,
        _ lines: LineTable
    ) -> JSONValue {
        let file = edit.place.file
        let own = file == diagnostic.place.file ? lines : LineTable(checked.group[file].bytes)
        return .object(place(edit.place, in: checked, own) + [("newText", .text(edit.replacement))])
    }

    private static func place(
        _ place: Place,
        in checked: CheckedGroup,
        _ lines: LineTable
    ) -> [(key: String, value: JSONValue)] {
        let (start, end) = checked.span(of: place, in: lines)
        return [
            ("file", .text(checked.path(of: place.file))),
            ("line", .number(start.line)),
            ("column", .number(start.column)),
            ("endLine", .number(end.line)),
            ("endColumn", .number(end.column)),
        ]
    }
}
