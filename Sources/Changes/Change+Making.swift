import Logbook

extension GroupChange {
    static func all(from old: GroupFact, to new: GroupFact) -> [GroupChange] {
        [
            Shift(old.name, new.name).map(name),
            Shift(old.language, new.language).map(language),
            Shift(old.facilitator, new.facilitator).map(facilitator),
            Shift(old.charterAgreed, new.charterAgreed).map(charterAgreed),
            old.charter == new.charter ? nil : charterText,
            Shift(old.logbookForm, new.logbookForm).map(logbookForm),
            old.ruleSettings == new.ruleSettings ? nil : rules,
        ].compactMap { $0 }
    }
}

extension MemberChange {
    static func all(from old: MemberFact, to new: MemberFact) -> [MemberChange] {
        [
            Shift(old.name, new.name).map(name),
            Turnover(old.aliases, new.aliases).map(aliases),
            Turnover(old.formerNames, new.formerNames).map(formerNames),
            Shift(old.reportsTo, new.reportsTo).map(reportsTo),
        ].compactMap { $0 }
    }
}

extension CycleChange {
    static func all(from old: CycleFact, to new: CycleFact) -> [CycleChange] {
        [
            Shift(old.title, new.title).map(title),
            Shift(old.start, new.start).map(start),
            Shift(old.end, new.end).map(end),
            Turnover(old.plannedSessions, new.plannedSessions).map(plannedSessions),
        ].compactMap { $0 }
    }
}
