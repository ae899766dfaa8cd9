import SourceText

extension LSP {
    package struct Diagnostic: Codable, Hashable, Sendable {
        package var range: Range
        /// 1 error, 2 warning, 3 information.
        package var severity: Int
        package var code: String
        package var source: String
        package var message: String
    }

    struct PublishDiagnosticsParams: Codable, Sendable {
        var uri: String
        /// Of the document's text; `nil` where the client doesn't have it open.
        var version: Int?
        var diagnostics: [Diagnostic]
    }
}

extension Severity {
    /// The number the protocol gives it.
    var number: Int {
        switch self {
        case .error: 1
        case .warning: 2
        case .information: 3
        }
    }
}
