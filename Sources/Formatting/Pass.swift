import Logbook
import Reading
import SourceText

/// One kind of small change. A pass that turns out to change what a page says is left out, and the others stay.
enum Pass: Hashable, CaseIterable {
    case missingIDs
    case ids
    case states
    case dates
    case headings
    case keys
    case invisible
    // Before the spaces at line ends: what follows the last line is one change.
    case lastLine
    case lineEndSpaces

    /// The edits a page needs; they don't overlap.
    func edits(of page: Page, in language: Language, as style: TextStyle) -> [Edit] {
        switch self {
        case .missingIDs: page.missingIDEdits
        case .ids: page.idEdits
        case .states: page.stateEdits
        case .dates: page.dateEdits(in: language)
        case .headings: page.headingEdits(in: language)
        case .keys: page.keyEdits(in: language)
        case .invisible: page.invisibleEdits
        case .lineEndSpaces:
            switch style.lineEndSpaces {
            case .trimmed: page.lineEndSpaceEdits
            case .kept: []
            }
        case .lastLine: page.lastLineEdits(style.lastLine)
        }
    }
}

extension Page {
    /// An edit of this page; `nil` where the text is there already.
    func edit(_ range: SourceRange, _ text: String) -> Edit? {
        source[range] == text ? nil : Edit(Place(file, range), text)
    }
}
