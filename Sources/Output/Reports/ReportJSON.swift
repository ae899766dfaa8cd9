import Logbook
import Markdown
import Reports

/// A document as JSON: its fields in their order, terms as tokens, dates in ISO 8601, people's Markdown without
/// raw HTML. What was not said is `null`.
enum ReportJSON {
    static func text(of record: DocumentRecord) -> String {
        var writer = Writer()
        writer.write(.record(record), indent: 0)
        return writer.text + "\n"
    }

    private struct Writer {
        var text = ""

        mutating func write(_ node: DocumentNode, indent: Int) {
            switch node {
            case .record(let record):
                block("{", "}", record.fields, indent) { writer, field in
                    writer.string(field.name)
                    writer.text += ": "
                    writer.write(field.value, indent: indent + 1)
                }
            case .list(let nodes):
                block("[", "]", nodes, indent) { $0.write($1, indent: indent + 1) }
            case .text(let text): string(text)
            case .prose(let markdown, under: _): string(SafeMarkdown.commonMark(of: markdown, under: nil))
            case .number(let number): text += String(number)
            case .tenths(let tenths): text += "\(tenths / 10).\(tenths % 10)"
            case .flag(let flag): text += flag ? "true" : "false"
            case .date(let date): string(date.description)
            case .term(let term): string(term.token)
            case .absent: text += "null"
            }
        }

        private mutating func block<Element>(
            _ opening: String,
            _ closing: String,
            _ elements: [Element],
            _ indent: Int,
            _ writeElement: (inout Writer, Element) -> Void
        ) {
            text += opening
            for (index, element) in elements.enumerated() {
                text += index == 0 ? "\n" : ",\n"
                text += String(repeating: "  ", count: indent + 1)
                writeElement(&self, element)
            }
            if !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
            text += closing
        }

        private mutating func string(_ value: String) {
            text += "\""
            for scalar in value.unicodeScalars {
                switch scalar {
                case "\"": text += "\\\""
                case "\\": text += "\\\\"
                case "\n": text += "\\n"
                case "\r": text += "\\r"
                case "\t": text += "\\t"
                case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
                    let digits = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                default: text.unicodeScalars.append(scalar)
                }
            }
            text += "\""
        }
    }
}
