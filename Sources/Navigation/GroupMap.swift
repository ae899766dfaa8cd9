package import Links
package import Logbook
package import Reading
package import SourceText

/// Where everything stands in a group: pages are read again as they are asked for, the group itself is at hand.
package struct GroupMap: Sendable {
    package let group: Group
    package let links: Links

    package init(group: Group, links: Links) {
        self.group = group
        self.links = links
    }

    /// One page, with where everything stands in it; `nil` for files that are not read.
    package func page(in file: FileID) -> Page? {
        // Of two group files only one is the group's; the other's text is not even kept.
        if group.role(of: file) == .group, group.groupFile != file { return nil }
        return PageReader(group).read(group[file], file: file)
    }

    /// All that a page speaks of; `nil` for files that are not read.
    package func mentions(in file: FileID) -> PageMentions? {
        page(in: file).map { PageMentions(of: $0, in: group) }
    }

    /// Where something is stated: a member's key, a séance's file, an action's line in its plan; for a date, the séance
    /// of that day. `nil` where it is stated nowhere.
    package func definition(of subject: Subject) -> Place? {
        switch subject {
        case .member(let id):
            return group.member(id).map { Place($0.place.file, group[$0.place.file].insideQuotes($0.place.range)) }
        case .session(let id):
            return group.session(id).map(place)
        case .action(let id):
            return links[id].map { Place($0.action.place.file, $0.action.headline) }
        case .cycle(let id):
            return group.cycles.first { $0.id == id }?.place
        case .date(let date):
            if let session = group.sessions.first(where: { $0.date?.value == date }) { return place(of: session) }
            return group.cycles.flatMap(\.plannedSessions).first { $0.value == date }?.place
        case .state, .heading, .key, .word, .rule:
            return nil
        }
    }

    private func place(of session: Session) -> Place {
        Place(session.file, group[session.file].insideQuotes(session.id.place.range))
    }
}
