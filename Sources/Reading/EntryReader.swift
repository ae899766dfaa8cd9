import FrontMatter
import Lexicon
import Logbook
import Markdown
import SourceText

/// Reads a carnet entry.
struct EntryReader: ~Copyable {
    private var document: Document
    private let language: Language
    /// What the front matter says.
    private let head: EntryHead
    private var harvests: [Harvest] = []
    private var commitments: [Commitment] = []
    private var mentions: [Entry.Mention] = []
    /// Every action id in the file, wherever it stands; none where mentions are of no interest.
    private let actionIDs: [ActionIDScanner.Match]
    private var nextID = 0
    /// The headings the text is under, the outermost first.
    private var stack: [Level] = []
    /// Another version of the page.
    private let other: ReadPage?

    private struct Level {
        let level: Int
        let block: Int
        var step: Step?
        var kind: Kind?
        /// What the heading itself says.
        var stated: Visibility?
    }

    private enum Kind: Equatable {
        case harvest(HarvestKind)
        case commitments
        /// A heading of the writer's own.
        case free
    }

    /// The entry; its document takes what was found in it.
    ///
    /// - Parameters:
    ///   - other: the page that was read before: it may be another version of this one.
    ///   - readsMentions: whether the mentions of actions are of interest.
    static func entry(
        _ document: inout Document,
        folder: String?,
        context: ReadingContext,
        knowing other: ReadPage? = nil,
        readsMentions: Bool = true,
        headings: inout HeadingReader
    ) -> Entry {
        var reader = EntryReader(
            document,
            folder: folder,
            context: context,
            knowing: other,
            readsMentions: readsMentions
        )
        reader.readBody(headings: &headings)
        var entry = reader.head.entry
        entry.harvests = reader.harvests
        entry.commitments = reader.commitments
        entry.mentions = reader.mentions
        document = reader.document
        return entry
    }

    private init(
        _ parsed: consuming Document,
        folder: String?,
        context: ReadingContext,
        knowing other: ReadPage?,
        readsMentions: Bool
    ) {
        var document = parsed
        document.reportDoubtfulSigns()
        // What stands above the first heading, and mostly a single harvest.
        harvests.reserveCapacity(2)
        language = context.language
        self.other = other
        head = document.memory?.entryHead ?? EntryHead(of: &document, folder: folder, context: context)
        document.memory?.entryHead = head
        document.irregularities += head.irregularities
        actionIDs = readsMentions ? document.actionIDs : []
        self.document = document
    }

    private mutating func readBody(headings: inout HeadingReader) {
        // The stretch of text since the last structural heading.
        var start = document.frontMatter.bodyStart
        var firstBlock = 0
        for index in document.tree.children(of: nil) {
            guard case .heading(let stated, let number) = document.tree.blocks[index].kind else { continue }
            let level = Int(stated)
            let text = document.tree.headingText(number)
            let reading = headings.read(text)
            let range = document.tree.blocks[index].range
            guard isStructural(reading, level: level) else { continue }
            add(SourceRange(start, range.lowerBound), blocks: firstBlock..<index)
            while let last = stack.last, last.level >= level { stack.removeLast() }
            if reading.heading != nil {
                document.keep(heading: index, level: level, text: text, reading)
            }
            open(reading, level: level, block: index)
            // A heading of the writer's own is part of what they wrote.
            start = reading.heading == nil ? range.lowerBound : document.contentStart(afterHeading: index)
            firstBlock = index + 1
        }
        add(SourceRange(start, document.source.bytes.count), blocks: firstBlock..<document.tree.blocks.count)
    }

    /// A heading of the lexicon opens a section; inside a harvest, one of the writer's own does only where it says who
    /// may read it, or where it ends a section that did.
    private func isStructural(_ reading: HeadingReading, level: Int) -> Bool {
        switch reading.heading {
        case .harvest, .commitments, .step, .opening, .followUp: return true
        case nil:
            guard let top = stack.last, level > top.level else { return true }
            return top.kind == nil || reading.visibility != nil
        }
    }

    private mutating func open(_ reading: HeadingReading, level: Int, block: Int) {
        let range = document.tree.blocks[block].range
        let outer = stack.last
        var opened = Level(level: level, block: block, step: outer?.step, kind: outer?.kind, stated: nil)
        switch reading.heading {
        case .harvest(let kind): opened.kind = .harvest(kind)
        case .commitments: opened.kind = .commitments
        case .step(let step): opened.step = step
        case .opening, .followUp: break
        case nil:
            // The title of the page is nobody's harvest, and no mistake.
            if level > 1 || outer != nil, opened.kind == nil {
                reportUnknown(reading, at: range)
                opened.kind = .free
            }
        }
        if let unknown = reading.unknownVisibility { document.report(.unknownVisibility(text: unknown), at: range) }
        opened.stated = visibility(of: opened, reading, at: range)
        stack.append(opened)
    }

    private mutating func reportUnknown(_ reading: HeadingReading, at range: SourceRange) {
        let known = Vocabulary.spellings(ofHeadings: { _ in true }, preferring: language)
        let nearest = NearMiss.nearest(to: reading.title, among: known)
        document.report(.unknownHeading(text: reading.title, nearest: nearest), at: range)
    }

    /// What a heading says of visibility, no wider than what holds around it. A harvest that says nothing is private.
    private mutating func visibility(of opened: Level, _ reading: HeadingReading, at range: SourceRange) -> Visibility?
    {
        let namesHarvest =
            switch reading.heading {
            case .harvest, .commitments: true
            case .step, .opening, .followUp, nil: false
            }
        guard let stated = reading.visibility else { return namesHarvest ? .private : nil }
        let isInHarvest = opened.kind != nil && opened.kind != .free
        guard isInHarvest || stated == .private else {
            document.report(.visibilityOutsideHarvest, at: range)
            return nil
        }
        if let held = visibilityAround, stated > held {
            document.report(.visibilityCannotWiden(stated: stated, held: held), at: range)
            return held
        }
        return stated
    }

    /// The narrowest of what the headings around say; `nil` where none says anything.
    private var visibilityAround: Visibility? { stack.lazy.compactMap(\.stated).min() }

    private mutating func add(_ content: SourceRange, blocks: Range<Int>) {
        let isEmpty = document.isEmpty(blocks: blocks)
        let visibility = sharedVisibility(of: content)
        let kind = stack.last?.kind ?? .free
        let isShared = kind != .free && visibility > .private
        document.parts?.stretches.append(
            AudienceStretch(range: content, visibility: isShared ? visibility : .private)
        )
        switch kind {
        case .commitments:
            readCommitments(blocks, visibility: visibility)
        case .harvest(let kind):
            addHarvest(kind, content, visibility, isEmpty: isEmpty)
        case .free:
            if !isEmpty { addHarvest(.note, content, .private, isEmpty: false) }
        }
        addMentions(blocks, visibility)
    }

    /// What the headings around say, unless a line in the text makes it doubtful that all of it was meant. Between a
    /// conflict's signs stand two texts, and the heading of one may come before the other.
    private mutating func sharedVisibility(of content: SourceRange) -> Visibility {
        guard let stated = visibilityAround, stated > .private, !document.isInConflict else { return .private }
        guard let line = DisguisedHeading.first(in: document.source, range: doubtful(content), lines: document.lines)
        else {
            document.memory?.undisguised.append(content)
            return stated
        }
        document.report(.disguisedHeading, at: line)
        return .private
    }

    /// The lines in which nobody has looked yet.
    private func doubtful(_ content: SourceRange) -> SourceRange {
        guard let other, let known = other.document.memory?.undisguised,
            let number = document.memory?.undisguised.count, number < known.count
        else { return content }
        return document.lines(of: content, differingFrom: other, in: known[number])
    }

    private mutating func addMentions(_ blocks: Range<Int>, _ visibility: Visibility) {
        for index in blocks {
            guard nextID < actionIDs.count else { return }
            switch document.tree.blocks[index].kind {
            case .paragraph, .heading:
                let range = document.tree.blocks[index].range
                // Blocks and ids both come in the order of the text.
                while nextID < actionIDs.count, actionIDs[nextID].range.lowerBound < range.upperBound {
                    let match = actionIDs[nextID]
                    nextID += 1
                    guard match.range.lowerBound >= range.lowerBound else { continue }
                    mentions.append(Entry.Mention(action: match.id, range: match.range, visibility: visibility))
                }
            case .blockQuote, .list, .item, .codeBlock, .htmlBlock, .thematicBreak: break
            }
        }
    }

    private mutating func addHarvest(
        _ kind: HarvestKind,
        _ content: SourceRange,
        _ visibility: Visibility,
        isEmpty: Bool
    ) {
        let heading = stack.last.map { document.tree.blocks[$0.block].range } ?? SourceRange(at: content.lowerBound)
        harvests.append(
            Harvest(
                kind: kind,
                step: stack.last?.step,
                visibility: visibility,
                heading: heading,
                content: content,
                isEmpty: isEmpty
            )
        )
    }

    private mutating func readCommitments(_ blocks: Range<Int>, visibility: Visibility) {
        for index in blocks where document.tree.blocks[index].kind == .item {
            guard let paragraph = document.headline(ofItem: index) else { continue }
            // The year of a date without one follows from the séance, which this file doesn't know.
            let headline = document.readHeadline(paragraph, writtenOn: nil, roster: nil)
            document.irregularities += headline.irregularities
            guard headline.mark != nil, !document.isHint(item: index) else { continue }
            document.parts?.headlines.append(HeadlinePart(.commitment, block: index + 1, headline))
            commitments.append(
                Commitment(
                    state: headline.state ?? .planned,
                    due: headline.due,
                    visibility: visibility,
                    text: headline.remainder.first ?? paragraph
                )
            )
        }
    }
}
