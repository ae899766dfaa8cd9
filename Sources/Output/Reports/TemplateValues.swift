import Lexicon
import Logbook
import Markdown
import Mustache
import Reports

/// The form a template writes, and in which language.
struct TemplateForm {
    enum Kind {
        case html
        case markdown
    }

    let kind: Kind
    let language: Language

    func value(_ node: DocumentNode) -> Any {
        switch node {
        case .record(let record): RecordValue(record, self)
        case .list(let nodes): nodes.map(value)
        case .text(let text): TextValue(text, self)
        case .prose(let markdown, under: let level): ProseValue(markdown: markdown, level: level, form: self)
        case .number(let number): TextValue(String(number), self)
        case .tenths(let tenths): TextValue(decimal(tenths), self)
        case .flag(let flag): flag
        case .date(let date): DateValue(date: date, form: self)
        case .term(let term): TermValue(term: term, form: self)
        case .absent: AbsentValue()
        }
    }

    /// The labels, from whatever a template stands in: looking for them outwards, level by level, takes its time.
    func labels(_ name: String) -> LabelsValue? { name == "labels" ? LabelsValue(form: self) : nil }

    private func decimal(_ tenths: Int) -> String {
        switch language {
        case .french: "\(tenths / 10),\(tenths % 10)"
        case .english: "\(tenths / 10).\(tenths % 10)"
        }
    }
}

/// A document's record as templates see it. Fields are converted when a template asks for them.
struct RecordValue: MustacheParent {
    private let record: DocumentRecord
    private let form: TemplateForm

    init(_ record: DocumentRecord, _ form: TemplateForm) {
        self.record = record
        self.form = form
    }

    func child(named name: String) -> Any? { record[name].map(form.value) ?? form.labels(name) }
}

/// The document's own fields, and what the page adds to them.
struct RootValue: MustacheParent {
    let record: RecordValue
    let extras: [String: Any]

    func child(named name: String) -> Any? { record.child(named: name) ?? extras[name] }
}

/// Plain text; `anchor` makes an identifier of it.
struct TextValue: MustacheParent, MustacheCustomRenderable {
    private let text: String
    private let form: TemplateForm

    init(_ text: String, _ form: TemplateForm) {
        self.text = text
        self.form = form
    }

    var renderText: String {
        switch form.kind {
        case .html: TextSafety.separable(text)
        case .markdown: TextSafety.markdown(text)
        }
    }

    var isNull: Bool { false }

    func child(named name: String) -> Any? {
        name == "anchor" ? RawValue(TextSafety.anchor(text)) : form.labels(name)
    }
}

/// Text that is safe as it stands.
struct RawValue: MustacheParent, MustacheCustomRenderable {
    let renderText: String

    init(_ text: String) { renderText = text }

    var isNull: Bool { false }
    func child(named name: String) -> Any? { nil }
}

/// Somebody's Markdown; rendered only where a template writes it.
struct ProseValue: MustacheParent, MustacheCustomRenderable {
    let markdown: String
    let level: Int
    let form: TemplateForm

    var renderText: String {
        switch form.kind {
        case .html: SafeMarkdown.html(of: markdown, under: level)
        case .markdown: SafeMarkdown.commonMark(of: markdown, under: level).trimmingLineEnds
        }
    }

    var isNull: Bool { false }

    /// `plain`: its words alone, on one line.
    func child(named name: String) -> Any? {
        name == "plain" ? TextValue(SafeMarkdown.plainText(of: markdown), form) : form.labels(name)
    }
}

/// A day: in words as such, `iso` for machines, `short` without the year.
struct DateValue: MustacheParent, MustacheCustomRenderable {
    let date: CalendarDate
    let form: TemplateForm

    var renderText: String { date.written(in: form.language) }
    var isNull: Bool { false }

    func child(named name: String) -> Any? {
        switch name {
        case "iso": RawValue(date.description)
        case "short": RawValue(date.shortForm(in: form.language))
        default: form.labels(name)
        }
    }
}

/// A term: its words as such, `token` for machines, `glyph` the drawn mark of an action's state.
struct TermValue: MustacheParent, MustacheCustomRenderable {
    let term: Term
    let form: TemplateForm

    var renderText: String { TextValue(term.words[form.language], form).renderText }
    var isNull: Bool { false }

    func child(named name: String) -> Any? {
        switch name {
        case "token": RawValue(term.token)
        case "mark": ActionState(rawValue: term.token).map { RawValue("[\($0.mark)]") }
        case "glyph": ActionState(rawValue: term.token).map { RawValue(StateGlyph.standalone(of: $0)) }
        default: form.labels(name)
        }
    }
}

/// What was not said: found, so that no outer field of the same name stands in for it, and empty.
struct AbsentValue: MustacheParent, MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
    func child(named name: String) -> Any? { nil }
}

/// The fixed words of the documents.
struct LabelsValue: MustacheParent {
    let form: TemplateForm

    func child(named name: String) -> Any? {
        ReportLabel(rawValue: name).map { TextValue($0.text[form.language], form) }
    }
}

extension String {
    fileprivate var trimmingLineEnds: String {
        var bytes = Array(utf8)
        while let last = bytes.last, last == UInt8(ascii: "\n") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
