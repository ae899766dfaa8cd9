import Editing
import LiveGroup
import Logbook
import SourceText

extension LSP {
    struct CodeActionParams: Codable, Sendable {
        struct Context: Codable, Sendable {
            /// Kinds the client wants; all where it doesn't say.
            var only: [String]?
        }

        var textDocument: TextDocumentIdentifier
        var range: Range
        var context: Context
    }

    struct CodeAction: Encodable, Sendable {
        enum Kind: String, Encodable, Sendable, CaseIterable {
            /// Settles a finding.
            case quickFix = "quickfix"
            /// Writes something more.
            case rewrite = "refactor.rewrite"
            /// Settles all that is surely meant, as on saving.
            case fixAll = "source.fixAll"
        }

        var title: String
        var kind: Kind
        var diagnostics: [Diagnostic]?
        var isPreferred: Bool?
        var edit: WorkspaceEdit
    }
}

extension Feature {
    static let codeActions = request(
        "textDocument/codeAction",
        capability: Capability(
            name: "codeActionProvider",
            value: ["codeActionKinds": .list(LSP.CodeAction.Kind.allCases.map { .text($0.rawValue) })]
        )
    ) { (params: LSP.CodeActionParams, workspace) throws(ResponseError) -> [LSP.CodeAction] in
        guard let note = workspace.note(at: params.textDocument.uri) else { return [] }
        let asked = SourceRange(note.offset(of: params.range.start), note.offset(of: params.range.end))
        return LSP.CodeAction.Kind.allCases.filter { $0.isWanted(among: params.context.only) }
            .flatMap { kind -> [LSP.CodeAction] in
                switch kind {
                case .quickFix: workspace.quickFixes(in: note, at: asked)
                case .fixAll: workspace.fixesOfWholePage(of: note)
                case .rewrite: workspace.followUps(in: note, at: asked) + workspace.ownEntry(in: note, at: asked)
                }
            }
    }
}

extension LSP.CodeAction.Kind {
    /// A kind stands for itself and for those below it: `refactor` for `refactor.rewrite`.
    fileprivate func isWanted(among kinds: [String]?) -> Bool {
        // What changes the whole page is done for those alone who ask for it by name.
        guard let kinds else { return self != .fixAll }
        return kinds.contains { rawValue == $0 || rawValue.hasPrefix($0 + ".") || $0.isEmpty }
    }
}

extension Workspace {
    /// The safe fixes of the page, as `carnet check --fix` makes them.
    fileprivate func fixesOfWholePage(of note: Note) -> [LSP.CodeAction] {
        let fixes = FixWriting(of: note.group.diagnostics(in: note.file), .safe) { $0 == note.file }
        guard !fixes.change.isEmpty, let edit = try? edit(fixes.change, beside: note) else { return [] }
        let title = Localized(fr: "Corriger tout ce qui est sûr", en: "Fix all that is safe")
        return [LSP.CodeAction(title: title[note.language], kind: .fixAll, edit: edit)]
    }

    /// Nobody chooses among more: editors ask for a line or two.
    private static let mostFindings = 100

    /// The fixes of the findings at a place: the same edits as the machine formats give.
    fileprivate func quickFixes(in note: Note, at asked: SourceRange) -> [LSP.CodeAction] {
        note.group.diagnostics(in: note.file)
            .filter { $0.place.range.lowerBound <= asked.upperBound && asked.lowerBound <= $0.place.range.upperBound }
            .prefix(Self.mostFindings)
            .flatMap { diagnostic in
                diagnostic.fixes.compactMap { fix -> LSP.CodeAction? in
                    guard let edit = try? edit(FolderChange(edits: fix.edits), beside: note) else { return nil }
                    return LSP.CodeAction(
                        title: fix.title,
                        kind: .quickFix,
                        diagnostics: [LSP.Diagnostic(diagnostic, in: note)],
                        // What somebody has to decide, or of several ways, is left to them.
                        isPreferred: diagnostic.fixes.count == 1 && fix.safety == .safe ? true : nil,
                        edit: edit
                    )
                }
            }
    }
}
