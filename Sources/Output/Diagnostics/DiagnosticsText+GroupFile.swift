import Checks
import Logbook
import SourceText

extension DiagnosticsText {
    /// More of one kind tell nothing new.
    private static let shownConsequences = 3

    /// The group's own file first, then what has nothing to do with it, and a few of its consequences.
    static func entries(of checked: CheckedGroup, after change: ChangedGroupFile, ink: Ink) -> String {
        let consequences = checked.diagnostics.filter(change.consequences.contains)
        let others = checked.diagnostics.filter { !change.consequences.contains($0) }
        let isOfGroupFile = { (finding: Diagnostic) in checked.group[finding.place.file].path == change.path }
        let causes = (change.remarks + others.filter(isOfGroupFile)).sorted {
            $0.place.range.lowerBound < $1.place.range.lowerBound
        }
        // One of which the line may be shown says most.
        let example = consequences.first { checked.context.mayQuote($0.place.file) } ?? consequences.first
        let examples = consequences.count > shownConsequences ? [example].compactMap { $0 } : consequences
        let shown = [causes, others.filter { !isOfGroupFile($0) }, examples]
        let text = shown.map { findings in
            var part = checked
            part.diagnostics = findings
            return entries(of: part, ink: ink)
        }
        let left = consequences.count - examples.count
        return lead(of: checked, change, ink: ink) + text.joined() + (left > 0 ? rest(left, checked) : "")
    }

    private static func lead(of checked: CheckedGroup, _ change: ChangedGroupFile, ink: Ink) -> String {
        let path = VisibleText.escaping(checked.pathPrefix + change.path)
        let places = Counting.count(
            change.consequences.count,
            fr: ("endroit", "endroits"),
            en: ("place", "places")
        )
        let pages = Counting.count(
            Set(change.consequences.map(\.place.file)).count,
            fr: ("autre page", "autres pages"),
            en: ("other page", "other pages")
        )
        let text = Localized(
            fr: "revoyez d'abord ce fichier : ce qui y a changé met en erreur \(places.french) dans \(pages.french).",
            en: "look at this file first: what has changed in it makes \(places.english) in \(pages.english) wrong."
        )[checked.language]
        return ink(path, .bold) + (checked.language == .french ? " : " : ": ") + text + "\n\n"
    }

    private static func rest(_ count: Int, _ checked: CheckedGroup) -> String {
        let others = Counting.count(count, fr: ("autre", "autres"), en: ("other", "others"))
        return Localized(
            fr: "… et \(others.french), qui viennent du même changement ; « carnet verifier » montre tout.\n\n",
            en: "… and \(others.english) that come from the same change; “carnet check” shows all of them.\n\n"
        )[checked.language]
    }
}
