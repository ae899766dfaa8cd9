package import Logbook
import SourceText

/// What a séance's file says, but for its actions and retours.
package struct SessionFact: Equatable, Sendable {
    package let date: CalendarDate?
    package let status: SessionStatus
    package let title: String?
    /// In minutes.
    package let duration: Int?
    package let facilitator: String?
    package internal(set) var present: Set<MemberID>
    package internal(set) var absent: Set<MemberID>
    /// Marks, from the lowest on: nobody's in particular.
    package let marks: [Int]
    package let opening: Passage?
    package internal(set) var consultations: [ConsultationFact]
    /// What stands outside retours, steps and plans.
    package let otherText: Passage

    init(_ session: Session, in source: SourceText) {
        date = session.date?.value
        status = session.status
        title = session.title
        duration = session.duration?.value
        facilitator = session.facilitator?.value
        present = Set(session.present.map(\.value))
        absent = Set(session.absent.map(\.value))
        marks = session.satisfaction.map(\.value).sorted()
        opening = session.opening.flatMap { Passage(unlessSilent: $0.markdown) }
        consultations = session.consultations.map { ConsultationFact($0, in: source) }
        let body = source.text(outside: session.knownRanges, from: session.bodyStart(in: source))
        otherText = Passage(betweenHeadingsOf: body)
    }
}

/// One client, one topic.
package struct ConsultationFact: Equatable, Sendable {
    package internal(set) var client: MemberID?
    package let topic: String?
    package let nature: TopicNature?
    package let themes: Set<String>
    package internal(set) var consultants: Set<MemberID>
    /// What stands below each step's heading, without the actions of the plan.
    package let steps: [Step: Passage]

    init(_ consultation: Consultation, in source: SourceText) {
        client = consultation.client?.value
        topic = consultation.topic?.value
        nature = consultation.nature?.value
        themes = Set(consultation.themes.map(\.value))
        consultants = Set(consultation.consultants.map(\.value))
        let actions = consultation.actions.map(\.place.range)
        var steps: [Step: Passage] = [:]
        for section in consultation.steps where !section.isEmpty && steps[section.step] == nil {
            let content = section.content
            guard section.step == .actionPlan, !actions.isEmpty else {
                steps[section.step] = Passage(content.markdown)
                continue
            }
            let range = content.place.range
            let text = source.text(outside: actions, from: range.lowerBound, to: range.upperBound)
            steps[section.step] = Passage(unlessSilent: text)
        }
        self.steps = steps
    }
}

extension Session {
    /// Where the model knows what the text says.
    fileprivate var knownRanges: [SourceRange] {
        let steps = consultations.flatMap { $0.steps.map(\.content.place.range) + $0.actions.map(\.place.range) }
        return steps + followUps.map(\.place.range) + awaitedFollowUps.map(\.place.range)
            + [opening?.place.range].compactMap { $0 }
    }

    /// Past the front matter, which is known too: the lines between the first two of three hyphens.
    fileprivate func bodyStart(in source: SourceText) -> Int {
        guard source.bytes.starts(with: "---".utf8) else { return 0 }
        let isLineEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
        var start = 0
        while let end = source.bytes[start...].firstIndex(where: isLineEnd) {
            start = end + 1
            let line = source.bytes[start...].prefix { !isLineEnd($0) }
            if line.starts(with: "---".utf8) || line.starts(with: "...".utf8) { return line.endIndex }
        }
        return 0
    }
}

extension SourceText {
    /// The text without some of its ranges, which may overlap.
    fileprivate func text(outside ranges: [SourceRange], from start: Int, to end: Int? = nil) -> String {
        let end = end ?? bytes.count
        var kept: [UInt8] = []
        var position = start
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
        where range.lowerBound < end && range.upperBound > position {
            if range.lowerBound > position { kept += bytes[position..<range.lowerBound] }
            // What stood before and after a range were no neighbours.
            kept += "\n\n".utf8
            position = max(position, range.upperBound)
        }
        if position < end { kept += bytes[position..<end] }
        return String(decoding: kept, as: UTF8.self)
    }
}
