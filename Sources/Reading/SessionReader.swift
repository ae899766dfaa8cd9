import FrontMatter
import Lexicon
import Logbook
import SourceText

/// Reads a séance's file.
struct SessionReader: ~Copyable {
    private var document: Document
    private let context: ReadingContext
    private var session: Session
    private var fields: Fields

    /// The séance, and what could not be used of its file; the document takes what was found in it.
    static func session(
        _ document: inout Document,
        context: ReadingContext,
        headings: inout HeadingReader
    ) -> (Session, [Irregularity]) {
        var reader = SessionReader(document, context: context)
        reader.readFacts()
        reader.readPeople()
        let consultations = reader.readConsultations()
        let (session, fields) = (reader.session, reader.fields)
        var body = SessionBodyReader(
            document: reader.document,
            context: context,
            session: session,
            consultations: consultations
        )
        body.read(headings: &headings)
        let read = body.session
        document = body.document
        return (read, document.irregularities + fields.irregularities)
    }

    private init(_ parsed: consuming Document, context: ReadingContext) {
        var document = parsed
        self.context = context
        fields = Fields(
            document.frontMatter.pairs,
            allowed: Key.ofSession,
            file: document.file,
            language: context.language
        )
        let named = document.named
        let stated = fields.text(.session).map { $0.map { SessionID(reading: $0) } }
        let fallback = named.id ?? SessionID(String(Layout.stem(of: document.source.path)))
        session = Session(id: stated ?? Located(fallback, document.place(document.head)), file: document.file)
        session.fileNameDate = named.date
        session.fileNameID = named.id
        if document.frontMatter.range == nil {
            document.report(.missingFrontMatter, at: document.head)
        } else if stated == nil {
            document.report(.missingKey(key: fields.name(of: .session)), at: document.head)
        }
        self.document = document
    }

    private mutating func readFacts() {
        session.date = fields.date(.date)
        if session.date == nil, fields[.date] == nil, document.frontMatter.range != nil {
            document.report(.missingKey(key: fields.name(of: .date)), at: document.head)
        }
        if session.date == nil, let date = session.fileNameDate {
            session.date = Located(date, document.place(document.head))
        }
        if let text = fields.text(.duration) {
            if let minutes = DurationReading.minutes(text.value) {
                session.duration = text.map { _ in minutes }
            } else {
                fields.report(.wrongShape(key: fields.name(of: .duration), expected: .duration), at: text.place.range)
            }
        }
        session.status =
            fields.word(.status, read: Vocabulary.status) { words in
                SessionStatus.allCases.compactMap { words.statuses[$0] }
            }?.value ?? .draft
        session.facilitator = fields.text(.facilitator)
        session.satisfaction = fields.texts(.satisfaction).compactMap { text in
            if let mark = Int(text.value) { return text.map { _ in mark } }
            fields.report(.wrongShape(key: fields.name(of: .satisfaction), expected: .integer), at: text.place.range)
            return nil
        }
    }

    private mutating func readPeople() {
        session.present = fields.texts(.present).map { context.member($0, reportingTo: &document.irregularities) }
        session.absent = fields.texts(.absent).map { context.member($0, reportingTo: &document.irregularities) }
    }

    private mutating func readConsultations() -> [Consultation] {
        guard let pair = fields[.consultations] else {
            let keys: [Key] = [.client, .topic, .nature, .themes, .consultants]
            let place = (fields[.client] ?? fields[.topic])?.key.range ?? document.head
            guard keys.contains(where: { fields[$0] != nil }) else { return [] }
            var own = fields
            defer { fields = own }
            return [consultation(from: &own, at: place)]
        }
        guard case .sequence(let nodes, _) = pair.value else {
            fields.report(.wrongShape(key: pair.key.text, expected: .list), at: pair.value.range)
            return []
        }
        return nodes.compactMap { node in
            guard case .mapping(let pairs, let range) = node else {
                fields.report(.wrongShape(key: pair.key.text, expected: .mapping), at: node.range)
                return nil
            }
            var own = Fields(pairs, allowed: Key.ofConsultation, file: document.file, language: context.language)
            let read = consultation(from: &own, at: own[.client]?.value.range ?? range)
            document.irregularities += own.irregularities
            return read
        }
    }

    private mutating func consultation(from source: inout Fields, at range: SourceRange) -> Consultation {
        var consultation = Consultation(place: document.place(range))
        consultation.client = source.text(.client).map { context.member($0, reportingTo: &document.irregularities) }
        consultation.topic = source.text(.topic)
        consultation.nature = source.word(.nature, read: Vocabulary.nature) { words in
            TopicNature.allCases.compactMap { words.natures[$0] }
        }
        consultation.themes = source.texts(.themes)
        consultation.consultants = source.texts(.consultants).map {
            context.member($0, reportingTo: &document.irregularities)
        }
        return consultation
    }
}
