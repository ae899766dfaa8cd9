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
        check: Check(
            session: { session, context in
                [
                    FileNameDisagreement(session.date, named: session.fileNameDate),
                    FileNameDisagreement(session.id, named: session.fileNameID),
                ].compactMap { $0?.finding(in: context) }
            },
            entry: { entry, context in
                [
                    FileNameDisagreement(entry.member, named: entry.folderMember),
                    FileNameDisagreement(entry.session, named: entry.fileNameSession),
                ].compactMap { $0?.finding(in: context) }
            }
        )
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

    func finding(in context: CheckContext) -> Finding {
        let quoted = context.quoting(stated, from: place.file)
        return Finding(
            at: place,
            fr: "L'en-tête\(quoted.french) contredit le nom du fichier, « \(named) ».",
            en: "The front matter\(quoted.english) contradicts the file's name, “\(named)”.",
            fixes: [.write(named, at: place, .unsafe)]
        )
    }
}
