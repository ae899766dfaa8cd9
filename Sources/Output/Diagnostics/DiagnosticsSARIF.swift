import Checks
package import Logbook
import SourceText

/// Findings as SARIF 2.1.0, one run for all groups.
package enum DiagnosticsSARIF {
    package static func bytes(of groups: [CheckedGroup], language: Language, version: String) -> [UInt8] {
        let rules = Rule.all
        let indices = Dictionary(rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        let driver = JSONValue.object([
            ("name", .text("carnet")),
            ("version", .text(version)),
            ("semanticVersion", .text(version)),
            ("language", .text(language.rawValue)),
            ("rules", .list(rules.map { descriptor(of: $0, in: language) })),
        ])
        let run = JSONValue.object([
            ("tool", .object([("driver", driver)])),
            ("language", .text(language.rawValue)),
            ("columnKind", .text("unicodeCodePoints")),
            ("results", .list(groups.flatMap { results(of: $0, indices) })),
        ])
        return JSONValue.object([
            ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .text("2.1.0")),
            ("runs", .list([run])),
        ]).bytes
    }

    private static func descriptor(of rule: Rule, in language: Language) -> JSONValue {
        .object([
            ("id", .text(rule.code)),
            ("shortDescription", .object([("text", .text(rule.title[language]))])),
            ("fullDescription", .object([("text", .text(rule.reason[language]))])),
            ("help", .object([("text", .text(rule.advice[language]))])),
            ("defaultConfiguration", .object([("level", .text(rule.severity.level))])),
        ])
    }

    private static func results(of checked: CheckedGroup, _ indices: [String: Int]) -> [JSONValue] {
        var results: [JSONValue] = []
        checked.forEachDiagnostic { diagnostic, lines in
            var fields: [(key: String, value: JSONValue)] = [("ruleId", .text(diagnostic.code))]
            if let index = indices[diagnostic.code] { fields.append(("ruleIndex", .number(index))) }
            let location = JSONValue.object([
                ("artifactLocation", artifact(diagnostic.place.file, in: checked)),
                ("region", region(diagnostic.place, in: checked, lines)),
            ])
            fields += [
                ("level", .text(diagnostic.severity.level)),
                ("message", .object([("text", .text(diagnostic.message))])),
                ("locations", .list([.object([("physicalLocation", location)])])),
            ]
            let fixes = checked.fixes(of: diagnostic).filter { !$0.edits.isEmpty }
            if !fixes.isEmpty {
                fields.append(("fixes", .list(fixes.map { value(of: $0, in: checked, besides: diagnostic, lines) })))
            }
            results.append(.object(fields))
        }
        return results
    }

    private static func value(
        of fix: Fix,
        in checked: CheckedGroup,
        besides diagnostic: Diagnostic,
        _ lines: LineTable
    ) -> JSONValue {
        let files = fix.edits.map(\.place.file).reduce(into: [FileID]()) { files, file in
            if !files.contains(file) { files.append(file) }
        }
        let changes = files.map { file in
            let own = file == diagnostic.place.file ? lines : LineTable(checked.group[file].bytes)
            let replacements = fix.edits.filter { $0.place.file == file }.map { edit in
                JSONValue.object([
                    ("deletedRegion", region(edit.place, in: checked, own)),
                    ("insertedContent", .object([("text", .text(edit.replacement))])),
                ])
            }
            return JSONValue.object([
                ("artifactLocation", artifact(file, in: checked)), ("replacements", .list(replacements)),
            ])
        }
        return .object([("description", .object([("text", .text(fix.title))])), ("artifactChanges", .list(changes))])
    }

    private static func artifact(_ file: FileID, in checked: CheckedGroup) -> JSONValue {
        .object([("uri", .text(percentEncoded(checked.path(of: file))))])
    }

    private static func region(_ place: Place, in checked: CheckedGroup, _ lines: LineTable) -> JSONValue {
        let (start, end) = checked.span(of: place, in: lines)
        return .object([
            ("startLine", .number(start.line)),
            ("startColumn", .number(start.column)),
            ("endLine", .number(end.line)),
            ("endColumn", .number(end.column)),
        ])
    }

    /// A relative path as a URI reference (RFC 3986): everything but unreserved characters and `/` is encoded.
    private static func percentEncoded(_ path: String) -> String {
        path.utf8.reduce(into: "") { uri, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
    }
}

extension Severity {
    /// SARIF's word for it.
    fileprivate var level: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .information: "note"
        }
    }
}
