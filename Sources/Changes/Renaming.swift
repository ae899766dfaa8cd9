import Logbook

/// Which things have other names after a step than before it: all of them at once, for names may be handed on.
package struct Renaming {
    /// By the name after.
    private var before: [Subject: Subject] = [:]
    /// By the name before.
    private var after: [Subject: Subject] = [:]

    package init(_ changes: [Change]) {
        for change in changes {
            guard case .renamed(let old) = change.kind else { continue }
            before[change.subject] = old
            after[old] = change.subject
        }
    }

    /// What things of these names were called before; one whose name another thing gave up wasn't there yet.
    package func namesBefore(_ names: Set<Subject>) -> Set<Subject> {
        after.isEmpty
            ? names : Set(names.compactMap { before[$0] ?? (after[$0] == nil ? asPart($0, before) : nil) })
    }

    package func nameAfter(_ name: Subject) -> Subject { after[name] ?? asPart(name, after) }

    /// An action's name goes with that of its séance, a page's with that of its member.
    private func asPart(_ name: Subject, _ renamed: [Subject: Subject]) -> Subject {
        switch name {
        case .action(let id):
            guard case .session(let session)? = renamed[.session(id.session)] else { return name }
            return .action(ActionID(session: session, number: id.number))
        case .entry(let id):
            guard case .member(let member)? = renamed[.member(id.member)] else { return name }
            return .entry(EntryID(member: member, session: id.session))
        case .group, .member, .cycle, .session, .followUp, .page: return name
        }
    }
}
