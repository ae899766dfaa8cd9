import FrontMatter
import Lexicon
import Logbook
import SourceText

/// What the front matter and the place of a page of a carnet say of it: nothing of its text.
///
/// A class, for every version of a page hands it on to the next.
final class EntryHead: Sendable {
    let entry: Entry
    let irregularities: [Irregularity]

    init(of document: inout Document, folder: String?, context: ReadingContext) {
        let others = document.irregularities
        document.irregularities = []
        var fields = Fields(
            document.frontMatter.pairs,
            allowed: Key.ofEntry,
            file: document.file,
            language: context.language
        )
        if document.frontMatter.range == nil { document.report(.missingFrontMatter, at: document.head) }
        let stated = fields.text(.member).map { context.member($0, reportingTo: &document.irregularities) }
        let folderMember = folder.flatMap(context.roster.member(named:))
        if let folder, folderMember == nil {
            document.report(
                .unknownMember(text: folder, nearest: context.roster.nearest(to: folder)),
                at: document.head
            )
        }
        let fallback = folderMember ?? MemberID(folder ?? "")
        let named = document.named.id
        let session = fields.text(.session).map { $0.map { SessionID(reading: $0) } }
        var entry = Entry(
            file: document.file,
            member: stated ?? Located(fallback, document.place(document.head)),
            session: session ?? named.map { Located($0, document.place(document.head)) }
        )
        entry.folderMember = folderMember
        entry.folderName = folder
        entry.fileNameSession = named
        if session == nil, document.frontMatter.range != nil {
            document.report(.missingKey(key: fields.name(of: .session)), at: document.head)
        }
        _ = fields.date(.date)
        document.irregularities += fields.irregularities
        self.entry = entry
        irregularities = document.irregularities
        document.irregularities = others
    }
}
