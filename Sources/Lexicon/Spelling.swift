package import Logbook

extension Vocabulary {
    /// How a lexicon spells the very key that `text` is: `Thème` is `theme`, not `themes`. `nil` where it is none.
    ///
    /// Among languages that share a word, the spelling that is there already, then that of `language`.
    package static func spelling(ofKey text: String, preferring language: Language) -> String? {
        guard let key = key(text) else { return nil }
        let wanted = keyForm(text)
        return spelling(text, preferring: language) {
            $0.keys[key]
        } matching: {
            keyForm($0) == wanted
        }
    }

    /// How a lexicon spells the very words of a heading: « synthese » is « Synthèse », and not « Synthèse et plan
    /// d'action ». The writer's form of apostrophes stays.
    package static func spelling(ofHeading text: String, preferring language: Language) -> String? {
        guard let heading = heading(text) else { return nil }
        return folded(text, preferring: language) { $0.headings[heading] }.map { keepingApostrophes(of: text, in: $0) }
    }

    /// How a lexicon spells the very word that says who may read a harvest.
    package static func spelling(ofVisibility text: String, preferring language: Language) -> String? {
        guard let visibility = visibility(text) else { return nil }
        return folded(text, preferring: language) { $0.visibilities[visibility] }
    }

    private static func folded(
        _ text: String,
        preferring language: Language,
        _ list: (Words) -> [String]?
    ) -> String? {
        let wanted = Folding.fold(text)
        return spelling(text, preferring: language, list) { Folding.fold($0) == wanted }
    }

    private static func spelling(
        _ text: String,
        preferring language: Language,
        _ list: (Words) -> [String]?,
        matching: (String) -> Bool
    ) -> String? {
        let spellings = ordered(preferring: language).flatMap { list($0) ?? [] }.filter(matching)
        return spellings.first { $0 == text } ?? spellings.first
    }

    private static func keepingApostrophes(of text: String, in spelling: String) -> String {
        let curly = "\u{2019}"
        guard text.contains(curly) else { return spelling }
        return String(spelling.map { $0 == "'" ? Character(curly) : $0 })
    }
}
