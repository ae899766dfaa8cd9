import Checks
import Formatting
import Logbook
import SourceText

extension Obstacle {
    /// Why the file stays as it is: the rule that has more to say of it, and never the file's own words.
    var text: Localized<String> {
        switch self {
        case .irregularity(let kind, _): Self.sentence(kind.rule)
        case .duplicateAction: Self.sentence(.duplicateAction)
        case .duplicateSession: Self.sentence(.duplicateSession)
        case .damagedText:
            Localized(
                fr: """
                    laissé tel quel : des caractères y sont abîmés, et une conversion les perdrait pour de bon. Rouvrez \
                    l'original et enregistrez-le en UTF-8.
                    """,
                en: """
                    left as it is: some of its characters are damaged, and converting it would lose them for good. \
                    Open the original and save it as UTF-8.
                    """
            )
        case .unproven:
            Localized(
                fr: "laissé tel quel : rien ne prouve qu'il dirait encore la même chose.",
                en: "left as it is: nothing proves that it would still say the same."
            )
        }
    }

    private static func sentence(_ rule: Rule) -> Localized<String> {
        Localized(
            fr:
                "laissé tel quel : \(lowercasingFirst(rule.title.french)) (\(rule.codes.french)). \(rule.advice.french)",
            en: "left as it is: \(lowercasingFirst(rule.title.english)) (\(rule.codes.english)). \(rule.advice.english)"
        )
    }

    private static func lowercasingFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}

extension FormattedFile {
    /// Where and why the file stays as it is.
    func remark(on obstacle: Obstacle) -> String {
        let source = read.group[file]
        let start = source.position(of: obstacle.place.range.lowerBound, in: LineTable(source.bytes))
        return "\(path):\(start.line):\(start.column): \(obstacle.text[language])"
    }
}
