import Checks
import Formatting
import Logbook
import SourceText

extension Obstacle {
    /// Why the file stays as it is: the rule that has more to say of it, and never the file's own words.
    fileprivate func text(ofFileAt path: String) -> Localized<String> {
        switch self {
        case .irregularity(let kind, _): Self.sentence(kind.rule, UnnameableFile(path).flatMap(kind.advice(onName:)))
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

    /// - Parameter advice: in place of the rule's own.
    private static func sentence(_ rule: Rule, _ advice: Localized<String>? = nil) -> Localized<String> {
        let advice = advice ?? rule.advice
        return Localized(
            fr: "laissé tel quel : \(lowercasingFirst(rule.title.french)) (\(rule.codes.french)). \(advice.french)",
            en: "left as it is: \(lowercasingFirst(rule.title.english)) (\(rule.codes.english)). \(advice.english)"
        )
    }

    private static func lowercasingFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}

extension Irregularity.Kind {
    /// What to do where the name alone keeps a file from being read.
    fileprivate func advice(onName name: UnnameableFile) -> Localized<String>? {
        guard case .unreadableFile = self else { return nil }
        return Localized(
            fr: "\(name.message.french) \(name.advice.french)",
            en: "\(name.message.english) \(name.advice.english)"
        )
    }
}

extension FormattedFile {
    /// Where and why the file stays as it is.
    func remark(on obstacle: Obstacle) -> String {
        let source = read.group[file]
        let start = source.position(of: obstacle.place.range.lowerBound, in: LineTable(source.bytes))
        return "\(path):\(start.line):\(start.column): \(obstacle.text(ofFileAt: source.path)[language])"
    }
}
