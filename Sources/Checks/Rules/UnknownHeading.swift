import Logbook
import SourceText

extension Rule {
    static let unknownHeading = Rule(
        codes: Localized(fr: "titre-inconnu", en: "unknown-heading"),
        severity: .warning,
        title: Localized(fr: "Titre inconnu", en: "Unknown heading"),
        reason: Localized(
            fr: "C'est à leurs titres que l'outil reconnaît les étapes et les récoltes.",
            en: "The tool knows steps and harvests by their headings."
        ),
        advice: Localized(
            fr: "Reprenez un titre prévu, ou mettez le vôtre un niveau plus bas.",
            en: "Use one of the known headings, or put your own one level deeper."
        ),
        example: Localized(
            fr: Example(wrong: "## 3. Contart", right: "## 3. Contrat"),
            en: Example(wrong: "## 3. Contarct", right: "## 3. Contract")
        ),
        check: .irregularity { kind, place, context in
            guard case .unknownHeading(let text, let nearest) = kind else { return nil }
            let quoted = context.quoting(text, from: place.file)
            let proposal = Localized.proposing(nearest)
            let words = context.place(of: text, in: place)
            return Finding(
                at: words ?? place,
                fr: "Titre inconnu\(quoted.french)\(proposal.french)",
                en: "Unknown heading\(quoted.english)\(proposal.english)",
                fixes: words.flatMap { words in
                    nearest.map { [.write($0, at: words, context.safety(of: $0, for: text, heading: place))] }
                } ?? []
            )
        }
    )
}

extension CheckContext {
    /// A harvest that is shared the moment its heading is understood is for its author to share.
    fileprivate func safety(of known: String, for text: String, heading: Place) -> Fix.Safety {
        if case .entry = group.role(of: heading.file), group.text(at: heading).contains("(") { return .unsafe }
        return .slip(text, known)
    }
}
