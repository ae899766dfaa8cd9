package import Logbook

/// A document's content as named fields, in a fixed order.
///
/// It is the JSON form, and it is what templates read: one shape to document, one shape to test.
package struct DocumentRecord: Sendable, Equatable {
    /// What a record tells of; each kind always has the same fields. Raw values name them in the documentation.
    package enum Kind: String, Sendable, CaseIterable {
        case cycleReport = "cycle report"
        case sessionReport = "session report"
        case memberReport = "member report"
        case group, cycle, charter, person, meeting, attendance, cell, rotation, turn, consultation, detail, action
        case followUp = "follow-up"
        case actionGroup = "action group"
        case theme
        case harvest
        case harvestGroup = "harvest group"
        case commitment
        case regulation
        case satisfaction
        case mark
        case entry
        case commit
        case rhythm
        case writings
    }

    package struct Field: Sendable, Equatable {
        package let name: String
        package let value: DocumentNode

        package init(_ name: String, _ value: DocumentNode) {
            self.name = name
            self.value = value
        }
    }

    package let kind: Kind
    package let fields: [Field]

    package init(_ kind: Kind, _ fields: [Field]) {
        self.kind = kind
        self.fields = fields
    }

    package subscript(name: String) -> DocumentNode? { fields.first { $0.name == name }?.value }
}

/// A value in a document.
package indirect enum DocumentNode: Sendable, Equatable {
    case record(DocumentRecord)
    case list([DocumentNode])
    /// Plain text: names, titles, identifiers.
    case text(String)
    /// Somebody's Markdown, and the level of the heading it stands under.
    case prose(String, under: Int)
    case number(Int)
    /// A number with one decimal, in tenths.
    case tenths(Int)
    case flag(Bool)
    case date(CalendarDate)
    case term(Term)
    /// Nothing was said.
    case absent
}

/// A member of a closed set: a token for machines, words for people.
package struct Term: Sendable, Equatable {
    package let token: String
    package let words: Localized<String>

    package init(_ token: String, _ words: Localized<String>) {
        self.token = token
        self.words = words
    }
}

extension DocumentNode {
    static func record(_ kind: DocumentRecord.Kind, _ fields: [DocumentRecord.Field]) -> DocumentNode {
        .record(DocumentRecord(kind, fields))
    }

    static func text(_ text: String?) -> DocumentNode { text.map { .text($0) } ?? .absent }
    static func date(_ date: CalendarDate?) -> DocumentNode { date.map { .date($0) } ?? .absent }
    static func number(_ number: Int?) -> DocumentNode { number.map { .number($0) } ?? .absent }
    static func term(_ term: Term?) -> DocumentNode { term.map { .term($0) } ?? .absent }
    static func prose(_ prose: String?, under level: Int) -> DocumentNode {
        prose.map { .prose($0, under: level) } ?? .absent
    }

    static func list<Element>(_ elements: [Element], _ node: (Element) -> DocumentNode) -> DocumentNode {
        .list(elements.map(node))
    }
}
