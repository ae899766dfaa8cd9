import Logbook
import Markdown
import Reports

/// A document as JSON: its fields in their order, terms as tokens, dates in ISO 8601, people's Markdown without
/// raw HTML. What was not said is `null`.
enum ReportJSON {
    static func bytes(of record: DocumentRecord) -> [UInt8] { JSONValue(.record(record)).bytes }
}

extension JSONValue {
    fileprivate init(_ node: DocumentNode) {
        self =
            switch node {
            case .record(let record): .object(record.fields.map { ($0.name, JSONValue($0.value)) })
            case .list(let nodes): .list(nodes.map { JSONValue($0) })
            case .text(let text): .text(text)
            case .prose(let markdown, under: _): .text(SafeMarkdown.commonMark(of: markdown, under: nil))
            case .number(let number): .number(number)
            case .tenths(let tenths): .tenths(tenths)
            case .flag(let flag): .flag(flag)
            case .date(let date): .text(date.description)
            case .term(let term): .text(term.token)
            case .absent: .null
            }
    }
}
