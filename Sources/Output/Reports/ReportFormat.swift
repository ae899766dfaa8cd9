/// The forms a document takes.
package enum ReportFormat: String, CaseIterable, Sendable {
    case html
    case markdown
    case json

    /// Of a file that holds it, without the dot.
    package var fileExtension: String {
        switch self {
        case .html: "html"
        case .markdown: "md"
        case .json: "json"
        }
    }
}
