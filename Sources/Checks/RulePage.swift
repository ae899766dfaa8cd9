package import Logbook
import SourceText

/// A rule's page: what `carnet explain` prints and `docs/rules/` holds, in Markdown.
package enum RulePage {
    /// The page of one rule in one language; `level` is the depth of its heading.
    package static func markdown(of rule: Rule, in language: Language, level: Int = 1) -> String {
        let words = Words.of(language)
        let mark = String(repeating: "#", count: level)
        let example = rule.example[language]
        let others = Language.allCases.filter { $0 != language }.map { "`\(rule.codes[$0])`" }
        return """
            \(mark) \(rule.title[language])

            - \(words.code)\(words.colon)`\(rule.codes[language])` (\(others.joined(separator: ", ")))
            - \(words.severity)\(words.colon)\(words.name(of: rule))

            \(rule.reason[language])

            \(rule.advice[language])

            \(words.wrong)

            ```text
            \(example.wrong)
            ```

            \(words.right)

            ```text
            \(example.right)
            ```

            """
    }

    /// A rule's file in `docs/rules/`: the page in every language.
    package static func file(of rule: Rule) -> String {
        Language.allCases.map { markdown(of: rule, in: $0) }.joined(separator: "\n")
    }

    /// The index of `docs/rules/`: every rule with its codes and weight.
    package static var index: String {
        let rows = Rule.all.map { rule in
            let codes = "[\(rule.code)](\(rule.code).md) | \(rule.codes.french)"
            return "| \(codes) | \(rule.severity.rawValue) | \(rule.title.english) / \(rule.title.french) |"
        }
        return """
            # Rules

            Each rule has a page of its own; `carnet explain CODE` prints the same text. A group tunes them in its own
            file, by either code, under `rules:` (`regles:`): `error`, `warning`, `information` or `off`.

            Chaque règle a sa page ; `carnet expliquer CODE` affiche le même texte. Un groupe les règle dans son fichier,
            sous l'un ou l'autre code, avec `regles:` : `erreur`, `avertissement`, `info` ou `non`.

            ## Fixes / Corrections

            Some findings propose a fix. `carnet check --fix` makes those that are safe: they write down what is read
            already (a date's year, an action's number) or set a slip of the keyboard right in an id, a name, a key or a
            heading; digits are no slips, nor are words of three letters. `--unsafe` makes the others too: they decide
            something that is a person's to decide. No safe fix lets anybody read more of a logbook, and a logbook is
            fixed for its author alone (`--member`).

            Certains constats proposent une correction. `carnet verifier --fix` fait celles qui sont sûres : elles
            écrivent ce qui se lit déjà (l'année d'une date, le numéro d'une action) ou redressent une faute de frappe
            dans un numéro, un nom, une clé ou un titre ; un chiffre n'est pas une faute de frappe, ni un mot de trois
            lettres. `--unsafe` fait aussi les autres, qui décident à la place de quelqu'un. Aucune correction sûre ne
            donne à lire davantage d'un carnet, et un carnet n'est corrigé que pour son auteur (`--member`).

            ## All rules / Toutes les règles

            These pages are made from the rules: `CARNET_RECORD=1 swift test --filter RuleDocumentationTests` writes them.

            | code | code français | severity | what it finds / ce qu'elle trouve |
            |---|---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }
}

extension RulePage {
    /// The few words a page has of its own.
    fileprivate struct Words {
        let code: String
        let severity: String
        let wrong: String
        let right: String
        let colon: String
        let ceiling: String
        let severities: @Sendable (Severity) -> String

        static func of(_ language: Language) -> Words {
            switch language {
            case .french:
                Words(
                    code: "Code",
                    severity: "Gravité",
                    wrong: "Ce qui est signalé :",
                    right: "Ce qui ne l'est pas :",
                    colon: " : ",
                    ceiling: ", jamais plus"
                ) { severity in
                    switch severity {
                    case .error: "erreur"
                    case .warning: "avertissement"
                    case .information: "information"
                    }
                }
            case .english:
                Words(
                    code: "Code",
                    severity: "Severity",
                    wrong: "What is reported:",
                    right: "What is not:",
                    colon: ": ",
                    ceiling: ", never more"
                ) { $0.rawValue }
            }
        }

        func name(of rule: Rule) -> String {
            severities(rule.severity) + (rule.ceiling < .error && rule.ceiling == rule.severity ? ceiling : "")
        }
    }
}
