package import Logbook
package import SourceText

/// Why a file is not formatted.
package enum Obstacle: Hashable, Sendable {
    /// Something in the file makes its meaning unclear, or it is no page.
    case irregularity(Irregularity.Kind, Place)
    /// Two actions with one id: writing further ids would build on it.
    case duplicateAction(ActionID, Place)
    /// Another file says that it is the same séance.
    case duplicateSession(SessionID, Place)
    /// Its characters were lost or misread: converting it would make that last.
    case damagedText(page: FileID)
    /// No change could be shown to keep what the file says.
    case unproven(page: FileID)

    package var place: Place {
        switch self {
        case .irregularity(_, let place), .duplicateAction(_, let place), .duplicateSession(_, let place): place
        case .damagedText(let file), .unproven(let file): Place(file, SourceRange(at: 0))
        }
    }
}

/// What an irregularity means for the formatting of its file.
enum Bearing: Hashable {
    /// The file was not read, for its place, its size or its kind.
    case unread
    /// The text can be taken in two ways, or parts of it were not taken at all.
    case unclear
    /// The line it stands on may stay as it is, and the rest be formatted.
    case local
}

extension Irregularity.Kind {
    var bearing: Bearing {
        switch self {
        case .unreadableFile, .binaryFile, .fileTooLarge, .tooManyBrackets, .linkLeavesGroup, .conflictCopy,
            .editorSwapFile, .unknownFileType, .misplacedFile, .secondGroupFile:
            .unread
        case .conflictMarkers, .strayConflictSign, .unclosedFrontMatter, .invalidYAML, .frontMatterTooDeep,
            .frontMatterTooLarge,
            .frontMatterAnchors, .duplicateKey, .foreignActionID:
            .unclear
        // A front matter that is no mapping at all, and not one value of another form.
        case .wrongShape(let key, _): key.isEmpty ? .unclear : .local
        case .notUTF8, .missingGroupFile, .missingFrontMatter, .unknownKey, .unknownValue, .missingKey, .invalidDate,
            .ambiguousDate, .dateWithoutYear, .unknownMember, .unknownHeading, .duplicateStep, .unknownClientHeading,
            .unknownActionMark, .missingActionID, .actionOutsideList, .followUpWithoutID, .followUpWithoutState,
            .visibilityCannotWiden, .visibilityOutsideHarvest, .disguisedHeading, .unknownVisibility:
            .local
        }
    }
}
