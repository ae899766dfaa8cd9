import SourceText

/// What is remembered of a page for the version of it that is read next.
struct VersionMemory {
    /// Whether the definition of a link may stand in it; `nil` where nobody looked.
    private(set) var mayDefineLinks: Bool?
    /// What the front matter says of a page of a carnet.
    var entryHead: EntryHead?
    /// The shared stretches in which no line looks like the heading of another harvest.
    var undisguised: [SourceRange] = []
    /// The texts that were taken of it.
    var texts: [String] = []
    /// The texts that were taken of the version before.
    private(set) var othersTexts: [String] = []

    /// Of the first version.
    init() {}

    init(after other: VersionMemory?, mayDefineLinks: Bool, hasSameFrontMatter: Bool) {
        self.mayDefineLinks = mayDefineLinks
        if hasSameFrontMatter { entryHead = other?.entryHead }
        othersTexts = other?.texts ?? []
    }
}
