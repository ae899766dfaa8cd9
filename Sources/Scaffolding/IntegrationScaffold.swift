import FrontMatter
package import Logbook
import TemplateRendering

/// A web host that looks at what is sent to it.
package enum IntegrationHost: String, CaseIterable, Sendable {
    case github, gitlab, forgejo

    /// Where it looks for what to do: relative to the top of the repository.
    package var path: String {
        switch self {
        case .github: ".github/workflows/carnet.yml"
        case .gitlab: ".gitlab-ci.yml"
        case .forgejo: ".forgejo/workflows/carnet.yml"
        }
    }

    /// As its makers write it.
    package var name: String {
        switch self {
        case .github: "GitHub"
        case .gitlab: "GitLab"
        case .forgejo: "Forgejo"
        }
    }
}

/// What a web host is to do with a group.
package struct IntegrationWish: Sendable {
    package let host: IntegrationHost
    /// Made on the host, for whoever can read the repository there.
    package let documents: [Document]
    /// Where the host fetches this program from; `nil` where somebody is yet to say.
    package let source: String?
    /// Where the group lies below the top of the repository: empty, or ending in `/`.
    package let prefix: String

    /// A document that holds what the whole group may read.
    package enum Document: Hashable, Sendable {
        /// `nil` for the current one.
        case cycle(CycleID?)
        case session(SessionID)
    }

    package init(host: IntegrationHost, documents: [Document], source: String?, prefix: String) {
        self.host = host
        self.documents = documents
        self.source = source
        self.prefix = prefix
    }
}

extension Scaffolding {
    /// The text of the file that tells a web host what to do.
    package func integration(_ wish: IntegrationWish) throws(ScaffoldFailure) -> String {
        let data = TemplateData.record([
            "french": .flag(language == .french),
            "source": .text(Self.yaml(wish.source), forms: [:]),
            "folder": .text(TextSafety.shellWord("./" + wish.prefix), forms: [:]),
            "publishes": .flag(!wish.documents.isEmpty),
            "reports": .list(wish.documents.map(Self.data)),
        ])
        return try render(file: "ci-" + wish.host.rawValue, data)
    }

    /// An empty text in quotes: nothing at all would be no text.
    private static func yaml(_ text: String?) -> String {
        let line = TextSafety.oneLine(text ?? "")
        return line.isEmpty ? "\"\"" : FrontMatter.scalar(line)
    }

    private static func data(of document: IntegrationWish.Document) -> TemplateData {
        let (arguments, name) =
            switch document {
            case .cycle(nil): ("cycle", "cycle")
            case .cycle(let id?): ("cycle --cycle " + TextSafety.shellWord(id.description), "cycle-\(id)")
            case .session(let id): ("session " + TextSafety.shellWord(id.description), "session-\(id)")
            }
        let file = "carnet-reports/\(fileName(name)).html"
        return .record([
            "arguments": .text(arguments, forms: [:]),
            "file": .text(TextSafety.shellWord(file), forms: [:]),
        ])
    }
}
