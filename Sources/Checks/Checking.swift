import Links
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
        let active = ActiveRules(of: context.group, among: rules, language: language)
        let pieces = pieces(of: context, groupRules: active.groupRuleCount)
        let found = onAllCores(pieces.count) { number -> [Diagnostic] in
            switch pieces[number] {
            case .groupRule(let rule):
                active.diagnostics(ofGroupRule: rule, in: context)
            case .irregularities(let range):
                active.diagnostics(of: context.group.irregularities[range], in: context)
            case .sessions(let range):
                context.group.sessions[range].flatMap { active.diagnostics(of: $0, in: context) }
            case .entries(let range):
                context.group.entries[range].flatMap { active.diagnostics(of: $0, in: context) }
            case .lives(let range):
                context.links.lives[range].flatMap { active.diagnostics(of: $0, in: context) }
            }
        }
        return found.flatMap { $0 }.sorted(by: Diagnostic.comesBefore)
    }

    /// A piece of the work, large enough to be worth a task of its own.
    private enum Piece {
        case groupRule(Int)
        case irregularities(Range<Int>)
        case sessions(Range<Int>)
        case entries(Range<Int>)
        case lives(Range<Int>)
    }

    private static func pieces(of context: CheckContext, groupRules: Int) -> [Piece] {
        func ranges(_ count: Int, by size: Int) -> [Range<Int>] {
            stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
        }
        return (0..<groupRules).map(Piece.groupRule)
            + ranges(context.group.sessions.count, by: 32).map(Piece.sessions)
            + ranges(context.links.lives.count, by: 256).map(Piece.lives)
            + ranges(context.group.irregularities.count, by: 256).map(Piece.irregularities)
            + ranges(context.group.entries.count, by: 512).map(Piece.entries)
    }
}

extension Diagnostic {
    /// The order of findings: by file, place, code and words.
    static func comesBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        (left.place.file, left.place.range.lowerBound, left.place.range.upperBound, left.code, left.message)
            < (right.place.file, right.place.range.lowerBound, right.place.range.upperBound, right.code, right.message)
    }
}
