import ArgumentParser
import Changes
import Logbook
import Output
import Reading
import SourceText

/// `carnet textconv`: a page as git compares it.
struct TextConversionCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "textconv",
        abstract: .said(
            fr: "Donne à git ce qu'une page dit, pour qu'il compare le sens (« carnet preparer-git » le met en place).",
            en: "Gives git what a page says, for it to compare meanings (“carnet setup-git” sets it up)."
        ),
        aliases: ["convertir"]
    )

    enum Role: String, CaseIterable, ExpressibleByArgument {
        case group, session, entry

        /// A place in a group's folder that makes a page what it is taken for; an entry nobody owns.
        func path(of name: Substring) -> String {
            switch self {
            case .group: "groupe.md"
            case .session: "seances/\(name)"
            case .entry: "carnets/\(name)"
            }
        }
    }

    @Argument(help: .said(fr: "Le fichier à lire.", en: "The file to read."), completion: .file())
    var file: String

    @Option(
        name: .customLong("as"),
        help: .said(
            fr: "Ce qu'est la page ; sans rien dire, une page de carnet, dont rien de privé n'est montré.",
            en: "What the page is; unless said, a page of a logbook, of which nothing private is shown."
        )
    )
    var role = Role.entry

    @Option(
        help: .said(
            fr: "Le membre qui lit : ce que dit son propre carnet est montré.",
            en: "The member who reads: what their own logbook says is shown."
        ),
        completion: .members
    )
    var member: String?

    @OptionGroup var options: GroupOptions

    func answer(in surroundings: Surroundings) throws -> Answer {
        // git runs this at the top of a repository, where there may be no group to tell who is who.
        let read = try? options.oneGroup(in: surroundings)
        let group = read?.group ?? Group(language: Interface.language)
        // Where several groups share a repository, a name may be somebody else's in the next: nobody's is taken.
        let named = member.flatMap { name in try? read?.member(named: name) }
        let language = options.language(for: group)
        let raw = try page()
        if isForeign(raw, in: group) { return Answer(FactsText.lines(of: raw.bytes)) }
        // git doesn't say which commit a text is of. Where the history can't be read, it is nobody's.
        let reader = PathParts(of: raw.path).kind == .entry ? read?.readerOfVersions(named).reader : nil
        let stated = StatedPage(raw, in: group, for: reader)
        let names = Dictionary(group.members.map { ($0.id, $0.name) }) { first, _ in first }
        let text = FactsText.text(of: stated.facts, names: names, in: language)
        guard stated.isUnreadable else { return Answer(text) }
        // A carnet's text is its author's: what can't be read of it isn't shown.
        let isShared = PathParts(of: raw.path).kind != .entry
        return Answer(FactsText.unreadable(in: language) + (isShared ? FactsText.lines(of: raw.bytes) : text))
    }

    /// Whether it is other Markdown that lies in a folder with such a name.
    private func isForeign(_ raw: RawFile, in group: Group) -> Bool {
        let page = PageReader(group).read(SourceText(path: raw.path, decoding: raw.bytes), file: FileID(0))
        return page.map { !$0.claimsToBeOfAGroup } ?? false
    }

    private func page() throws -> RawFile {
        let components = file.split(separator: "/")
        let name = components.last ?? "page.md"
        // Whatever it is said to be, a page in a logbook's folder belongs to its author.
        let tail = components.suffix(3).joined(separator: "/")
        let isEntry = PathParts(of: tail).kind == .entry
        let role = isEntry ? Role.entry : self.role
        do {
            let path = isEntry ? tail : role.path(of: name.hasSuffix(".md") ? name : name + ".md")
            return try RawFile(at: file, readAs: path)
        } catch { throw CommandFailure.reading(error) }
    }
}
