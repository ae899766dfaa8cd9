import Checks
import Logbook
import SourceText

/// Findings as GitHub Actions workflow commands, which become annotations on a pull request.
package enum DiagnosticsGitHub {
    package static func text(of groups: [CheckedGroup]) -> String {
        var text = ""
        for checked in groups {
            checked.forEachDiagnostic { diagnostic, lines in
                let (start, end) = checked.span(of: diagnostic.place, in: lines)
                var properties = [
                    "file=\(property(checked.path(of: diagnostic.place.file)))", "line=\(start.line)",
                    "endLine=\(end.line)", "col=\(start.column)",
                ]
                // GitHub refuses an end column on a place of several lines.
                if start.line == end.line { properties.append("endColumn=\(max(start.column, end.column))") }
                let title = Rule.named(diagnostic.code)?.title[checked.language] ?? diagnostic.code
                properties.append("title=\(property("\(title) (\(diagnostic.code))"))")
                let words = [diagnostic.message, diagnostic.advice].filter { !$0.isEmpty }.joined(separator: "\n")
                text += "::\(diagnostic.severity.command) \(properties.joined(separator: ","))::\(data(words))\n"
            }
        }
        return text
    }

    private static func data(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case _ where VisibleText.isHazard(scalar): escaped += VisibleText.name(of: scalar)
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }

    private static func property(_ text: String) -> String {
        data(text).unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case ":": escaped += "%3A"
            case ",": escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Severity {
    fileprivate var command: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .information: "notice"
        }
    }
}
