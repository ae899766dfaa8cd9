package import Git
package import Logbook
import Paths
import Writing

/// All that is to change in a clone, worked out before anything does.
package struct SetUpPlan: Sendable {
    /// In the order they are made: until the attributes name them, settings change nothing.
    package internal(set) var steps: [SetUpStep] = []
    /// What is left as it is, and why.
    package internal(set) var remarks: [Localized<String>] = []

    let clone: Clone
    private let hasGroup: @Sendable (_ folder: String) -> Bool

    private init(_ wish: SetUpWish, in clone: Clone) {
        self.clone = clone
        hasGroup = wish.hasGroup
    }

    /// What it takes for the clone to know the group's pages.
    package static func setUp(_ wish: SetUpWish, in clone: Clone) throws(SetUpFailure) -> SetUpPlan {
        var plan = SetUpPlan(wish, in: clone)
        var wish = wish
        let ofSettings = try plan.readerOfSettings()
        try plan.addSettings(SettingSection.all(for: wish.orElse(for: ofSettings)))
        try plan.addAttributes(AttributeLines.lines(for: wish.pages, below: clone.prefix))
        plan.tell(wish, asBefore: ofSettings)
        if plan.refusesHooks() { return plan }
        wish = wish.orElse(for: try plan.readerOfHooks())
        for hook in Hook.allCases { try plan.add(hook, hook.lines(for: wish, below: clone.prefix)) }
        return plan
    }

    /// What it takes for the clone to be as it was before.
    package static func undo(_ wish: SetUpWish, in clone: Clone) throws(SetUpFailure) -> SetUpPlan {
        var plan = SetUpPlan(wish, in: clone)
        for hook in Hook.allCases { try plan.takeAway(hook) }
        let isShared = try plan.takeAwayAttributes()
        if !isShared { try plan.takeAwaySettings(SettingSection.all(for: wish)) }
        return plan
    }

    /// A path as seen from the top of the repository.
    func shown(_ path: String) -> String { FilePath.path(path, below: clone.top) ?? path }

    func block(_ lines: [String]) -> MarkedBlock {
        MarkedBlock(owner: owner, lines: lines)
    }

    /// The group's folder on one line: as it is, or in quotes.
    private var owner: String {
        let isPlain = clone.prefix.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\"" }
        return isPlain ? clone.prefix : AttributeLines.quoting(clone.prefix)
    }

    /// The bytes without the blocks of this group, and of those that left their folder; `nil` where there are none.
    func freed(_ bytes: [UInt8]) -> [UInt8]? {
        let rest = withoutGone(MarkedBlock(owner: owner, lines: []).removed(from: bytes) ?? bytes)
        return rest == bytes ? nil : rest
    }

    /// The bytes without the blocks of groups that left their folder, in every worktree.
    func withoutGone(_ bytes: [UInt8]) -> [UInt8] {
        let gone = MarkedBlock.owners(in: bytes).filter { !hasGroup(AttributeLines.unquoted($0)) }
        return gone.reduce(bytes) { rest, owner in
            MarkedBlock(owner: owner, lines: []).removed(from: rest) ?? rest
        }
    }

    /// Says that a file's lines of ours were touched: nobody can tell any more what in it is whose.
    mutating func refusesDamage(in bytes: [UInt8], of file: ForeignFile) -> Bool {
        guard block([]).isDamaged(in: bytes) else { return false }
        let path = shown(file.path)
        remarks.append(
            Localized(
                fr: """
                    \(path) n'est pas touché : une des deux lignes « carnet setup-git » qui entourent celles de carnet y manque \
                    ou a changé. Retirez à la main ce qu'il en reste, puis recommencez.
                    """,
                en: """
                    \(path) is left alone: one of the two lines “carnet setup-git” around carnet's own is missing or was \
                    changed. Remove what is left of them by hand, then try again.
                    """
            )
        )
        return true
    }

    static func ofGit<T>(_ work: () throws(GitFailure) -> T) throws(SetUpFailure) -> T {
        do { return try work() } catch { throw .git(error) }
    }

    static func standing(of file: ForeignFile) throws(SetUpFailure) -> ForeignFile.Standing {
        do { return try file.standing() } catch { throw .file(path: file.path, error) }
    }

    mutating func add(_ text: Localized<String>, _ deed: SetUpStep.Deed) {
        steps.append(SetUpStep(text: text, deed: deed))
    }
}
