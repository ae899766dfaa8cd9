import ArgumentParser
import Git
import Lexicon
import Logbook
import Output
import Paths
import Reading
import Scaffolding
import Writing

/// `carnet new ci`: a web host that looks the group over.
struct NewIntegrationCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "ci",
        abstract: .said(
            fr: "Fait relire le groupe par GitHub, GitLab ou Forgejo à chaque envoi.",
            en: "Has GitHub, GitLab or Forgejo check the group on every push."
        ),
        discussion: .said(
            fr: """
                Prépare le fichier que l'hébergeur lit, à la racine du dépôt ; rien n'est écrasé. Des documents n'y sont \
                faits que si vous en choisissez avec --publish : qui peut lire le dépôt peut alors les télécharger. Rien \
                de privé n'y figure.
                """,
            en: """
                Prepares the file that the host reads, at the top of the repository; nothing is overwritten. Documents are \
                made there only if you choose some with --publish: whoever can read the repository can then download \
                them. Nothing private is in them.
                """
        ),
        aliases: ["integration"]
    )

    @Argument(help: .said(fr: "L'hébergeur.", en: "The host."))
    var host: IntegrationHost

    @Option(
        help: .said(
            fr: "Un document à y faire : cycle, C2 ou S4 ; l'option se répète.",
            en: "A document to make there: cycle, C2 or S4; repeat the option for each."
        ),
        completion: .sessions
    )
    var publish: [String] = []

    @Option(
        help: .said(
            fr: "L'adresse du dépôt de carnet lui-même, où l'hébergeur le prendra.",
            en: "The address of carnet's own repository, for the host to fetch it from."
        )
    )
    var source: String?

    @OptionGroup var options: ScaffoldOptions

    var groupOptions: GroupOptions? { options.group }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let read = try options.group.oneGroup(in: surroundings)
        let (top, prefix, obstacle) = try place(of: read)
        let wish = IntegrationWish(
            host: host,
            documents: try documents(in: read),
            source: source,
            prefix: prefix
        )
        let text = try options.prepared(from: read) { scaffolding throws(ScaffoldFailure) in
            try scaffolding.integration(wish)
        }
        let path = top + "/" + host.path
        let shown = FilePath.path(path, below: surroundings.currentFolder) ?? path
        if options.writing.diff {
            return Answer(UnifiedDiff(of: nil, to: Array(text.utf8), path: shown).text(ink: surroundings.ink))
        }
        guard let real = FilePath.resolvedFolder(path), FilePath.path(real, below: top) != nil else {
            throw CommandFailure.refusedFile(path: shown, .leavesGroup)
        }
        do {
            try ForeignFile(path).create(Array(text.utf8))
        } catch { throw CommandFailure.refusedFile(path: shown, error) }
        let language = options.language(for: read)
        return Answer(
            said(VisibleText.escaping(shown))[language],
            notes: obstacle.map { [Self.remark(on: $0, host)[language]] } ?? []
        )
    }

    /// Why nobody knows where the repository begins.
    private static func remark(on obstacle: GitFailure, _ host: IntegrationHost) -> Localized<String> {
        let why =
            obstacle == .missing
            ? obstacle.text
            : Localized(fr: "Ce dossier n'est pas encore sous git.", en: "This folder is not under git yet.")
        return Localized(
            fr: """
                \(why.french) Le fichier est mis dans le dossier du groupe ; \(host.name) ne le lit qu'à la racine d'un dépôt : \
                si celui-ci commence plus haut, relancez cette commande quand git sera là.
                """,
            en: """
                \(why.english) The file is put into the group's folder; \(host.name) reads it at the top of a repository \
                alone: if that is higher up, run this command again once git is there.
                """
        )
    }

    /// The top of the repository and where the group lies in it; the group's own folder where there is none yet.
    private func place(of read: ReadGroup) throws -> (top: String, prefix: String, obstacle: GitFailure?) {
        do {
            let clone = try Clone(around: read.folder.path)
            return (clone.top, clone.prefix, nil)
        } catch {
            switch error {
            case .noRepository, .damagedRepository, .missing: return (read.folder.path, "", error)
            default: throw CommandFailure.git(error)
            }
        }
    }

    /// Each once, however often it is named.
    private func documents(in read: ReadGroup) throws -> [IntegrationWish.Document] {
        var documents: [IntegrationWish.Document] = []
        for name in publish {
            let document = try document(name, in: read)
            if !documents.contains(document) { documents.append(document) }
        }
        return documents
    }

    private func document(_ name: String, in read: ReadGroup) throws -> IntegrationWish.Document {
        if Folding.fold(name) == "cycle" { return .cycle(nil) }
        if let cycle = try? read.cycle(named: name) { return .cycle(cycle) }
        do { return .session(try read.session(named: name)) } catch CommandFailure.unknownSession(_, let nearest) {
            throw CommandFailure.unknownDocument(name, nearest: nearest)
        }
    }

    private func said(_ path: String) -> Localized<String> {
        let toComplete = source == nil
        return Localized(
            fr: """
                \(host.name) relira le groupe à chaque envoi, une fois \(path) enregistré et envoyé.
                \(toComplete ? "Écrivez-y d'abord l'adresse du dépôt de carnet, après CARNET_SOURCE.\n" : "")\
                \(publish.isEmpty ? "" : "Qui peut lire le dépôt pourra télécharger les documents choisis.\n")
                """,
            en: """
                \(host.name) will check the group on every push, once \(path) is committed and pushed.
                \(toComplete ? "Write the address of carnet's repository in it first, after CARNET_SOURCE.\n" : "")\
                \(publish.isEmpty ? "" : "Whoever can read the repository will be able to download the chosen documents.\n")
                """
        )
    }
}

extension IntegrationHost: ExpressibleByArgument {}
