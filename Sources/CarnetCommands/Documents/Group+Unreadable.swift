import Logbook
import Output
import Reading
import SourceText

extension Group {
    /// That a document does without some pages of a past state, since nobody can tell what they say; `nil` where all
    /// could be read.
    ///
    /// - Parameter commit: enough digits of its id to find the pages again.
    func remarkOnUnreadablePages(at commit: String) -> Localized<String>? {
        let paths = unreadablePages
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

    /// That what is read of some pages as they are is less sure, and that the history does without it; `nil` where all can
    /// be read.
    ///
    /// - Parameter folder: where the group lies, seen from the reader: empty, or ending in `/`.
    func remarkOnUnreadablePages(below folder: String = "") -> Localized<String>? {
        // No carnet says anything of an action.
        let paths = unreadablePages.filter { PathParts(of: $0).kind != .entry }
        guard !paths.isEmpty else { return nil }
        let named = VisibleText.escaping(paths.map { folder + $0 }.joined(separator: ", "))
        let (french, english) =
            paths.count == 1
            ? ("Une page est illisible (\(named))", "A page can't be read (\(named))")
            : ("\(paths.count) pages sont illisibles (\(named))", "\(paths.count) pages can't be read (\(named))")
        return Localized(
            fr: """
                \(french) : « carnet actions » montre ce qui s'en devine, « carnet historique » s'en tient à ce qui s'y \
                lisait avant ; « carnet verifier » dit pourquoi.
                """,
            en: """
                \(english): “carnet actions” shows what can be made out, “carnet history” keeps to what was said before; \
                “carnet check” says why.
                """
        )
    }

    private var unreadablePages: [String] {
        Set(irregularities.filter(\.kind.hidesPage).map { self[$0.place.file].path }).sorted()
    }
}
