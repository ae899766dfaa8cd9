import FrontMatter
import Lexicon
package import Logbook
import Markdown
import Reading
import SourceText

/// Writes a retour into a séance's *Retours*, and touches nothing else of the file.
package struct FollowUpWriting {
    let session: Session
    let page: Page
    private let group: Group
    private var words: Words { Words.of(group.language) }

    /// - Throws: `EditingRefusal.unreadablePage`
    package init(in session: Session, of group: Group) throws(EditingRefusal) {
        let source = group[session.file]
        guard let page = PageReader(group).read(source, file: session.file), case .session = page.content else {
            throw .unreadablePage(path: source.path)
        }
        self.session = session
        self.page = page
        self.group = group
    }

    /// How a note is laid out.
    private enum NoteForm: CaseIterable {
        case onTheLine
        /// For notes that the line would be read otherwise with, as « vu pour le 9 avril ».
        case asSubItem
    }

    /// The change that makes the séance say the retour, and nothing else than before; an empty one where it says so.
    ///
    /// - Throws: `EditingRefusal.wouldChangeMore` where no way of writing it down reads so.
    package func passage(for followUp: NewFollowUp) throws(EditingRefusal) -> WrittenPassage {
        let wanted = WantedFollowUp(followUp)
        if let due = followUp.due, let date = session.date?.value, due < date {
            throw .dueBeforeSession(due, session.id.value, date)
        }
        let existing = ExistingFollowUp(of: followUp.action, in: page, session: session)
        for form in NoteForm.allCases {
            guard let (edits, note) = edits(wanted, existing, form),
                let bytes = try? page.source.applying(edits)
            else { continue }
            let text = SourceText(path: page.source.path, bytes: bytes, encoding: page.source.encoding)
            let proof = FollowUpProof(page: page, session: session, reader: PageReader(group))
            guard let place = proof.place(of: wanted, note: note, existing: existing, in: text) else { continue }
            return WrittenPassage(FolderChange(edits: bytes == page.source.bytes ? [] : edits), in: text, at: place)
        }
        throw .wouldChangeMore(path: page.source.path)
    }

    /// The edits, and what the retour's note is to be read as after them; `nil` where the form makes no difference.
    private func edits(
        _ wanted: WantedFollowUp,
        _ existing: ExistingFollowUp?,
        _ form: NoteForm
    ) -> (edits: [Edit], note: String?)? {
        let onTheLine: Bool
        switch form {
        case .onTheLine: onTheLine = existing.map { $0.headline.markdown.isEmpty } ?? true
        case .asSubItem:
            guard wanted.note != nil else { return nil }
            onTheLine = false
        }
        let inline = onTheLine ? wanted.note?.afterSeparator : nil
        let below = onTheLine ? nil : wanted.note.map { "- " + $0.atItemStart }
        let note = [existing?.followUp?.note?.markdown, inline, below].compactMap { $0 }.joined(separator: "\n\n")
        var subItems = below.map { [String($0.dropFirst(2))] } ?? []
        if let learned = wanted.learned { subItems.append(learnedLabel + learned.markdown) }
        let edits =
            existing.map { complete($0, wanted, inline: inline, subItems: subItems) }
            ?? [added(line(wanted, inline: inline), subItems: subItems)]
        return (edits, note.isEmpty ? nil : note)
    }

    private var learnedLabel: String {
        let label = words.labels[.learned]?.first ?? ""
        switch group.language {
        case .french: return label + " : "
        case .english: return label + ": "
        }
    }

    private func due(_ date: CalendarDate) -> String {
        " (\(words.due.first ?? "") \(date.written(in: group.language)))"
    }

    private func line(_ wanted: WantedFollowUp, inline: String?) -> String {
        "[\(wanted.state.mark)] \(wanted.action)" + (wanted.due.map(due) ?? "") + (inline.map { " — " + $0 } ?? "")
    }

    private func edit(_ range: SourceRange, _ text: String) -> Edit { Edit(Place(page.file, range), text) }
}

extension FollowUpWriting {
    /// Completes the line that stands there.
    private func complete(
        _ existing: ExistingFollowUp,
        _ wanted: WantedFollowUp,
        inline: String?,
        subItems: [String]
    ) -> [Edit] {
        var edits: [Edit] = []
        let paragraph = page.tree.blocks[existing.headline.block].range
        if let mark = existing.headline.mark {
            if existing.headline.state != wanted.state { edits.append(edit(mark, "[\(wanted.state.mark)]")) }
        } else {
            edits.append(edit(SourceRange(at: paragraph.lowerBound), "[\(wanted.state.mark)] "))
        }
        var insertion = ""
        if let date = wanted.due {
            if let old = existing.headline.due {
                if old.value != date { edits.append(edit(old.place.range, date.written(in: group.language))) }
            } else {
                insertion = due(date)
            }
        }
        let rest = existing.restOfLine(in: page)
        if let inline {
            let isFollowed = rest.upperBound < page.lineEnd(at: paragraph.lowerBound)
            edits.append(edit(rest, "\(insertion) — \(inline)\(isFollowed ? " " : "")"))
        } else if !insertion.isEmpty {
            edits.append(edit(SourceRange(at: existing.idEnd(in: page)), insertion))
        }
        if !subItems.isEmpty {
            let prefix = subItemPrefix(ofItem: existing.item)
            let text = subItems.map { "\n" + prefix + $0 }.joined()
            edits.append(edit(SourceRange(at: page.textEnd(ofBlock: existing.item)), text))
        }
        return edits
    }

    /// What the lines of an item's sub-items begin with: as the last one does, where there are any.
    private func subItemPrefix(ofItem item: Int) -> String {
        let prefix = ItemPrefix(text: page.prefix(before: page.tree.blocks[item + 1].range.lowerBound))
        let lists = page.tree.children(of: item).filter { page.tree.blocks[$0].kind == .list }
        if let list = lists.last, let last = page.tree.children(of: list).last,
            last + 1 < page.tree.blocks[last].end
        {
            return ItemPrefix(text: page.prefix(before: page.tree.blocks[last + 1].range.lowerBound)).next
        }
        return prefix.inside + prefix.bullet
    }

    /// A line of its own: after the last retour, or else below the heading, or else below a heading of its own.
    private func added(_ line: String, subItems: [String]) -> Edit {
        if let last = page.parts.headlines.last(where: { $0.kind == .followUp }) {
            let isItem = last.block > 0 && page.tree.blocks[last.block - 1].kind == .item
            guard isItem else {
                let end = page.textEnd(ofBlock: last.block)
                return edit(SourceRange(at: end), "\n\n" + item("- ", line, subItems))
            }
            let prefix = ItemPrefix(text: page.prefix(before: page.tree.blocks[last.block].range.lowerBound)).next
            let gap = page.isLoose(listOf: last.block - 1) && !prefix.contains(">") ? "\n\n" : "\n"
            return edit(SourceRange(at: page.textEnd(ofBlock: last.block - 1)), gap + item(prefix, line, subItems))
        }
        if let heading = page.parts.headings.first(where: { $0.reading.heading == .followUp }) {
            return below(heading, item("- ", line, subItems))
        }
        return newSection(item("- ", line, subItems))
    }

    private func item(_ prefix: String, _ line: String, _ subItems: [String]) -> String {
        let prefix = ItemPrefix(text: prefix)
        let below = subItems.map { "\n" + prefix.inside + prefix.bullet + $0 }.joined()
        return prefix.text + line + below
    }

    private func below(_ heading: HeadingPart, _ item: String) -> Edit {
        let section = SectionEnd(ofHeading: heading.block, in: page)
        return edit(SourceRange(at: section.offset), section.gap + item + section.after)
    }

    /// A section before the first step, or before the first consultation where there are several.
    private func newSection(_ item: String) -> Edit {
        let title = words.headings[.followUp]?.first ?? ""
        let steps = session.consultations.flatMap(\.steps).map(\.heading.range.lowerBound)
        let clients = session.consultations.count > 1 ? session.consultations.map(\.place.range.lowerBound) : []
        let first = (steps + clients).filter { $0 >= page.frontMatter.bodyStart }.min()
        let level = page.parts.headings.first { if case .step = $0.reading.heading { true } else { false } }?.level ?? 2
        let section = String(repeating: "#", count: level) + " \(title)\n\n" + item
        guard let first else {
            let end = page.source.bytes.count
            let isEnded = page.lineStart(at: end) == end
            return edit(SourceRange(at: end), (isEnded ? "\n" : "\n\n") + section + "\n")
        }
        let start = page.lineStart(at: first)
        return edit(SourceRange(at: start), (page.isBlankLine(before: start) ? "" : "\n") + section + "\n\n")
    }
}
