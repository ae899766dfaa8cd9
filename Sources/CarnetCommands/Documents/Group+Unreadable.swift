import Logbook
import Output
import SourceText

extension Group {
    /// That a document does without some pages of a past state, since nobody can tell what they say; `nil` where all
    /// could be read.
    ///
    /// - Parameter commit: enough digits of its id to find the pages again.
    func remarkOnUnreadablePages(at commit: String) -> Localized<String>? {
        let paths = Set(irregularities.filter(\.kind.hidesPage).map { self[$0.place.file].path }).sorted()
        guard !paths.isEmpty else { return nil }
        let named = VisibleText.escaping(paths.joined(separator: ", "))
        return paths.count == 1
            ? Localized(
                fr: """
                    Dans l'enregistrement \(commit), une page est illisible (\(named)) : le document se passe de ce \
                    qu'elle dit.
                    """,
                en: """
                    In the commit \(commit), a page can't be read (\(named)): the document does without what it says.
                    """
            )
            : Localized(
                fr: """
                    Dans l'enregistrement \(commit), \(paths.count) pages sont illisibles (\(named)) : le document se \
                    passe de ce qu'elles disent.
                    """,
                en: """
                    In the commit \(commit), \(paths.count) pages can't be read (\(named)): the document does without \
                    what they say.
                    """
            )
    }
}
