import Lexicon
package import Logbook
import Parallel
package import SourceText

/// Runs the rules over a group and puts their findings in words.
package enum Checking {
    /// Every finding, by file, place and code, in `language`, at the severities the group chose.
    ///
    /// Rules run on several cores; the result is the same whatever their order.
    package static func diagnostics(
        of context: CheckContext,
        rules: [Rule] = Rule.all,
        language: Language
    ) -> [Diagnostic] {
        let settings = settings(of: context.group)
        let found = onAllCores(rules.count) { index -> [Diagnostic] in
            let rule = rules[index]
            let setting = settings[rule.code]
            if setting == .off { return [] }
            return rule.findings(in: context).map { finding in
                Diagnostic(
                    code: rule.code,
                    severity: rule.severity(of: finding, setting: setting),
                    place: finding.place,
                    message: finding.message[language],
                    reason: rule.reason[language],
                    advice: (finding.advice ?? rule.advice)[language],
                    fixes: finding.fixes.map { Fix(title: $0.title[language], edits: $0.edits) }
                )
            }
        }
        return found.flatMap { $0 }.sorted { left, right in
            (left.place.file, left.place.range.lowerBound, left.place.range.upperBound, left.code, left.message)
                < (
                    right.place.file, right.place.range.lowerBound, right.place.range.upperBound, right.code,
                    right.message
                )
        }
    }

    /// What the group set, by stable code; of two settings for one rule the later holds.
    private static func settings(of group: Group) -> [String: RuleSetting] {
        let inOrder = group.ruleSettings.sorted {
            $0.key.place.range.lowerBound < $1.key.place.range.lowerBound
        }
        return inOrder.reduce(into: [:]) { settings, setting in
            guard let rule = Rule.named(setting.key.value) else { return }
            settings[rule.code] = setting.value.value
        }
    }
}

extension Rule {
    fileprivate func findings(in context: CheckContext) -> [Finding] {
        switch check {
        case .group(let find):
            find(context)
        case .irregularity(let describe):
            (context.irregularities[code] ?? []).compactMap { describe($0.kind, $0.place, context) }
        }
    }

    fileprivate func severity(of finding: Finding, setting: RuleSetting?) -> Severity {
        guard case .severity(let chosen)? = setting else { return finding.severity ?? severity }
        return min(chosen, ceiling)
    }
}
