package import SourceText

/// What the path of a page says, and where it says it.
package struct PathParts: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case groupFile
        case session
        case entry
    }

    /// `nil` for files that are read for their place alone.
    package let kind: Kind?
    /// The folder of a member's carnet: bytes of the path.
    package let owner: SourceRange?
    /// The séance that the file's name states: bytes of the path.
    package let session: SourceRange?

    /// - Parameter path: relative to the group's folder, `/` between components.
    package init(of path: String) {
        let layout = Layout.kind(of: path)
        switch layout {
        case .groupFile: kind = .groupFile
        case .session: kind = .session
        case .entry: kind = .entry
        case .editorSwap, .conflictCopy, .unknownType, .misplaced, nil: kind = nil
        }
        let components = path[...].pathComponents
        owner =
            components.count > 2 && Layout.isLogbookFolder(components[0])
            ? Self.range(of: components[1], in: path) : nil
        switch kind {
        case .session, .entry:
            session = Layout.sessionWords(ofStem: Layout.stem(of: path)).id.map { Self.range(of: $0, in: path) }
        case .groupFile, nil: session = nil
        }
    }

    private static func range(of part: Substring, in path: String) -> SourceRange {
        let start = path.utf8.distance(from: path.startIndex, to: part.startIndex)
        return SourceRange(start, start + part.utf8.count)
    }
}
