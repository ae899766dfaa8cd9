import Lexicon
import Logbook
import SourceText

extension Rule {
    static let missingStep = Rule(
        codes: Localized(fr: "etape-manquante", en: "missing-step"),
        severity: .error,
        title: Localized(fr: "Étape manquante", en: "Missing step"),
        reason: Localized(
            fr: """
                Les six étapes se suivent pour une raison : chacune prépare la suivante, et la dernière recueille \
                ce que tous ont appris.
                """,
            en: """
                The six steps follow one another for a reason: each prepares the next, and the last gathers what \
                everyone learned.
                """
        ),
        advice: Localized(
            fr: "Ajoutez le titre de l'étape, même si vous n'y notez que quelques mots.",
            en: "Add the step's heading, even if you note but a few words below it."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## 1. Exposé
                    ## 3. Contrat
                    """,
                right: """
                    ## 1. Exposé
                    ## 2. Clarification
                    ## 3. Contrat
                    """
            ),
            en: Example(
                wrong: """
                    ## 1. Presentation
                    ## 3. Contract
                    """,
                right: """
                    ## 1. Presentation
                    ## 2. Clarification
                    ## 3. Contract
                    """
            )
        ),
        check: .consultation { consultation, session, context in
            guard context.isHeld(session) else { return [] }
            var missing = Step.allCases.filter { consultation.section($0) == nil }
            // Where other steps are there, the contract has a rule of its own.
            if !consultation.steps.isEmpty { missing.removeAll { $0 == .contract } }
            guard !missing.isEmpty else { return [] }
            let names = Localized.list(missing.map(CheckContext.numberedName))
            let several = missing.count > 1
            let isBare = missing.count == Step.allCases.count
            return [
                Finding(
                    at: consultation.client?.place ?? consultation.place,
                    fr: isBare
                        ? "Aucune des six étapes n'a son titre."
                        : several
                            ? "Il manque les étapes \(names.french) à cette consultation."
                            : "Il manque l'étape \(names.french) à cette consultation.",
                    en: isBare
                        ? "None of the six steps has its heading."
                        : "This consultation lacks step\(several ? "s" : "") \(names.english).",
                    severity: session.isClosed ? .error : .information,
                    fixes: context.insertion(of: missing, in: consultation).map { [$0] } ?? []
                )
            ]
        }
    )
}

extension CheckContext {
    fileprivate static func numberedName(of step: Step) -> Localized<String> {
        let name = name(of: step)
        return Localized(fr: "\(step.rawValue) (\(name.french))", en: "\(step.rawValue) (\(name.english))")
    }

    /// Puts the missing headings where they belong, at the level of the others.
    fileprivate func insertion(of missing: [Step], in consultation: Consultation) -> LocalizedFix? {
        guard let last = consultation.steps.last else { return nil }
        let file = last.heading.file
        let opening = group[file].bytes[last.heading.range.indices.clamped(to: group[file].bytes.indices)]
        let signs = opening.prefix { $0 == UInt8(ascii: "#") }.count
        let marks = String(repeating: "#", count: signs == 0 ? 2 : signs)
        let words = Words.of(group.language)
        let edits = missing.map { step in
            let heading = "\(marks) \(step.rawValue). \(words.written(.step(step), in: words.headings))\n"
            let next = consultation.steps.first { $0.step > step }?.heading.range.lowerBound
            let end = last.content.place.range.upperBound
            let place = Place(file, SourceRange(at: next ?? end))
            return Edit(place, next == nil ? "\n\(heading)" : "\(heading)\n")
        }
        return LocalizedFix(
            title: Localized(fr: "Ajouter ce qui manque", en: "Add what is missing"),
            edits: edits,
            .unsafe
        )
    }
}
