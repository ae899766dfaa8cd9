import Changes
import Lexicon
import Logbook

extension ChangeSpeaker {
    func words(for change: EntryChange, of subject: Subject) -> ChangeWords {
        let id: SessionID? = if case .entry(let entry) = subject { entry.session } else { nil }
        let session = id.map { said("entrée \($0)", "entry \($0)") } ?? said("entrée", "entry")
        switch change {
        case .harvest(let name, let shift):
            let kind = HarvestWords.text(name, in: words)
            let what =
                switch shift.tendency {
                case .more: said("partage davantage", "shares more")
                case .less: said("partage moins", "shares less")
                case .otherwise: said("partage autrement", "shares otherwise")
                }
            let phrase = said("\(session), \(kind) : \(what)", "\(session), \(kind): \(what)")
            return ChangeWords(
                "harvest",
                phrase,
                to: name.kind.rawValue,
                quotes: story.stillShared(shift.added, of: subject, name.visibility)
            )
        case .commitments:
            return ChangeWords(
                "commitments",
                said("\(session), engagements modifiés", "\(session), commitments changed")
            )
        }
    }
}

/// What a harvest is called.
private enum HarvestWords {
    static func text(_ name: HarvestFact.Name, in words: Words) -> String {
        let kind =
            switch name.kind {
            case .learning, .feeling, .progress: words.written(.harvest(name.kind), in: words.headings)
            case .note: Localized(fr: "notes", en: "notes")[words.language]
            }
        return kind.lowercased()
    }
}
