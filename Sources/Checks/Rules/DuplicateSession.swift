import Lexicon
import Logbook
import SourceText

extension Rule {
    package static let duplicateSession = Rule(
        codes: Localized(fr: "seance-en-double", en: "duplicate-session"),
        severity: .error,
        title: Localized(fr: "Deux séances du même nom", en: "Two sessions of one name"),
        reason: Localized(
            fr: "Retours et carnets nomment la séance : deux séances du même nom se mélangent.",
            en: "Follow-ups and logbooks name the session: two of one name get mixed up."
        ),
        advice: Localized(
            fr: "Donnez à l'une des deux le numéro suivant.",
            en: "Give one of the two the next number."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    seances/2026-03-12-S3.md : seance: S3
                    seances/2026-04-09-S4.md : seance: S3
                    """,
                right: """
                    seances/2026-03-12-S3.md : seance: S3
                    seances/2026-04-09-S4.md : seance: S4
                    """
            ),
            en: Example(
                wrong: """
                    sessions/2026-03-12-S3.md: session: S3
                    sessions/2026-04-09-S4.md: session: S3
                    """,
                right: """
                    sessions/2026-03-12-S3.md: session: S3
                    sessions/2026-04-09-S4.md: session: S4
                    """
            )
        ),
        check: .group { context in
            var first: [String: FileID] = [:]
            return context.group.sessions.compactMap { session in
                let name = Folding.fold(session.id.value.description)
                guard let earlier = first[name] else {
                    first[name] = session.file
                    return nil
                }
                let path = context.group[earlier].path
                let named = session.fileNameID.flatMap { $0 == session.id.value ? nil : $0 }
                return Finding(
                    at: session.id.place,
                    fr: "\(session.id.value) est déjà le nom de la séance \(path).",
                    en: "\(session.id.value) is already the name of the session \(path).",
                    fixes: session.id.place.range.isEmpty
                        ? [] : named.map { [.write($0.description, at: session.id.place, .unsafe)] } ?? []
                )
            }
        }
    )
}
