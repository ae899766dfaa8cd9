import Checks
import Logbook
import SourceText

/// Findings as GitLab's report of code quality, which marks the lines of a merge request.
package enum DiagnosticsGitLab {
    package static func bytes(of groups: [CheckedGroup]) -> [UInt8] {
        var seen: [String: Int] = [:]
        var findings: [JSONValue] = []
        for checked in groups {
            var known = messages(of: checked)
            checked.forEachDiagnostic { diagnostic, lines in
                let path = checked.path(of: diagnostic.place.file)
                let message = VisibleText.escaping(diagnostic.message)
                let finding = Finding(diagnostic)
                let inEnglish = known[finding].map { VisibleText.escaping($0[0]) } ?? message
                known[finding] = known[finding].flatMap { $0.count > 1 ? Array($0.dropFirst()) : nil }
                // What the page says there stays out of it: from a hash of a few words they could be guessed.
                let what = [diagnostic.code, path, inEnglish].joined(separator: "\u{0}")
                let earlier = seen[what, default: 0]
                seen[what] = earlier + 1
                findings.append(
                    .object([
                        ("description", .text(message)),
                        ("check_name", .text(diagnostic.code)),
                        ("fingerprint", .text(hash(of: "\(what)\u{0}\(earlier)"))),
                        ("severity", .text(diagnostic.severity.codeQuality)),
                        (
                            "location",
                            .object([
                                ("path", .text(path)),
                                (
                                    "lines",
                                    .object([
                                        ("begin", .number(checked.span(of: diagnostic.place, in: lines).start.line))
                                    ])
                                ),
                            ])
                        ),
                    ])
                )
            }
        }
        return JSONValue.list(findings).bytes
    }

    /// What a finding is about, whatever it is called.
    private struct Finding: Hashable {
        let code: String
        let place: Place

        init(_ diagnostic: Diagnostic) {
            code = diagnostic.code
            place = diagnostic.place
        }
    }

    /// The findings' messages in one language: a fingerprint stays when the one who looks speaks another.
    private static func messages(of checked: CheckedGroup) -> [Finding: [String]] {
        let inEnglish =
            checked.language == .english
            ? checked.diagnostics : Checking.diagnostics(of: checked.context, language: .english)
        return Dictionary(grouping: inEnglish, by: Finding.init).mapValues { $0.map(\.message) }
    }

    private static func hash(of text: String) -> String {
        SHA256.digest(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Severity {
    /// GitLab's word for it.
    fileprivate var codeQuality: String {
        switch self {
        case .error: "major"
        case .warning: "minor"
        case .information: "info"
        }
    }
}
