import FrontMatter
import Lexicon
package import Logbook
import Markdown
import Reading
package import SourceText

/// Adds a harvest to a page of a carnet: below the heading it belongs under, in a section of its visibility.
///
/// A section that others may read in another measure is left alone: the harvest gets one of its own.
package struct HarvestWriting {
    private let page: Page
    private let entry: Entry
    private let reader: PageReader
    private let words: Words

    /// - Parameters:
    ///   - source: the page, or what it is going to be.
    ///   - file: its number in `group`, or one past the last.
    /// - Throws: `EditingRefusal.unreadablePage`
    package init(in source: SourceText, file: FileID, of group: Group) throws(EditingRefusal) {
        reader = PageReader(group)
        guard let page = reader.read(source, file: file), case .entry(let entry) = page.content else {
            throw .unreadablePage(path: source.path)
        }
        self.page = page
        self.entry = entry
        words = Words.of(group.language)
    }

    /// The change that adds the harvest, and shares or takes back nothing else.
    ///
    /// - Throws: `EditingRefusal.nothingToWrite`, or `.wouldChangeMore` where the page would say something else besides.
    package func passage(for harvest: NewHarvest) throws(EditingRefusal) -> WrittenPassage {
        guard let text = GivenText(harvest.text) else { throw .nothingToWrite }
        let addition = section(for: harvest).map { added(text, harvest, to: $0) } ?? newSection(text, harvest)
        guard let bytes = try? page.source.applying([addition.edit]) else {
            throw .wouldChangeMore(path: page.source.path)
        }
        let new = SourceText(path: page.source.path, bytes: bytes, encoding: page.source.encoding)
        let proof = HarvestProof(page: page, entry: entry, reader: reader)
        guard proof.holds(for: harvest, written: addition.written, in: new) else {
            throw .wouldChangeMore(path: page.source.path)
        }
        let start = addition.edit.place.range.lowerBound
        let lead = new.lineEnd.applied(to: addition.lead).count
        return WrittenPassage(FolderChange(edits: [addition.edit]), in: new, at: start + lead)
    }

    /// An edit, and the harvest in it as it will stand in the text.
    private struct Addition {
        let edit: Edit
        /// What comes before it in the edit.
        let lead: String
        let written: String

        init(at offset: Int, in page: Page, lead: String, written: String, after: String) {
            edit = Edit(Place(page.file, SourceRange(at: offset)), lead + written + after)
            self.lead = lead
            self.written = written
        }
    }
}

extension HarvestWriting {
    /// The last section of that kind, step and visibility, if its own heading says so.
    private func section(for harvest: NewHarvest) -> HeadingPart? {
        page.parts.headings.enumerated().last { number, part in
            part.reading.heading == harvest.kind.heading && part.reading.unknownVisibility == nil
                && (part.reading.visibility ?? .private) == harvest.visibility
                && step(around: number) == harvest.step
        }?.element
    }

    /// The step that the headings around a heading name.
    private func step(around number: Int) -> Step? {
        var level = page.parts.headings[number].level
        for part in page.parts.headings[..<number].reversed() where part.level < level {
            level = part.level
            if case .step(let step) = part.reading.heading { return step }
        }
        return nil
    }

    /// As one more of what the section has: an item, or a paragraph.
    private func added(_ text: GivenText, _ harvest: NewHarvest, to heading: HeadingPart) -> Addition {
        let end = SectionEnd(ofHeading: heading.block, in: page)
        guard let last = end.lastBlock else {
            return Addition(
                at: end.offset,
                in: page,
                lead: end.gap,
                written: item("- ", text, harvest),
                after: end.after
            )
        }
        switch page.tree.blocks[last].kind {
        case .list:
            guard let item = page.tree.children(of: last).last, item + 1 < page.tree.blocks[item].end else { break }
            let prefix = ItemPrefix(text: page.prefix(before: page.tree.blocks[item + 1].range.lowerBound)).next
            let lead = page.isLoose(listOf: item) ? "\n\n" : "\n"
            let written = self.item(prefix, text, harvest)
            return Addition(at: end.offset, in: page, lead: lead, written: written, after: end.after)
        case .paragraph where harvest.kind != .commitment:
            return Addition(at: end.offset, in: page, lead: "\n\n", written: text.atItemStart, after: end.after)
        case .paragraph, .blockQuote, .item, .codeBlock, .htmlBlock, .heading, .thematicBreak: break
        }
        return Addition(at: end.offset, in: page, lead: "\n\n", written: item("- ", text, harvest), after: end.after)
    }

    private func item(_ prefix: String, _ text: GivenText, _ harvest: NewHarvest) -> String {
        prefix + (harvest.kind == .commitment ? "[ ] " : "") + text.atItemStart
    }

    private func newSection(_ text: GivenText, _ harvest: NewHarvest) -> Addition {
        let written = item("- ", text, harvest)
        let top = page.parts.headings.map(\.level).min() ?? 2
        guard let step = harvest.step else {
            // Beside its sister of another visibility, where there is one.
            let sister = page.parts.headings.enumerated().last { number, part in
                part.reading.heading == harvest.kind.heading && self.step(around: number) == nil
            }?.element
            let offset = sister.map(end) ?? page.source.bytes.count
            return section(at: offset, title(of: harvest, level: sister?.level ?? top), written)
        }
        let steps = page.parts.headings.enumerated().compactMap { number, part in
            if case .step(let step) = part.reading.heading, self.step(around: number) == nil {
                (step, part)
            } else {
                nil
            }
        }
        if let (_, part) = steps.last(where: { $0.0 == step }) {
            let level = min(6, part.level + 1)
            return section(at: end(of: part), title(of: harvest, level: level), written)
        }
        let level = steps.first?.1.level ?? top
        let name = words.headings[.step(step)]?.first ?? ""
        let heading = String(repeating: "#", count: level) + " \(step.rawValue). \(name)\n\n"
        let next = steps.first { $0.0 > step }.map { page.tree.blocks[$0.1.block].range.lowerBound }
        let offset = next.map(page.lineStart) ?? page.source.bytes.count
        return section(at: offset, heading + title(of: harvest, level: min(6, level + 1)), written)
    }

    private func title(of harvest: NewHarvest, level: Int) -> String {
        let name = words.headings[harvest.kind.heading]?.first ?? ""
        let visibility: String
        switch harvest.visibility {
        case .private: visibility = ""
        case .group, .review: visibility = " (\(words.visibilities[harvest.visibility]?.first ?? ""))"
        }
        return String(repeating: "#", count: level) + " \(name)\(visibility)\n\n"
    }

    /// Headings and harvest at a line's beginning, with blank lines around them.
    private func section(at offset: Int, _ headings: String, _ written: String) -> Addition {
        let isAtEnd = offset == page.source.bytes.count
        var lead = ""
        if page.lineStart(at: offset) != offset { lead = "\n" }
        if offset > 0, !lead.isEmpty || !page.isBlankLine(before: offset) { lead += "\n" }
        return Addition(
            at: offset,
            in: page,
            lead: lead + headings,
            written: written,
            after: isAtEnd ? "\n" : "\n\n"
        )
    }

    /// Where the next heading begins that is no deeper; or the file's end.
    private func end(of part: HeadingPart) -> Int {
        for index in page.tree.children(of: nil) where index > part.block {
            guard case .heading(let level, _) = page.tree.blocks[index].kind, Int(level) <= part.level else { continue }
            return page.lineStart(at: page.tree.blocks[index].range.lowerBound)
        }
        return page.source.bytes.count
    }
}

extension NewHarvest.Kind {
    /// The heading it stands under.
    var heading: Heading {
        switch self {
        case .learning: .harvest(.learning)
        case .feeling: .harvest(.feeling)
        case .progress: .harvest(.progress)
        case .commitment: .commitments
        }
    }
}
