package import Logbook

/// What two people said differently and a person has to decide.
package enum MergeConflict: Hashable, Sendable {
    /// An action or its retour.
    case action(ActionID)
    case frontMatter
    /// A passage of the text.
    case passage
    /// The file could not be merged by what it means.
    case wholeFile

    init(of node: Node) {
        switch node.kind {
        case .item(let headline): self = headline?.firstID.map { .action($0) } ?? .passage
        case .fence, .pair, .element: self = .frontMatter
        case .section, .block: self = .passage
        }
    }
}
