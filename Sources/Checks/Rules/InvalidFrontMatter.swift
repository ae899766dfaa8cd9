import Logbook
import SourceText

extension Rule {
    static let invalidFrontMatter = Rule(
        codes: Localized(fr: "en-tete-invalide", en: "invalid-front-matter"),
        severity: .error,
        title: Localized(fr: "En-tête que YAML ne comprend pas", en: "Front matter that YAML can't read"),
        reason: Localized(
            fr: """
                L'en-tête est du YAML : un crochet, un guillemet ou un alinéa de travers, et plus rien n'en est \
                lu.
                """,
            en: "Front matter is YAML: one bracket, quote or indentation amiss, and nothing of it is read."
        ),
        advice: Localized(
            fr: """
                Vérifiez la ligne : deux-points suivi d'une espace, crochets fermés, guillemets autour d'un texte \
                qui contient « : ».
                """,
            en: "Check the line: a colon and a space, brackets closed, quotes around a text that holds “: ”."
        ),
        example: Localized(
            fr: Example(wrong: "presents: [alice, bruno", right: "presents: [alice, bruno]"),
            en: Example(wrong: "present: [alice, bruno", right: "present: [alice, bruno]")
        ),
        check: .irregularity { kind, place, context in
            guard case .invalidYAML(let problem) = kind else { return nil }
            // The parser's words may repeat the text.
            let detail = context.mayQuote(place.file) && !problem.isEmpty ? " (\(problem))" : ""
            return Finding(
                at: place,
                fr: "L'en-tête ne peut pas être lu à partir d'ici\(detail).",
                en: "The front matter can't be read from here on\(detail)."
            )
        }
    )
}
