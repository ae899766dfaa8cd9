import Changes
import Lexicon
import Logbook

extension ChangeSpeaker {
    func words(for change: EntryChange, of subject: Subject) -> ChangeWords {
        let id: SessionID? = if case .entry(let entry) = subject { entry.session } else { nil }
        let session = id.map { said("entrée \($0)", "entry \($0)") } ?? said("entrée", "entry")
        switch change {
        case .harvest(let name, let shift):
            let phrase =
                "\(HarvestWords.text(name, in: language))\(colon)\(what(became: shift.tendency, of: name.visibility))"
            return ChangeWords(
                "harvest",
                phrase,
                about: session,
                to: name.kind.rawValue,
                quotes: names.stillShared(shift.added, of: subject, name.visibility).map { ChangeWords.Quote($0) }
            )
        case .moved(let move):
            let kind = HarvestWords.text(move.to.kind, in: language)
            let part = move.isWhole ? "" : said(", en partie", ", in part")
            let isForOthers = move.from.visibility != move.to.visibility
            let steps = move.from.step == move.to.step ? nil : "\(stepName(move.from)) → \(stepName(move.to))"
            let readers = isForOthers ? "\(readers(move.from)) → \(readers(move.to))" : nil
            return ChangeWords(
                isForOthers ? "visibility" : "harvest-step",
                "\(kind)\(part)\(colon)\([readers, steps].compactMap { $0 }.joined(separator: ", "))",
                about: session,
                from: isForOthers ? move.from.visibility.rawValue : move.from.step.map { String($0.rawValue) },
                to: isForOthers ? move.to.visibility.rawValue : move.to.step.map { String($0.rawValue) },
                // Only what more people may read than before.
                quotes: move.from.visibility == .private && isForOthers
                    ? names.stillShared(move.pieces, of: subject, move.to.visibility).map { ChangeWords.Quote($0) } : []
            )
        case .commitments:
            return ChangeWords(
                "commitments",
                said("engagements modifiés", "commitments changed"),
                about: session
            )
        case .handedOn(let owner):
            let present: String? = if case .entry(let entry) = subject { names.name(entry.member) } else { nil }
            return ChangeWords(
                "owner",
                said("jusqu'ici celle \(Elision.of(owner.name))", "\(owner.name)'s until now"),
                about: session,
                from: owner.name,
                to: present
            )
        }
    }

    private var colon: String { said(" : ", ": ") }

    private func readers(_ name: HarvestFact.Name) -> String { written(name.visibility) { $0.visibilities } }

    private func stepName(_ name: HarvestFact.Name) -> String {
        name.step.map { quoted(written(.step($0)) { $0.headings }) } ?? said("sans étape", "no step")
    }

    /// What is nobody else's is not shared.
    private func what(became tendency: HarvestShift.Tendency, of visibility: Visibility) -> String {
        switch (tendency, visibility) {
        case (.more, .private): said("ajout", "added to")
        case (.less, .private): said("retrait", "shortened")
        case (.reworded, .private): said("reformulation", "reworded")
        case (.otherwise, .private): said("réécriture", "rewritten")
        case (.more, .group), (.more, .review): said("partage davantage", "shares more")
        case (.less, .group), (.less, .review): said("partage moins", "shares less")
        case (.reworded, .group), (.reworded, .review): said("reformulation", "reworded")
        case (.otherwise, .group), (.otherwise, .review): said("partage autrement", "shares otherwise")
        }
    }
}

/// What a harvest is called.
private enum HarvestWords {
    static func text(_ name: HarvestFact.Name, in language: Language) -> String {
        let kind = text(name.kind, in: language)
        guard name.visibility == .private else { return kind }
        return "\(kind) (\(Words.of(language) { $0.written(Visibility.private, in: $0.visibilities) }))"
    }

    static func text(_ kind: HarvestKind, in language: Language) -> String {
        let text =
            switch kind {
            case .learning, .feeling, .progress: Words.of(language) { $0.written(.harvest(kind), in: $0.headings) }
            case .note: Localized(fr: "notes", en: "notes")[language]
            }
        return text.lowercased()
    }
}
