import Checks
import Logbook
import SourceText

/// Findings as GitLab's report of code quality, which marks the lines of a merge request.
package enum DiagnosticsGitLab {
    package static func bytes(of groups: [CheckedGroup]) -> [UInt8] {
        var seen: [String: Int] = [:]
        var findings: [JSONValue] = []
        for checked in groups {
            checked.forEachDiagnostic { diagnostic, lines in
                let path = checked.path(of: diagnostic.place.file)
                let message = VisibleText.escaping(diagnostic.message)
                // What the page says there stays out of it: from a hash of a few words they could be guessed.
                let what = [diagnostic.code, path, message].joined(separator: "\u{0}")
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
