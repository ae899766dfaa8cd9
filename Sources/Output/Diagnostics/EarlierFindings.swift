import Logbook
import SourceText

/// What a commit finds in the group and leaves there.
package enum EarlierFindings {
    /// How much there is and where, on one line without its end; `nil` where there is nothing.
    package static func text(of checked: CheckedGroup) -> String? {
        let counts = Severity.allCases.reversed().compactMap { severity -> Localized<String>? in
            let count = checked.earlier.count { $0.severity == severity }
            return count == 0 ? nil : Counting.findings(count, severity)
        }
        let files = Set(checked.earlier.map(\.place.file))
        guard let file = files.first else { return nil }
        let path = VisibleText.escaping(checked.path(of: file))
        let place = files.count == 1 ? Localized(fr: path, en: path) : Counting.files(files.count)
        let french = Counting.list(counts.map(\.french), in: .french)
        let english = Counting.list(counts.map(\.english), in: .english)
        return Localized(
            fr:
                "Ce qui était là avant n'arrête rien : \(french) dans \(place.french) ; « carnet verifier » montre tout.",
            en: "What was there before stops nothing: \(english) in \(place.english); “carnet check” shows all of it."
        )[checked.language]
    }
}
