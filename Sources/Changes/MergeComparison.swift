import Logbook

/// What differs between the lines that meet in a merge and what it comes to, as far as the lines don't explain it.
///
/// A clean merge changes nothing; one that drops what was done on a line takes that back.
package struct MergeComparison: Sendable {
    package private(set) var changes: [Change] = []

    /// - Parameters:
    ///   - lines: what each of them says.
    ///   - base: what was said where they parted.
    ///   - after: what the merge comes to.
    package init(of lines: [Facts], partedAt base: Facts, to after: Facts) {
        let sides = lines.map { Side(base, $0, after) }
        for (number, side) in sides.enumerated() {
            let others = sides.enumerated().filter { $0.offset != number }.map(\.element)
            for change in side.own where !changes.contains(where: { $0.aspect == change.aspect }) {
                if !side.isExplained(change, by: others) { changes.append(change) }
            }
        }
        changes = changes.inOrder
    }

    /// One line of a merge.
    private struct Side {
        private let base: Facts
        private let line: Facts
        private let after: Facts
        /// What the line did since the lines parted.
        private let brought: [Change]
        /// What differs between the line and the merge.
        let own: [Change]
        private let renamingOnLine: Renaming
        private let renamingInMerge: Renaming

        init(_ base: Facts, _ line: Facts, _ after: Facts) {
            (self.base, self.line, self.after) = (base, line, after)
            brought = Comparison(from: base, to: line).changes
            own = Comparison(from: line, to: after).changes
            renamingOnLine = Renaming(brought)
            renamingInMerge = Renaming(own)
        }

        /// Whether others did as much.
        func isExplained(_ change: Change, by others: [Side]) -> Bool {
            if let inMerge = WordCount(of: change, about: change.subject, in: after) {
                guard let name = renamingInMerge.namesBefore([change.subject]).first,
                    let baseName = renamingOnLine.namesBefore([name]).first
                else { return false }
                if wasLeftAlone(baseName, name), !change.isOfRetour,
                    others.contains(where: { $0.line[$0.renamingOnLine.nameAfter(baseName)] == after[change.subject] })
                {
                    return true
                }
                let onLine = WordCount(of: change, about: name, in: line) ?? WordCount()
                let atBase = WordCount(of: change, about: baseName, in: base) ?? WordCount()
                var (came, went) = (WordCount(), WordCount())
                for other in others {
                    let subject = other.renamingOnLine.nameAfter(baseName)
                    let there = WordCount(of: change, about: subject, in: other.line) ?? WordCount()
                    // A harvest that was made private on one line takes with it what the other wrote there.
                    if change.isOfHarvest, inMerge.total == 0, there.total == 0, atBase.total > 0 { return true }
                    came.add(there.without(atBase))
                    went.add(atBase.without(there))
                }
                guard inMerge.without(onLine).isContained(in: came), onLine.without(inMerge).isContained(in: went)
                else {
                    return false
                }
                guard case .action(.heardOtherwise(let heard)) = change.kind, heard.hasNewTerms else { return true }
                // One line may have brought the words, another the state.
                return !brought.contains(where: change.takesBack)
                    && others.contains { $0.bringsState(of: heard, for: change.subject, to: self) }
                    && others.contains { $0.bringsDue(of: heard, for: change.subject, to: self) }
            }
            // Two people said different things of one action: which of them the merge kept is told.
            guard !brought.contains(where: change.takesBack) else { return false }
            if case .action(.standing(let shift)) = change.kind {
                return shift.from == shift.to
                    || others.contains { $0.stands(shift.to, for: change.subject, from: self) }
            }
            return others.contains { other in
                other.brought.contains { theirs in
                    let subject = name(of: theirs, from: other)
                    return change.subject == subject && change.saysNoMore(than: theirs)
                }
            }
        }

        /// Whether the line says of a thing what was said where the lines parted.
        private func wasLeftAlone(_ baseName: Subject, _ name: Subject) -> Bool { line[name] == base[baseName] }

        private func bringsState(of heard: HeardFollowUp, for subject: Subject, to other: Side) -> Bool {
            !heard.hasNewState
                || retours(on: subject, asCalledBy: other).contains {
                    $0.session == heard.session && $0.state?.to == heard.state?.to
                }
        }

        private func bringsDue(of heard: HeardFollowUp, for subject: Subject, to other: Side) -> Bool {
            heard.due == nil
                || retours(on: subject, asCalledBy: other).contains {
                    $0.session == heard.session && $0.due?.to == heard.due?.to
                }
        }

        /// What this line brought of what séances heard of an action, as another line's merge calls it.
        private func retours(on subject: Subject, asCalledBy other: Side) -> [HeardFollowUp] {
            brought.compactMap { change in
                guard other.name(of: change, from: self) == subject else { return nil }
                switch change.kind {
                case .action(.heard(let heard)), .action(.heardOtherwise(let heard)): return heard
                default: return nil
                }
            }
        }

        /// Whether this line's own retours leave an action, as another line's merge calls it, in a state.
        private func stands(_ state: ActionState, for subject: Subject, from other: Side) -> Bool {
            guard let name = other.renamingInMerge.namesBefore([subject]).first,
                let baseName = other.renamingOnLine.namesBefore([name]).first,
                case .action(let id) = renamingOnLine.nameAfter(baseName)
            else { return false }
            return line.standing(of: id) == state
        }

        /// What the merge calls, seen from this line, what another line's change is about.
        private func name(of theirs: Change, from other: Side) -> Subject {
            // What is gone is told under the name it had.
            if theirs.kind == .removed { return renamingOnLine.nameAfter(theirs.subject) }
            guard let atBase = other.renamingOnLine.namesBefore([theirs.subject]).first else { return theirs.subject }
            return renamingInMerge.nameAfter(renamingOnLine.nameAfter(atBase))
        }
    }
}

extension Change {
    /// What a séance heard of an action is no part of what is stated of the action itself.
    fileprivate var isOfRetour: Bool { if case .action(.heardOtherwise) = kind { true } else { false } }
    fileprivate var isOfHarvest: Bool { if case .entry(.harvest) = kind { true } else { false } }
}

extension WordCount {
    /// The words that a change is about, in one of the states; `nil` for a change of something else than a text.
    fileprivate init?(of change: Change, about subject: Subject, in facts: Facts) {
        self.init()
        switch (change.kind, facts[subject]) {
        case (.session(.step(let step)), .session(let session)?):
            for consultation in session.consultations { add(consultation.steps[step]) }
        case (.session(.opening), .session(let session)?): add(session.opening)
        case (.session(.otherText), .session(let session)?): add(session.otherText)
        case (.action(.details), .action(let action)?): for detail in action.details { add(detail.text) }
        case (.group(.charterText), .group(let group)?): add(group.charter)
        case (.group(.rules), .group(let group)?):
            for (rule, setting) in group.ruleSettings { add("\(rule) \(rule)=\(setting)") }
        case (.member(.aliases), .member(let member)?): for alias in member.aliases { add(alias) }
        case (.member(.formerNames), .member(let member)?): for name in member.formerNames { add(name) }
        case (.entry(.commitments), .entry(let entry)?):
            for commitment in entry.commitments {
                add(commitment.text)
                add("\(commitment.state) \(commitment.due?.description ?? "")")
            }
        // Whoever may read it by now: where a heading was changed on one line, the other's words go with it.
        case (.entry(.harvest(let name, _)), .entry(let entry)?):
            for harvest in entry.harvests where harvest.name.kind == name.kind { add(harvest.text) }
        case (.action(.heardOtherwise(let heard)), _):
            guard case .action(let id) = subject else { return nil }
            for (name, followUp) in facts.followUps(of: id) where name.session == heard.session {
                add(followUp.note)
                add(followUp.learned)
            }
        case (_, _): return nil
        }
    }

    private mutating func add(_ passage: Passage?) { if let passage { add(passage.words) } }
}
