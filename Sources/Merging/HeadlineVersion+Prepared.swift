import Logbook
import Reading

extension HeadlineVersion {
    /// Of two new lines about one action the one that still waits for its word: two people prepared it, each in a page of
    /// their own, and what one of them made of it contradicts nobody.
    ///
    /// - Returns: `nil` also where the other has another comment, for there is room for one.
    static func prepared(_ one: HeadlineVersion, _ other: HeadlineVersion) -> HeadlineVersion? {
        guard one.fields.allIDs == other.fields.allIDs, one.isPrepared != other.isPrepared else { return nil }
        let (prepared, said) = one.isPrepared ? (one, other) : (other, one)
        return said.reminder == nil || said.reminder == prepared.reminder ? prepared : nil
    }

    /// The same line with the comment of the one that was prepared, where it has none.
    func reminded(by prepared: HeadlineVersion) -> HeadlineVersion {
        guard reminder == nil, let range = prepared.fields.reminder else { return self }
        let start = text.count + 1
        var fields = fields
        fields.reminder = start..<start + range.count
        return HeadlineVersion(text: text + [0x20] + prepared.text[range], fields: fields, below: below)
    }

    /// Its comment, on one line.
    var reminder: String? {
        fields.reminder.map { Wording.label(text[$0], isItem: false) }
    }

    /// Whether nobody has said anything in it yet.
    private var isPrepared: Bool {
        fields.kind == .followUp && fields.state == .planned && fields.allIDs.count == 1 && fields.words.isEmpty
            && fields.due == nil && fields.reminder != nil && below.isEmpty
    }
}
