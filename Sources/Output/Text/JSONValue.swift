/// A JSON document whose keys keep the order they are given in.
indirect enum JSONValue: Sendable {
    case null
    case flag(Bool)
    case number(Int)
    /// A number with one decimal, given in tenths.
    case tenths(Int)
    case text(String)
    case list([JSONValue])
    case object([(key: String, value: JSONValue)])

    /// `null` where there is nothing to say.
    static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

    /// UTF-8, two spaces of indentation, a line end last: the same value always gives the same bytes.
    var bytes: [UInt8] {
        var text = ""
        write(to: &text, indent: 0)
        text += "\n"
        return Array(text.utf8)
    }

    private func write(to text: inout String, indent: Int) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .number(let number): text += String(number)
        case .tenths(let tenths): text += "\(tenths / 10).\(tenths % 10)"
        case .text(let value): Self.write(value, to: &text)
        case .list(let values):
            Self.block("[", "]", values, to: &text, indent: indent) { value, text in
                value.write(to: &text, indent: indent + 1)
            }
        case .object(let fields):
            Self.block("{", "}", fields, to: &text, indent: indent) { field, text in
                Self.write(field.key, to: &text)
                text += ": "
                field.value.write(to: &text, indent: indent + 1)
            }
        }
    }

    private static func block<Element>(
        _ opening: String,
        _ closing: String,
        _ elements: [Element],
        to text: inout String,
        indent: Int,
        _ writeElement: (Element, inout String) -> Void
    ) {
        text += opening
        for (index, element) in elements.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            text += String(repeating: "  ", count: indent + 1)
            writeElement(element, &text)
        }
        if !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
        text += closing
    }

    private static func write(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            // Scalars past U+FFFF would take a pair of escapes; none of them can steer a terminal.
            case _ where scalar.value <= 0xFFFF && VisibleText.isHazard(scalar):
                text += "\\u" + VisibleText.hexadecimal(scalar, digits: 4)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
