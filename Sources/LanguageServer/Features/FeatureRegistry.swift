extension Feature {
    /// Every request the server answers, but for those of its life cycle.
    static let all: [Feature] = [
        codeActions,
        completion,
        definition,
        documentHighlights,
        documentLinks,
        documentSymbols,
        foldingRanges,
        formatting,
        hover,
        inlayHints,
        prepareRename,
        references,
        rename,
        semanticTokens,
        semanticTokensInRange,
        workspaceSymbols,
    ]

    /// By the method's name.
    static let byMethod = Dictionary(all.map { ($0.method, $0) }) { first, _ in first }
}
