import Checks
import Editing
import Formatting
import Logbook
import Output
import SourceText

/// What `carnet fmt` says of the files it looked at.
struct FormattingText {
    /// The files that change, or would.
    let changed: [FormattedFile]
    let leftAlone: [(file: FormattedFile, obstacle: Obstacle)]
    let language: Language

    init(of files: [FormattedFile]) {
        changed = files.filter { $0.change != nil }
        leftAlone = files.compactMap { file in file.obstacle.map { (file, $0) } }
        language = files.first?.language ?? Interface.language
    }

    /// One line for each file that stays as it is although something may be amiss.
    var remarks: [String] { leftAlone.map { $0.file.remark(on: $0.obstacle) } }

    /// The files by name, then their number.
    func list(isTrial: Bool) -> String {
        let lines = changed.map { $0.path + "\n" }.joined()
        return lines + (isTrial ? trialSummary : summary)[language] + "\n"
    }

    private var summary: Localized<String> {
        switch (changed.count, leftAlone.count) {
        case (0, 0): Localized(fr: "Tout est au propre.", en: "Everything is in good form.")
        case (0, _): Localized(fr: "Rien d'autre à mettre au propre.", en: "Nothing else to format.")
        case (1, _): Localized(fr: "1 fichier mis au propre.", en: "1 file formatted.")
        case (let count, _): Localized(fr: "\(count) fichiers mis au propre.", en: "\(count) files formatted.")
        }
    }

    private var trialSummary: Localized<String> {
        switch (changed.count, leftAlone.count) {
        case (0, _): summary
        case (1, _): Localized(fr: "1 fichier serait mis au propre.", en: "1 file would be formatted.")
        case (let count, _):
            Localized(fr: "\(count) fichiers seraient mis au propre.", en: "\(count) files would be formatted.")
        }
    }

    /// What would change, as `diff -u` says it; a carnet's text is shown to its author alone.
    ///
    /// - Parameter explained: groups of which it is said already why no carnet is quoted for whoever reads.
    func diffs(
        for audiences: [ReadGroup.ID: Audience],
        explainedIn explained: Set<ReadGroup.ID>,
        ink: Ink
    ) -> (text: String, notes: [String]) {
        var text = ""
        var notes: [String] = []
        for file in changed {
            guard let change = file.change else { continue }
            guard file.mayBeShown(to: audiences[file.read.id] ?? .group) else {
                let withheld = explained.contains(file.read.id) ? Self.withheld : Self.withheldFromOthers
                notes.append("\(file.path): \(withheld[language])")
                continue
            }
            let source = file.read.group[file.file]
            let diff = UnifiedDiff(of: source.bytes, to: change.text.bytes, path: file.path).text(ink: ink)
            text += diff
            if change.text.encoding != source.encoding {
                notes.append("\(file.path): \(Self.stored(change)[language])")
            }
        }
        return (text, notes)
    }

    private static let withheld = Localized(
        fr: "différences non montrées : carnet personnel.",
        en: "differences not shown: personal logbook."
    )

    private static let withheldFromOthers = Localized(
        fr: "différences non montrées : carnet personnel (son auteur les voit avec --member).",
        en: "differences not shown: personal logbook (its author sees them with --member)."
    )

    private static func stored(_ change: Formatted.Change) -> Localized<String> {
        let name =
            switch change.text.encoding {
            case .utf8, .binary: "UTF-8"
            case .utf8WithMark: "UTF-8 (BOM)"
            case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
            case .windows1252: "Windows-1252"
            }
        return Localized(fr: "serait enregistré en \(name).", en: "would be stored as \(name).")
    }
}
