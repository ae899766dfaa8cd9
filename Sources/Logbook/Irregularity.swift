package import SourceText

/// Something a reader met and could not use as it stands. Each kind is reported by a rule of its own.
package struct Irregularity: Sendable {
    package var kind: Kind
    package var place: Place

    package init(_ kind: Kind, at place: Place) {
        self.kind = kind
        self.place = place
    }

    package enum Kind: Hashable, Sendable {
        // The file itself
        case unreadableFile(reason: String)
        case binaryFile
        case notUTF8(SourceEncoding)
        case fileTooLarge(bytes: Int, limit: Int)
        /// More opening brackets than any text has: some such texts take CommonMark parsers endless time.
        case tooManyBrackets(limit: Int)
        case linkLeavesGroup
        /// `original` is the file it seems to be a copy of.
        case conflictCopy(original: String?)
        case editorSwapFile
        /// In a folder of séances or carnets, with an ending that isn't read.
        case unknownFileType
        case misplacedFile
        case missingGroupFile
        case secondGroupFile
        case conflictMarkers
        /// One of git's signs without the others; a row of `=` may be meant to underline a title.
        case strayConflictSign(mayUnderline: Bool)
        // Front matter
        case missingFrontMatter
        case unclosedFrontMatter
        case invalidYAML(problem: String)
        case frontMatterTooDeep
        case frontMatterTooLarge
        /// `&name` or `*name`: YAML would share values, which nobody needs here and which can be made into a bomb.
        case frontMatterAnchors
        case duplicateKey(key: String, first: SourceRange)
        case unknownKey(key: String, nearest: String?)
        case wrongShape(key: String, expected: ExpectedShape)
        case unknownValue(key: String, value: String, allowed: [String], nearest: String?)
        case missingKey(key: String)
        // Values
        case invalidDate(text: String)
        /// `09/04/2026`, read as day/month/year.
        case ambiguousDate(read: CalendarDate)
        /// `9 avril`, read as the next such day.
        case dateWithoutYear(read: CalendarDate)
        case unknownMember(text: String, nearest: MemberID?)
        // Headings
        case unknownHeading(text: String, nearest: String?)
        case duplicateStep(Step)
        case unknownClientHeading(text: String)
        // Actions
        case unknownActionMark(mark: String)
        case missingActionID(provisional: ActionID)
        /// A box without list item: the range holds the bullet, where there is one, and the brackets.
        case actionOutsideList
        case foreignActionID(ActionID, session: SessionID)
        case followUpWithoutID
        case followUpWithoutState(ActionID)
        // Carnets
        case visibilityCannotWiden(stated: Visibility, held: Visibility)
        case visibilityOutsideHarvest
        /// In a shared harvest, a line that looks like the heading of another, or is marked private.
        case disguisedHeading
        case unknownVisibility(text: String)
    }

    /// What a front-matter value should have been.
    package enum ExpectedShape: Hashable, Sendable {
        case text
        case list
        case mapping
        case integer
        case duration
    }
}
