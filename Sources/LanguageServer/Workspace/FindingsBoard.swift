import LiveGroup
import Logbook
import Reading
import SourceText

/// What the client has been told of the findings, and what it has yet to be told.
struct FindingsBoard: Sendable {
    /// Files with more findings than anyone reads show the first ones, and say how many there are.
    private static let limit = 500

    private var published: [String: [LSP.Diagnostic]] = [:]
    private var pending: [String: LiveGroup.Update] = [:]
    /// Open documents whose text is new: the client waits for an answer, be it the same.
    private var changedTexts: Set<String> = []
    /// Addresses of each group's files that were spoken of.
    private var spokenOf: [String: Set<String>] = [:]

    mutating func note(_ update: LiveGroup.Update, in group: String) {
        switch (pending[group], update) {
        case (.everything?, _), (_, .everything): pending[group] = .everything
        case (.files(let old)?, .files(let new)): pending[group] = .files(old.union(new))
        case (nil, .files): pending[group] = update
        }
    }

    mutating func noteText(of uri: String) { changedTexts.insert(uri) }

    /// Findings of a group that is no longer looked at are taken back.
    mutating func forget(group: String) { pending[group] = .everything }

    /// What the client has to be told, in the order of the addresses.
    mutating func news(from workspace: Workspace) -> [LSP.PublishDiagnosticsParams] {
        var news: [LSP.PublishDiagnosticsParams] = []
        for (path, update) in pending {
            guard let group = workspace.group(at: path) else {
                news += (spokenOf.removeValue(forKey: path) ?? []).map { taken(back: $0) }
                continue
            }
            var files: Set<FileID>
            switch update {
            case .files(let changed): files = changed
            case .everything: files = group.filesWithFindings
            }
            for uri in changedTexts {
                if let note = workspace.note(at: uri), note.group.folder.path == path { files.insert(note.file) }
            }
            var seen: Set<String> = []
            for file in files {
                let note = workspace.note(file, in: group)
                seen.insert(note.uri)
                let found = Self.diagnostics(of: note)
                guard published[note.uri, default: []] != found || changedTexts.contains(note.uri) else { continue }
                published[note.uri] = found.isEmpty ? nil : found
                if !found.isEmpty { spokenOf[path, default: []].insert(note.uri) }
                news.append(LSP.PublishDiagnosticsParams(uri: note.uri, version: note.version, diagnostics: found))
            }
            if update == .everything {
                let gone = spokenOf[path, default: []].subtracting(seen).filter { published[$0] != nil }
                news += gone.map { taken(back: $0) }
            }
        }
        pending = [:]
        changedTexts = []
        return news.sorted { $0.uri < $1.uri }
    }

    private mutating func taken(back uri: String) -> LSP.PublishDiagnosticsParams {
        published[uri] = nil
        return LSP.PublishDiagnosticsParams(uri: uri, version: nil, diagnostics: [])
    }

    private static func diagnostics(of note: Note) -> [LSP.Diagnostic] {
        let found = note.group.diagnostics(in: note.file)
        var shown = found.prefix(limit).map { LSP.Diagnostic($0, in: note) }
        if found.count > limit, let last = shown.last {
            let rest = found.count - limit
            let message = Localized(fr: "… et \(rest) constats de plus.", en: "… and \(rest) more findings.")
            shown.append(
                LSP.Diagnostic(
                    range: last.range,
                    severity: Severity.information.number,
                    code: last.code,
                    source: last.source,
                    message: message[note.language]
                )
            )
        }
        return shown
    }
}

extension LSP.Diagnostic {
    /// A finding as the protocol has it: what was seen, and what to do next.
    init(_ diagnostic: Diagnostic, in note: Note) {
        self.init(
            range: note.range(diagnostic.place.range),
            severity: diagnostic.severity.number,
            code: diagnostic.code,
            source: "carnet",
            message: diagnostic.advice.isEmpty
                ? diagnostic.message : diagnostic.message + "\n" + diagnostic.advice
        )
    }
}
