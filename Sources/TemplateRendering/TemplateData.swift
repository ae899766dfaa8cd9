import Mustache

/// What a template gets under a name, in the forms it may ask for.
package indirect enum TemplateData: Sendable {
    /// What `{{name}}` writes, and what `{{name.form}}` writes for each further form.
    case text(String, forms: [String: String])
    case flag(Bool)
    case list([TemplateData])
    case record([String: TemplateData])
    /// Found, so that no outer field of the same name stands in for it, and empty.
    case absent

    /// As the engine knows it: lists and flags are its own, all else looks itself up.
    static func value(of data: TemplateData) -> Any {
        switch data {
        case .flag(let flag): flag
        case .list(let elements): elements.map(value)
        case .text, .record, .absent: Looked(data: data)
        }
    }

    private struct Looked: MustacheParent, MustacheCustomRenderable {
        let data: TemplateData

        var isNull: Bool { if case .absent = data { true } else { false } }

        var renderText: String { if case .text(let text, _) = data { text } else { "" } }

        func child(named name: String) -> Any? {
            switch data {
            case .record(let fields): fields[name].map(TemplateData.value)
            case .text(_, let forms): forms[name].map { Looked(data: .text($0, forms: [:])) }
            case .flag, .list, .absent: nil
            }
        }
    }
}
