import Lexicon
import Logbook
import Markdown
import SourceText

/// Reads what stands below a séance's front matter: opening, retours, and the steps of each consultation.
struct SessionBodyReader: ~Copyable {
    var document: Document
    let context: ReadingContext
    var session: Session
    /// As the front matter states them.
    private var stated: [Consultation]
    /// Which consultation the text is in; `nil` before the first.
    private var current: Int?
    private var open: OpenSection?
    private var matched: Set<Int> = []
    private var followUpBlocks: [Range<Int>] = []
    private var planBlocks: [(consultation: Int, blocks: Range<Int>)] = []

    private struct OpenSection {
        let heading: Lexicon.Heading
        let level: Int
        let block: Int
    }

    init(document: consuming Document, context: ReadingContext, session: Session, consultations: [Consultation]) {
        self.document = document
        self.context = context
        self.session = session
        stated = consultations
        current = consultations.count == 1 ? 0 : nil
    }

    private var hasSeveral: Bool { stated.count > 1 }

    mutating func read(headings: inout HeadingReader) {
        for index in document.tree.children(of: nil) {
            guard case .heading(let stated, let number) = document.tree.blocks[index].kind else { continue }
            let level = Int(stated)
            let text = document.tree.headingText(number)
            let reading = headings.read(text)
            if level == 1, hasSeveral, reading.heading == nil {
                close(before: index)
                startConsultation(heading: index, title: reading.title)
            } else {
                visit(heading: index, level: level, text: text, reading)
            }
        }
        close(before: document.tree.blocks.count)
        takeJoinedTexts()
        session.consultations = stated
        readFollowUps()
        readPlans()
    }

    private mutating func visit(heading index: Int, level: Int, text: String, _ reading: HeadingReading) {
        guard let heading = meaning(of: reading, level: level, at: index) else { return }
        if let open, level > open.level, !(open.heading == .opening && heading == .followUp) { return }
        if reading.heading == heading {
            document.keep(heading: index, level: level, text: text, reading)
        }
        close(before: index)
        open = OpenSection(heading: heading, level: level, block: index)
        if heading == .followUp, session.followUpHeading == nil {
            session.followUpHeading = document.place(document.tree.blocks[index].range)
        }
    }

    /// What a heading stands for; reports those that should stand for something and don't.
    private mutating func meaning(of reading: HeadingReading, level: Int, at index: Int) -> Lexicon.Heading? {
        switch reading.heading {
        case .opening, .followUp, .step: return reading.heading
        case .harvest, .commitments, nil: break
        }
        // Deeper headings are the writer's own, and a heading of level 1 is the séance's title.
        if let open, level > open.level { return nil }
        let range = document.tree.blocks[index].range
        if level == 1, !hasSeveral, open == nil {
            if session.title == nil { session.title = reading.title }
            return nil
        }
        let known = Vocabulary.spellings(ofHeadings: Self.belongsToSession, preferring: context.language)
        let step = reading.number.flatMap(Step.init(rawValue:))
        let nearest =
            NearMiss.nearest(to: reading.title, among: known)
            ?? step.flatMap { Words.of(context.language).headings[.step($0)]?.first }
        document.report(.unknownHeading(text: reading.title, nearest: nearest), at: range)
        close(before: index)
        return nearest.flatMap(Vocabulary.heading)
    }

    private static func belongsToSession(_ heading: Lexicon.Heading) -> Bool {
        switch heading {
        case .opening, .followUp, .step: true
        case .harvest, .commitments: false
        }
    }

    /// A heading of level 1 begins the consultation whose client it names; one that names none is the séance's title.
    private mutating func startConsultation(heading index: Int, title: String) {
        let range = document.tree.blocks[index].range
        let named = stated.indices.first { candidate in
            guard !matched.contains(candidate), let client = stated[candidate].client?.value else { return false }
            return begins(title, with: client)
        }
        guard let named else {
            if session.title == nil, matched.isEmpty {
                session.title = title
            } else {
                document.report(.unknownClientHeading(text: title), at: range)
            }
            current = stated.indices.first { !matched.contains($0) && !matched.isEmpty }
            if let current { matched.insert(current) }
            return
        }
        matched.insert(named)
        current = named
        stated[named].place = document.place(range)
    }

    private func begins(_ title: String, with client: MemberID) -> Bool {
        // A hyphen inside a word belongs to the name: « Jean-Pierre - Déléguer ».
        let words = title.split { $0.isWhitespace || ",:–—".contains($0) }.filter { $0 != "-" }
        for count in stride(from: min(context.roster.longestName, words.count), through: 1, by: -1) {
            if context.roster.member(named: words.prefix(count).joined(separator: " ")) == client { return true }
        }
        return false
    }
}

extension SessionBodyReader {
    private mutating func close(before index: Int) {
        guard let section = open else { return }
        open = nil
        let blocks = section.block + 1..<index
        let start = document.contentStart(afterHeading: section.block)
        let end =
            index < document.tree.blocks.count
            ? document.tree.blocks[index].range.lowerBound : document.source.bytes.count
        let content = document.prose(SourceRange(min(start, end), end))
        let isEmpty = document.isEmpty(blocks: blocks)
        switch section.heading {
        case .opening:
            if !isEmpty, session.opening == nil { session.opening = content }
        case .followUp:
            followUpBlocks.append(blocks)
        case .step(let step):
            let heading = document.place(document.tree.blocks[section.block].range)
            add(StepSection(step: step, heading: heading, content: content, isEmpty: isEmpty), blocks: blocks)
        case .harvest, .commitments:
            break
        }
    }

    private mutating func add(_ section: StepSection, blocks: Range<Int>) {
        if stated.isEmpty {
            stated = [Consultation(place: section.heading)]
            current = 0
        }
        // Steps before the first named consultation belong to the first one that is still to come.
        let consultation = current ?? 0
        if section.step == .actionPlan { planBlocks.append((consultation, blocks)) }
        if let last = stated[consultation].steps.last, last.step == section.step {
            // « Synthèse » and « Plan d'action » under two headings are one step.
            let range = SourceRange(last.content.place.range.lowerBound, section.content.place.range.upperBound)
            stated[consultation].steps[stated[consultation].steps.count - 1] = StepSection(
                step: last.step,
                heading: last.heading,
                // The text is taken once, when the last heading of the step is known.
                content: Prose(markdown: last.content.markdown, place: document.place(range)),
                isEmpty: last.isEmpty && section.isEmpty
            )
            return
        }
        if stated[consultation].section(section.step) != nil {
            document.report(.duplicateStep(section.step), at: section.heading.range)
        }
        stated[consultation].steps.append(section)
    }

    /// Takes the texts of steps that stand under several headings.
    private mutating func takeJoinedTexts() {
        for consultation in stated.indices {
            for step in stated[consultation].steps.indices {
                let content = stated[consultation].steps[step].content
                guard content.markdown.utf8.count != content.place.range.count else { continue }
                stated[consultation].steps[step].content = document.prose(content.place.range)
            }
        }
    }

    private mutating func readFollowUps() {
        var reader = FollowUpReader(writtenOn: session.date?.value)
        for blocks in followUpBlocks {
            document.reportStrayBoxes(in: blocks)
            session.followUps += reader.read(blocks: blocks, of: &document)
        }
        session.awaitedFollowUps = reader.awaited
    }

    private mutating func readPlans() {
        var reader = PlanReader(session: session.id.value, writtenOn: session.date?.value, roster: context.roster)
        for (consultation, blocks) in planBlocks {
            document.reportStrayBoxes(in: blocks)
            session.consultations[consultation].actions += reader.read(blocks: blocks, of: &document)
        }
        reader.numberTheRest(of: &session, document: &document)
    }
}
