package import Logbook

extension Irregularity.Kind {
    /// The rule that reports it. A new kind does not compile before it has one.
    package var rule: Rule {
        switch self {
        case .ambiguousDate: .ambiguousDate
        case .binaryFile: .binaryFile
        case .conflictCopy: .conflictCopy
        case .conflictMarkers, .strayConflictSign: .conflictMarkers
        case .dateWithoutYear: .dateWithoutYear
        case .duplicateKey: .duplicateKey
        case .duplicateStep: .duplicateStep
        case .editorSwapFile: .editorSwapFile
        case .fileTooLarge, .tooManyBrackets: .fileTooLarge
        case .followUpWithoutID: .followUpWithoutID
        case .followUpWithoutState: .followUpWithoutState
        case .foreignActionID: .foreignActionID
        case .frontMatterAnchors: .frontMatterAnchor
        case .frontMatterTooDeep: .frontMatterTooDeep
        case .frontMatterTooLarge: .frontMatterTooLarge
        case .invalidDate: .impossibleDate
        case .invalidYAML: .invalidFrontMatter
        case .linkLeavesGroup: .linkLeavesGroup
        case .misplacedFile: .misplacedFile
        case .missingActionID: .missingActionID
        case .missingFrontMatter: .missingFrontMatter
        case .missingGroupFile: .missingGroupFile
        case .missingKey: .missingKey
        case .notUTF8: .notUTF8
        case .secondGroupFile: .secondGroupFile
        case .unclosedFrontMatter: .unclosedFrontMatter
        case .unknownActionMark: .unknownActionMark
        case .unknownClientHeading: .unknownClientHeading
        case .unknownFileType: .unknownFileType
        case .unknownHeading: .unknownHeading
        case .unknownKey: .unknownKey
        case .unknownMember: .unknownMember
        case .unknownValue: .unknownValue
        case .unknownVisibility: .unknownVisibility
        case .unreadableFile: .unreadableFile
        case .visibilityCannotWiden: .visibilityCannotWiden
        case .actionOutsideList: .actionOutsideList
        case .disguisedHeading: .disguisedHeading
        case .visibilityOutsideHarvest: .visibilityOutsideHarvest
        case .wrongShape: .wrongShape
        }
    }
}
