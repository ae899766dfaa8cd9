import Logbook
import SourceText

/// All that a value of the model holds but places, whatever its fields: an opinion of its own beside the formatter's.
enum ModelDump {
    static func lines(of group: Group) -> [String] {
        var lines: [String] = []
        var bare = group
        bare.files = []
        bare.irregularities = []
        dump(bare, label: "", into: &lines)
        return lines
    }

    private static func dump(_ value: Any, label: String, into lines: inout [String]) {
        switch value {
        case is Place, is SourceRange, is FileID: return
        case let prose as Prose: lines.append("\(label): \(words(of: prose.markdown))")
        case let section as StepSection: lines.append("\(label): \(section.step) \(section.isEmpty)")
        case let dictionary as [Located<String>: Located<RuleSetting>]:
            lines += dictionary.map { "\(label): \($0.key.value) \($0.value.value)" }.sorted()
        default:
            let mirror = Mirror(reflecting: value)
            if mirror.children.isEmpty { lines.append("\(label): \(value)") }
            for child in mirror.children where child.label != "isProvisional" {
                dump(child.value, label: child.label ?? label, into: &lines)
            }
        }
    }

    /// The words of a text, whatever white space lies between them.
    private static func words(of text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
