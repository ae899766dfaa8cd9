import SourceText

/// What is remembered of a page for the version of it that is read next.
struct VersionMemory {
    /// What the front matter says of a page of a carnet.
    var entryHead: EntryHead?
    /// The shared stretches in which no line looks like the heading of another harvest.
    var undisguised: [SourceRange] = []
    /// What was read of its actions, retours and engagements.
    var headlines: [KnownHeadline] = []
    /// What was read of those of the version before.
    private(set) var othersHeadlines: [KnownHeadline] = []
    /// The texts that were taken of it.
    var texts: [String] = []
    /// The texts that were taken of the version before.
    private(set) var othersTexts: [String] = []

    /// Of the first version.
    init() {}

    init(after other: borrowing Document, hasSameFrontMatter: Bool) {
        if hasSameFrontMatter { entryHead = other.memory?.entryHead }
        othersTexts = other.memory?.texts ?? []
        othersHeadlines = other.memory?.headlines ?? []
    }
}
