extension Irregularity.Kind {
    /// Whether nobody can tell, until it is mended, what the page as a whole says.
    package var hidesPage: Bool {
        switch self {
        case .unreadableFile, .binaryFile, .fileTooLarge, .tooManyBrackets, .linkLeavesGroup, .conflictMarkers,
            .strayConflictSign,
            .unclosedFrontMatter, .invalidYAML, .frontMatterTooDeep, .frontMatterTooLarge, .frontMatterAnchors:
            true
        // A front matter that is no mapping at all, and not one value of another form.
        case .wrongShape(let key, _): key.isEmpty
        case .notUTF8, .conflictCopy, .editorSwapFile, .unknownFileType, .misplacedFile, .missingGroupFile,
            .secondGroupFile, .missingFrontMatter, .duplicateKey, .unknownKey, .unknownValue, .missingKey,
            .invalidDate, .ambiguousDate, .dateWithoutYear, .unknownMember, .unknownHeading, .duplicateStep,
            .unknownClientHeading, .unknownActionMark, .missingActionID, .foreignActionID, .followUpWithoutID,
            .followUpWithoutState, .visibilityCannotWiden, .visibilityOutsideHarvest, .disguisedHeading,
            .actionOutsideList, .unknownVisibility:
            false
        }
    }
}
