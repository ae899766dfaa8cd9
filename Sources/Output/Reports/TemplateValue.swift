import Lexicon
import Logbook
import Markdown
import Mustache
import Reports
import TemplateRendering

/// The form a template writes, and in which language.
struct TemplateForm {
    enum Kind {
        case html
        case markdown
    }

    let kind: Kind
    let language: Language

    /// What a template gets for a part of a document: lists and flags as the engine knows them, all else as
    /// ``TemplateValue``.
    func value(_ node: DocumentNode) -> Any {
        switch node {
        case .list(let nodes): nodes.map(value)
        case .flag(let flag): flag
        case .record(let record): TemplateValue(.record(record), self)
        case .text(let text): TemplateValue(.text(text), self)
        case .prose(let markdown, under: let level): TemplateValue(.prose(markdown, under: level), self)
        case .number(let number): TemplateValue(.number(number), self)
        case .tenths(let tenths): TemplateValue(.text(decimal(tenths)), self)
        case .date(let date): TemplateValue(.date(date), self)
        case .term(let term): TemplateValue(.term(term), self)
        case .absent: TemplateValue(.absent, self)
        }
    }

    private func decimal(_ tenths: Int) -> String {
        switch language {
        case .french: "\(tenths / 10),\(tenths % 10)"
        case .english: "\(tenths / 10).\(tenths % 10)"
        }
    }

    func escaped(_ text: String) -> String {
        switch kind {
        case .html: TextSafety.separable(text)
        case .markdown: TextSafety.markdown(text)
        }
    }
}

/// What a template sees under a name. Everything is converted and rendered when a template asks for it.
///
/// One type for all: the engine asks each type it meets, once for every protocol, what it conforms to, and in a
/// program that has just started these answers are slow.
struct TemplateValue: MustacheParent, MustacheCustomRenderable {
    enum Content {
        /// A document, and what the page adds to its fields.
        case root(DocumentRecord, extras: [String: TemplateValue])
        case record(DocumentRecord)
        case text(String)
        /// As such, as the `duration` of so many minutes, or as the noun behind so many `sessions`.
        case number(Int)
        /// Text that is safe as it stands.
        case raw(String)
        /// Somebody's Markdown.
        case prose(String, under: Int)
        /// In words as such, `iso` for machines, `short` without the year.
        case date(CalendarDate)
        /// Its words as such, `token` for machines, `glyph` the drawn mark of an action's state.
        case term(Term)
        case labels
        case figures(ReportFigures)
        /// Found, so that no outer field of the same name stands in for it, and empty.
        case absent
    }

    private let content: Content
    private let form: TemplateForm

    init(_ content: Content, _ form: TemplateForm) {
        self.content = content
        self.form = form
    }

    var isNull: Bool {
        switch content {
        case .absent: true
        case .root, .record, .text, .number, .raw, .prose, .date, .term, .labels, .figures: false
        }
    }

    var renderText: String {
        switch content {
        case .text(let text): form.escaped(text)
        case .number(let number): String(number)
        case .raw(let text): text
        case .date(let date): date.written(in: form.language)
        case .term(let term): form.escaped(term.words[form.language])
        case .prose(let markdown, under: let level): rendered(markdown, under: level)
        case .root, .record, .labels, .figures, .absent: ""
        }
    }

    func child(named name: String) -> Any? {
        // The labels answer from wherever a template stands: to look for them level by level takes its time.
        if name == "labels" { return TemplateValue(.labels, form) }
        switch content {
        case .root(let record, let extras): return record[name].map(form.value) ?? extras[name]
        case .record(let record): return record[name].map(form.value)
        case .text(let text): return name == "anchor" ? raw(TextSafety.anchor(text)) : nil
        case .number(let number):
            if name == "duration" { return raw(DurationForm.written(minutes: number, in: form.language)) }
            return ReportLabel(rawValue: name)?.noun(behind: number, in: form.language).map {
                TemplateValue(.text($0), form)
            }
        case .prose(let markdown, under: _):
            return name == "plain" ? TemplateValue(.text(SafeMarkdown.plainText(of: markdown)), form) : nil
        case .date(let date):
            switch name {
            case "iso": return raw(date.description)
            case "short": return raw(date.shortForm(in: form.language))
            default: return nil
            }
        case .term(let term): return aspect(name, of: term)
        case .labels: return ReportLabel(rawValue: name).map { TemplateValue(.text($0.text[form.language]), form) }
        case .figures(let figures):
            return figures.markup(named: name).map(raw) ?? TemplateValue(.absent, form)
        case .raw, .absent: return nil
        }
    }

    private func raw(_ text: String) -> TemplateValue { TemplateValue(.raw(text), form) }

    private func aspect(_ name: String, of term: Term) -> TemplateValue? {
        switch name {
        case "token": raw(term.token)
        case "mark": ActionState(rawValue: term.token).map { raw("[\($0.mark)]") }
        case "glyph": ActionState(rawValue: term.token).map { raw(StateGlyph.standalone(of: $0)) }
        default: nil
        }
    }

    private func rendered(_ markdown: String, under level: Int) -> String {
        switch form.kind {
        case .html: SafeMarkdown.html(of: markdown, under: level)
        case .markdown: SafeMarkdown.commonMark(of: markdown, under: level).trimmingLineEnds
        }
    }
}

extension String {
    fileprivate var trimmingLineEnds: String {
        let bytes = utf8
        let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") }.map { bytes.index(after: $0) } ?? bytes.startIndex
        return String(self[..<end])
    }
}
