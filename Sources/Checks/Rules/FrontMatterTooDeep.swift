import Logbook
import SourceText

extension Rule {
    static let frontMatterTooDeep = Rule(
        codes: Localized(fr: "en-tete-trop-profond", en: "front-matter-too-deep"),
        severity: .error,
        title: Localized(fr: "En-tête trop imbriqué", en: "Front matter nested too deep"),
        reason: Localized(
            fr: "Rien dans ce format ne demande plus que quelques niveaux ; au-delà, c'est un accident ou un piège.",
            en: "Nothing in this format needs more than a few levels; beyond them it is an accident or a trap."
        ),
        advice: Localized(
            fr: "Ramenez l'en-tête à de simples clés et listes.",
            en: "Bring the front matter back to simple keys and lists."
        ),
        example: Localized(
            fr: Example(wrong: "themes: [[[[[[[[[[délégation]]]]]]]]]]", right: "themes: [délégation]"),
            en: Example(wrong: "themes: [[[[[[[[[[delegation]]]]]]]]]]", right: "themes: [delegation]")
        ),
        check: .irregularity { kind, place, context in
            guard case .frontMatterTooDeep = kind else { return nil }
            return Finding(
                at: place,
                fr: "L'en-tête emboîte trop de niveaux ; il n'a pas été lu.",
                en: "The front matter nests too many levels; it was not read."
            )
        }
    )
}
