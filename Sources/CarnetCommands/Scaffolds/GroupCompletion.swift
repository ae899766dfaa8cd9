import ArgumentParser
import Checks
import Links
import Logbook
import Reading
import SourceText

extension CompletionKind {
    static var members: CompletionKind { names { $0.members.map(\.id.description) } }
    static var sessions: CompletionKind { names { $0.sessions.map(\.id.value.description) } }
    static var cycles: CompletionKind { names { $0.cycles.map(\.id.description) } }

    /// Actions that may still get a retour.
    static var openActions: CompletionKind {
        names { Links($0).lives.filter { !$0.state(on: nil).isClosed }.map(\.id.description) }
    }

    static var rules: CompletionKind { .custom { _, _, _ in Rule.all.flatMap { [$0.code, $0.codes[.french]] } } }

    /// What the group around knows; nothing, and no word about it, where there is none.
    private static func names(_ list: @escaping @Sendable (Group) -> [String]) -> CompletionKind {
        .custom { words, _, _ in
            guard let folders = try? GroupFolder.find(from: folder(in: words)) else { return [] }
            var known: Set<String> = []
            return folders.flatMap { folder in (try? folder.read()).map(list) ?? [] }.filter {
                known.insert($0).inserted
            }
        }
    }

    /// The folder that the command line names so far.
    private static func folder(in words: [String]) -> String {
        for (option, value) in zip(words, words.dropFirst()) where option == "-C" || option == "--group" {
            return unquoted(value)
        }
        let joined = words.last { $0.hasPrefix("--group=") }
        return joined.map { unquoted(String($0.dropFirst("--group=".count))) } ?? "."
    }

    private static func unquoted(_ word: String) -> String {
        guard let first = word.first, first == "'" || first == "\"" else { return word.replacing("\\", with: "") }
        return String(word.dropFirst().prefix { $0 != first })
    }
}
