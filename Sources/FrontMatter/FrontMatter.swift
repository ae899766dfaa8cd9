package import SourceText

/// The YAML block a file begins with.
package struct FrontMatter: Sendable {
    /// The pairs of the top level, in the order of the file; empty where there is no block or it can't be read.
    package var pairs: [MarkedPair]
    /// From the opening to the closing line, both included; `nil` where the file has none.
    package var range: SourceRange?
    /// Where the Markdown begins.
    package var bodyStart: Int
    package var problems: [Problem]

    package init(pairs: [MarkedPair], range: SourceRange?, bodyStart: Int, problems: [Problem]) {
        self.pairs = pairs
        self.range = range
        self.bodyStart = bodyStart
        self.problems = problems
    }

    /// What kept the block, or a part of it, from being read.
    package struct Problem: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// No closing line; the block is taken to end at the first blank line or heading.
            case unclosed
            case invalidYAML(String)
            /// The second pair is left out.
            case duplicateKey(String, first: SourceRange)
            case tooDeep
            case tooLarge
            /// Anchors and aliases have no use here and can be made into bombs.
            case anchors
            /// A list or a single text where `key: value` lines are expected.
            case notAMapping
        }

        package let kind: Kind
        package let range: SourceRange
    }

    /// Longer blocks are refused: in bytes.
    package static let sizeLimit = 64 * 1024
    /// Deeper nesting is refused: brackets, or columns of indentation and dashes.
    package static let depthLimit = 64
}
