import ArgumentParser
import Logbook

/// The argument parser's own words, which it knows in English alone.
enum HelpWords {
    static func translated(_ text: String, to language: Language) -> String {
        switch language {
        case .english: text
        case .french: french.reduce(text) { $0.replacing($1.english, with: $1.french) }
        }
    }

    private static let french: [(english: String, french: String)] = [
        ("OVERVIEW: ", "OBJET : "),
        ("USAGE: ", "EMPLOI : "),
        ("Usage: ", "Emploi : "),
        ("ARGUMENTS:", "ARGUMENTS :"),
        ("OPTIONS:", "OPTIONS :"),
        ("SUBCOMMANDS:", "COMMANDES :"),
        ("<subcommand>", "<commande>"),
        ("Show help information.", "Montre cette aide."),
        ("Show the version.", "Donne la version."),
        ("Show subcommand help information.", "Montre l'aide d'une commande."),
        ("See '", "« "),
        ("' for detailed help.", " » donne l'aide d'une commande."),
        ("' for more information.", " » en dit plus."),
        ("(default: ", "(par défaut : "),
        ("(values: ", "(valeurs : "),
        ("Error: ", "Erreur : "),
        ("Help:  ", "Aide :  "),
        ("Unknown option ", "Option inconnue : "),
        ("Unexpected argument ", "Argument inattendu : "),
        ("Missing expected argument ", "Il manque l'argument "),
        ("Missing value for ", "Il manque une valeur pour "),
        ("Did you mean ", "Vouliez-vous dire "),
        ("is invalid for", "ne convient pas à"),
        ("Please provide one of", "Choisissez parmi"),
        ("' or '", "' ou '"),
        ("The value ", "La valeur "),
    ]
}

extension ArgumentHelp {
    /// Help in the reader's language.
    static func said(fr french: String, en english: String) -> ArgumentHelp {
        ArgumentHelp(stringLiteral: Localized(fr: french, en: english)[Interface.language])
    }
}

extension String {
    /// Text in the reader's language.
    static func said(fr french: String, en english: String) -> String {
        Localized(fr: french, en: english)[Interface.language]
    }
}
