import Logbook
import SourceText

extension Rule {
    static let fileNameDisagrees = Rule(
        codes: Localized(fr: "nom-de-fichier-discordant", en: "file-name-disagrees"),
        severity: .warning,
        title: Localized(fr: "Nom de fichier et en-tête en désaccord", en: "File name and front matter disagree"),
        reason: Localized(
            fr: "C'est l'en-tête qui compte ; mais celui qui parcourt le dossier se fie au nom du fichier.",
            en: "The front matter counts; but whoever looks through the folder trusts the file's name."
        ),
        advice: Localized(
            fr: "Corrigez l'en-tête, ou renommez le fichier.",
            en: "Correct the front matter, or rename the file."
        ),
        example: Localized(
            fr: Example(
                wrong: "seances/2026-03-12-S3.md : date: 2026-03-13",
                right: "seances/2026-03-12-S3.md : date: 2026-03-12"
            ),
            en: Example(
                wrong: "sessions/2026-03-12-S3.md: date: 2026-03-13",
                right: "sessions/2026-03-12-S3.md: date: 2026-03-12"
            )
        ),
        check: .group { context in
            let sessions = context.group.sessions.flatMap { session in
                [
                    FileNameDisagreement(session.date, named: session.fileNameDate),
                    FileNameDisagreement(session.id, named: session.fileNameID),
                ]
            }
            let members = context.group.entries.compactMap { FileNameDisagreement($0.member, named: $0.folderMember) }
            let pages = context.group.entries.compactMap {
                FileNameDisagreement($0.session, named: $0.fileNameSession)
            }
            return (sessions.compactMap { $0 } + members + pages).map { disagreement in
                let quoted = context.quoting(disagreement.stated, from: disagreement.place.file)
                return Finding(
                    at: disagreement.place,
                    fr: "L'en-tête\(quoted.french) contredit le nom du fichier, « \(disagreement.named) ».",
                    en: "The front matter\(quoted.english) contradicts the file's name, “\(disagreement.named)”.",
                    fixes: [.write(disagreement.named, at: disagreement.place)]
                )
            }
        }
    )
}

private struct FileNameDisagreement {
    let stated: String
    let named: String
    let place: Place

    init?<Value: Equatable & CustomStringConvertible>(_ stated: Located<Value>?, named: Value?) {
        guard let stated, let named, stated.value != named else { return nil }
        self.stated = stated.value.description
        self.named = named.description
        self.place = stated.place
    }
}
