import Foundation
import TestSupport
import Testing

@Suite("The first pages people read")
struct ReadmeTests {
    private static let pages = ["README.md", "LISEZMOI.md"]

    @Test("Every command on the page works, in the order of the page, and prints the output shown", arguments: pages)
    func commands(_ page: String) throws {
        let text = try String(contentsOfFile: Repository.root + "/" + page, encoding: .utf8)
        let story = DocumentedStory(text)
        #expect(story.commandCount > 10)
        let folder = try ScratchFolder()
        try FileManager.default.copyItem(
            atPath: Repository.root + "/sample-logbooks",
            toPath: folder.path + "/sample-logbooks"
        )
        try Self.live(story, in: folder, page: page, language: "C.UTF-8")
    }

    @Test(
        "Every command of the story of a session works, and prints what is shown",
        arguments: [("docs/authoring.md", "C.UTF-8"), ("docs/authoring.fr.md", "fr_FR.UTF-8")]
    )
    func story(_ page: String, _ language: String) throws {
        let text = try String(contentsOfFile: Repository.root + "/" + page, encoding: .utf8)
        let story = DocumentedStory(text)
        #expect(story.commandCount > 15)
        try Self.live(story, in: ScratchFolder(), page: page, language: language)
    }

    @Test(
        "Every command about git works, and prints what is shown",
        arguments: [("docs/git.md", "C.UTF-8"), ("docs/git.fr.md", "fr_FR.UTF-8")]
    )
    func git(_ page: String, _ language: String) throws {
        let text = try String(contentsOfFile: Repository.root + "/" + page, encoding: .utf8)
        let story = DocumentedStory(text)
        #expect(story.commandCount > 40)
        let scratch = try ScratchFolder()
        // A home of its own for git's settings, and an evening that doesn't move.
        let evening = "2026-02-12T20:00:00+0100"
        try Self.live(
            story,
            in: scratch,
            page: page,
            language: language,
            environment: [
                "HOME": scratch.path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": evening,
                "GIT_COMMITTER_DATE": evening,
            ]
        )
    }

    /// Does what the page says, one step after the other.
    private static func live(
        _ story: DocumentedStory,
        in scratch: ScratchFolder,
        page: String,
        language: String,
        environment: [String: String] = ["HOME": "."]
    ) throws {
        // `make` would build the program that runs here: that it knows the target is all that is looked at.
        let preamble = """
            set -euo pipefail
            export LC_ALL=\(language)
            carnet() { "$carnet" "$@"; }
            # The pages show what git says in English, whatever it speaks here.
            git() { LANGUAGE='' LC_ALL=C.UTF-8 command git "$@"; }
            make() { grep -q "^$1:" '\(Repository.root)/Makefile'; }
            \(environment.sorted { $0.key < $1.key }.map { "export \($0)='\($1)'" }.joined(separator: "; "))

            """
        var folder = scratch.path
        for step in story.steps {
            switch step {
            case .command(let text, _) where text.hasPrefix("cd "):
                folder += "/" + text.dropFirst(3).trimmingCharacters(in: .whitespacesAndNewlines)
            case .command(let text, let output):
                let run = try Program.shell(preamble + text, in: folder)
                #expect(run.status == 0, "\(page): \(text)\n\(run.errors)")
                if !output.isEmpty { #expect(run.text == output, "\(page): \(text)") }
            case .file(let path, let text):
                try FileTree.write(text, to: folder + "/" + path)
            }
        }
    }

    @Test(
        "Every link inside the repository leads somewhere",
        arguments: pages + [
            "docs/architecture.md", "docs/authoring.md", "docs/authoring.fr.md", "docs/git.md", "docs/git.fr.md",
        ]
    )
    func links(_ page: String) throws {
        let text = try String(contentsOfFile: Repository.root + "/" + page, encoding: .utf8)
        let folder = Repository.root + "/" + page.split(separator: "/").dropLast().joined(separator: "/")
        for link in text.matches(of: #/\]\(([^)#:]+)\)/#).map(\.1) where !link.hasPrefix("docs/images/") {
            #expect(FileManager.default.fileExists(atPath: folder + "/" + link), "\(page) links to \(link)")
        }
    }
}
