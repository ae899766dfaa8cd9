import Lexicon
import Logbook
import SourceText

extension Rule {
    static let wrongShape = Rule(
        codes: Localized(fr: "forme-inattendue", en: "wrong-shape"),
        severity: .error,
        title: Localized(fr: "Valeur d'une autre forme que prévu", en: "Value of an unexpected shape"),
        reason: Localized(
            fr: "Une liste où l'on attend un nom, ou l'inverse : la valeur ne peut pas être lue.",
            en: "A list where a name is expected, or the other way round: the value can't be read."
        ),
        advice: Localized(
            fr: "Écrivez la valeur sous la forme attendue.",
            en: "Write the value in the expected shape."
        ),
        example: Localized(
            fr: Example(wrong: "client: [alice, bruno]", right: "client: alice"),
            en: Example(wrong: "client: [alice, bruno]", right: "client: alice")
        ),
        check: .irregularity { kind, place, context in
            guard case .wrongShape(let key, let expected) = kind else { return nil }
            let quoted = context.quoting(key, from: place.file)
            let wanted = expected.words
            var advice: Localized<String>?
            if Vocabulary.key(key) == .client {
                advice = Localized(
                    fr: "Une consultation a un seul client ; pour deux consultations, écrivez `consultations:`.",
                    en: "A consultation has exactly one client; for two consultations, write `consultations:`."
                )
            }
            return Finding(
                at: place,
                fr: key.isEmpty
                    ? "L'en-tête devrait être une suite de lignes « clé: valeur »."
                    : "La valeur de la clé\(quoted.french) devrait être \(wanted.french).",
                en: key.isEmpty
                    ? "The front matter should be lines of “key: value”."
                    : "The value of the key\(quoted.english) should be \(wanted.english).",
                advice: advice
            )
        }
    )
}

extension Irregularity.ExpectedShape {
    fileprivate var words: Localized<String> {
        switch self {
        case .text: Localized(fr: "un simple texte", en: "a plain text")
        case .list: Localized(fr: "une liste, [a, b]", en: "a list, [a, b]")
        case .mapping: Localized(fr: "une suite de lignes « clé: valeur »", en: "lines of “key: value”")
        case .integer: Localized(fr: "un nombre entier", en: "a whole number")
        case .duration: Localized(fr: "une durée, comme 2 h 30", en: "a duration, such as 2 h 30")
        }
    }
}
