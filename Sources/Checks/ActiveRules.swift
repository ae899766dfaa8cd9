import Links
import Logbook
import SourceText

/// The rules a group has not turned off, as it set them, sorted by where they look.
struct ActiveRules: Sendable {
    private struct ActiveRule: Sendable {
        let rule: Rule
        let setting: RuleSetting?
    }

    private let language: Language
    private var byCode: [String: ActiveRule] = [:]
    private var forGroups: [ActiveRule] = []
    private var forSessions: [ActiveRule] = []
    private var forEntries: [ActiveRule] = []
    private var forActions: [ActiveRule] = []

    init(of group: Group, among rules: [Rule] = Rule.all, language: Language) {
        self.language = language
        let settings = Self.settings(of: group)
        for rule in rules where settings[rule.code] != .off {
            let active = ActiveRule(rule: rule, setting: settings[rule.code])
            byCode[rule.code] = active
            if rule.check.group != nil { forGroups.append(active) }
            if rule.check.session != nil { forSessions.append(active) }
            if rule.check.entry != nil { forEntries.append(active) }
            if rule.check.action != nil { forActions.append(active) }
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

    /// How many rules look at the whole group; each can be run on its own.
    var groupRuleCount: Int { forGroups.count }

    func diagnostics(ofGroupRule number: Int, in context: CheckContext) -> [Diagnostic] {
        let active = forGroups[number]
        return (active.rule.check.group?(context) ?? []).map { diagnostic($0, of: active) }
    }

    func diagnostics(of irregularities: some Sequence<Irregularity>, in context: CheckContext) -> [Diagnostic] {
        irregularities.compactMap { irregularity in
            guard let active = byCode[irregularity.kind.rule.code],
                let finding = active.rule.check.irregularity?(irregularity.kind, irregularity.place, context)
            else { return nil }
            return diagnostic(finding, of: active)
        }
    }

    func diagnostics(of session: Session, in context: CheckContext) -> [Diagnostic] {
        forSessions.flatMap { active in
            (active.rule.check.session?(session, context) ?? []).map { diagnostic($0, of: active) }
        }
    }

    func diagnostics(of entry: Entry, in context: CheckContext) -> [Diagnostic] {
        forEntries.flatMap { active in
            (active.rule.check.entry?(entry, context) ?? []).map { diagnostic($0, of: active) }
        }
    }

    func diagnostics(of life: ActionLife, in context: CheckContext) -> [Diagnostic] {
        forActions.flatMap { active in
            (active.rule.check.action?(life, context) ?? []).map { diagnostic($0, of: active) }
        }
    }

    private func diagnostic(_ finding: Finding, of active: ActiveRule) -> Diagnostic {
        let rule = active.rule
        return Diagnostic(
            code: rule.code,
            severity: rule.severity(of: finding, setting: active.setting),
            place: finding.place,
            message: finding.message[language],
            reason: rule.reason[language],
            advice: (finding.advice ?? rule.advice)[language],
            fixes: finding.fixes.map { Fix(title: $0.title[language], edits: $0.edits, safety: $0.safety) }
        )
    }
}

extension Rule {
    fileprivate func severity(of finding: Finding, setting: RuleSetting?) -> Severity {
        guard case .severity(let chosen)? = setting else { return finding.severity ?? severity }
        return min(chosen, ceiling)
    }
}
