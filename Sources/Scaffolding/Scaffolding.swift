import Lexicon
import Links
package import Logbook
import SourceText
package import TemplateRendering

/// Prepares the pages of a group that is there: what it makes are values, and nothing is written.
package struct Scaffolding: Sendable {
    package let group: Group
    let links: Links
    private let templates: TemplateSet
    /// Folded: file systems may take two spellings for one name.
    private let paths: Set<String>

    /// - Parameter templates: with those the group put in the place of the built-in ones.
    package init(_ group: Group, templates: TemplateSet = TemplateSet()) {
        self.group = group
        self.templates = templates
        links = Links(group)
        paths = Set(group.files.map { Folding.fold($0.path) })
    }

    var language: Language { group.language }

    func render(_ name: String, _ data: TemplateData) throws(ScaffoldFailure) -> String {
        try render(file: "\(name).\(language.rawValue).md", data)
    }

    func render(file: String, _ data: TemplateData) throws(ScaffoldFailure) -> String {
        do { return try templates.template(named: file).render(data) } catch { throw .template(error) }
    }

    func refuse(existing path: String) throws(ScaffoldFailure) {
        if isTaken(path) { throw .exists(path: path) }
    }

    func isTaken(_ path: String) -> Bool { paths.contains(Folding.fold(path)) }

    func name(of id: MemberID) -> String { group.member(id)?.name ?? id.description }

    /// Everybody but the facilitator.
    var peers: [Member] {
        guard let facilitator = group.facilitator.map({ Folding.fold($0.value) }) else { return group.members }
        return group.members.filter { member in
            !([member.id.description, member.name] + member.aliases.map(\.value)).map(Folding.fold)
                .contains(facilitator)
        }
    }

    /// Actions that were decided before a day and are open on it, in the order they were decided.
    ///
    /// An id that is only worked out may be one that no line could state: that of a séance without a usual name.
    func openActions(on day: CalendarDate) -> [ActionLife] {
        links.lives.filter { life in
            (life.decided.map { $0 < day } ?? true) && !life.state(on: day).isClosed
                && (!life.action.isProvisional || life.session.description.first?.isLetter ?? false)
        }
    }

    func data(of life: ActionLife, on day: CalendarDate, withOwner: Bool) -> TemplateData {
        .record([
            "id": .words(life.id.description),
            "title": .words(life.action.title),
            "owner": withOwner ? .words(life.owner.map(name)) : .absent,
            "due": .day(life.due(on: day), in: language),
        ])
    }
}
