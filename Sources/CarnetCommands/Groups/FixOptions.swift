import ArgumentParser
import Editing

/// Whether findings are settled, and how far one goes.
struct FixOptions: ParsableArguments {
    @Flag(
        help: .said(
            fr: "Fait les corrections sûres que proposent les constats.",
            en: "Makes the safe fixes that findings propose."
        )
    )
    var fix = false

    @Flag(
        help: .said(
            fr: "Avec --fix : fait aussi les corrections qui demandent à être relues.",
            en: "With --fix: makes those as well that want a second look."
        )
    )
    var unsafe = false

    @OptionGroup var writing: WritingOptions

    /// `nil` where nothing is to be fixed.
    var extent: FixWriting.Extent? { fix ? (unsafe ? .everything : .safe) : nil }

    func validate() throws {
        guard !fix, unsafe || writing.diff else { return }
        throw ValidationError(
            .said(fr: "--unsafe et --diff ne vont qu'avec --fix.", en: "--unsafe and --diff only go with --fix.")
        )
    }
}
