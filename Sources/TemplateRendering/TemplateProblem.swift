package import Logbook

/// Why a template cannot be used, and where in it.
package struct TemplateProblem: Error, Hashable, Sendable {
    /// As given with the template.
    package let file: String
    /// 1-based.
    package let line: Int
    /// 1-based.
    package let column: Int
    package let cause: Cause

    package enum Cause: Hashable, Sendable {
        case unknownTemplate(String)
        /// A partial that leads back to itself.
        case circularPartial(String)
        case dynamicPartial
        case changedDelimiters
        case nestedTooDeep(limit: Int)
        /// A section closed under another name, or before it was opened.
        case wrongSectionEnd
        case unclosedSection
        case malformedTag
        case invalidSetting
        case invalidInheritance
    }

    package func message(in language: Language) -> String { text[language] }

    private var text: Localized<String> {
        switch cause {
        case .unknownTemplate(let name):
            Localized(fr: "Il n'y a pas de modèle nommé « \(name) »", en: "There is no template named “\(name)”")
        case .circularPartial(let name):
            Localized(
                fr: "Le modèle « \(name) » finit par s'inclure lui-même",
                en: "The template “\(name)” ends up including itself"
            )
        case .dynamicPartial:
            Localized(
                fr: "Un modèle s'inclut par son nom, pas par une variable",
                en: "A template is included by its name, not through a variable"
            )
        case .changedDelimiters:
            Localized(
                fr: "Les délimiteurs restent {{ et }} dans ces modèles",
                en: "Delimiters stay {{ and }} in these templates"
            )
        case .nestedTooDeep(let limit):
            Localized(
                fr: "Plus de \(limit) sections emboîtées",
                en: "More than \(limit) sections inside one another"
            )
        case .wrongSectionEnd:
            Localized(
                fr: "Cette fin de section ne correspond pas à la section ouverte",
                en: "This section end doesn't match the section that is open"
            )
        case .unclosedSection:
            Localized(fr: "Une section n'est pas fermée", en: "A section is not closed")
        case .malformedTag:
            Localized(
                fr: "Cette balise est mal formée (il manque peut-être « }} »)",
                en: "This tag is malformed (perhaps “}}” is missing)"
            )
        case .invalidSetting:
            Localized(fr: "Ce réglage {{% … }} n'existe pas", en: "There is no such {{% … }} setting")
        case .invalidInheritance:
            Localized(
                fr: "Entre {{<modèle}} et {{/modèle}} il n'y a de place que pour des blocs {{$nom}}",
                en: "Between {{<template}} and {{/template}} there is room for {{$name}} blocks only"
            )
        }
    }
}
