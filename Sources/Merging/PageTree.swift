package import Reading
import SourceText

/// A page as a tree of stretches of whole lines, each with what it goes by, so that the same thing is found again in
/// another version of the page. Nothing is left out: the stretches one after the other are the page.
package struct PageTree: Sendable {
    /// In the order of the text; the first holds no text, only the blank lines the page begins with.
    let pieces: [Piece]
    let nodes: [Node]

    package init(_ page: Page) {
        var building = TreeBuilding(page)
        nodes = building.nodes()
        pieces = building.pieces()
    }

    /// The page's text.
    package var bytes: [UInt8] { pieces.flatMap { $0.text + $0.gap } }
}

/// A stretch of whole lines.
struct Piece: Hashable, Sendable {
    /// Without the last line's end.
    let text: [UInt8]
    /// The last line's end, and the blank lines after it.
    let gap: [UInt8]
    let form: PieceForm
}

/// What a stretch of lines looks like to Markdown: whether it needs a blank line before its neighbour.
enum PieceForm: Hashable, Sendable {
    case frontMatter
    /// The columns of white space before the item's sign.
    case item(indentation: Int)
    case block
}

/// A thing on a page, with what stands below it.
struct Node: Sendable {
    let kind: NodeKind
    /// What it goes by, whatever its words; `nil` where its words are all it has.
    let key: NodeKey?
    /// Its own lines; `nil` for what has none, such as the text before the first heading.
    let piece: Int?
    let text: [UInt8]
    /// Its words, however they are spaced or marked as an item.
    let label: String
    /// Its place among its siblings, where meaning gives it one.
    var order: [Int]?
    var children: [Node] = []
    /// How deep a heading is: 1…6; 0 for anything else.
    var level = 0
    /// In the front matter the list that its children make together.
    var list: MatterValue?

    /// Whether both say the same, blank lines apart.
    func says(_ other: Node) -> Bool {
        text == other.text && children.count == other.children.count
            && zip(children, other.children).allSatisfy { $0.says($1) }
    }

    /// Whether both say the same, white space and the signs of items apart.
    func saysInWords(_ other: Node) -> Bool {
        label == other.label && children.count == other.children.count
            && zip(children, other.children).allSatisfy { $0.saysInWords($1) }
    }

    /// Its own piece and those below it, in order.
    var allPieces: [Int] { (piece.map { [$0] } ?? []) + children.flatMap(\.allPieces) }
}

enum NodeKind: Sendable {
    /// The front matter, or the line that ends it.
    case fence
    /// A key of the front matter; without value where what it holds stands in its children.
    case pair(value: MatterValue?)
    /// One of a list in the front matter, on lines of its own.
    case element
    case section
    case item(headline: HeadlineFields?)
    case block
}

enum NodeKey: Hashable, Sendable {
    case frontMatter
    case fence
    case pair(String)
    case element(String)
    case preface
    case title
    /// A heading by what it means, and what it stands under.
    case heading(String)
    case action(String)
    case followUp(String)
}
