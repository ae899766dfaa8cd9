import Lexicon
package import Logbook
package import SourceText

/// Runs the rules over a group and puts their findings in words.
package enum Checking {
    /// Every finding, by file, place and code, in `language`, at the severities the group chose.
    package static func diagnostics(
        of context: CheckContext,
        rules: [Rule] = Rule.all,
        language: Language
    ) -> [Diagnostic] {
        let settings = context.group.ruleSettings.reduce(into: [String: RuleSetting]()) { settings, setting in
            settings[Folding.fold(setting.key.value)] = setting.value.value
        }
        var diagnostics: [Diagnostic] = []
        for rule in rules {
            let setting = settings[rule.code]
            if setting == .off { continue }
            for finding in rule.check(context) {
                var severity = finding.severity ?? rule.severity
                if case .severity(let chosen)? = setting { severity = chosen }
                diagnostics.append(
                    Diagnostic(
                        code: rule.code,
                        severity: severity,
                        place: finding.place,
                        message: finding.message[language],
                        reason: rule.reason[language],
                        advice: (finding.advice ?? rule.advice)[language],
                        fixes: finding.fixes.map { Fix(title: $0.title[language], edits: $0.edits) }
                    )
                )
            }
        }
        diagnostics.sort { left, right in
            (left.place.file, left.place.range.lowerBound, left.place.range.upperBound, left.code, left.message)
                < (right.place.file, right.place.range.lowerBound, right.place.range.upperBound, right.code,
                    right.message)
        }
        return diagnostics
    }
}
