package import Logbook
import Markdown
package import Reports
package import TemplateRendering

/// Turns documents into bytes, through templates where the form has them.
package struct ReportRenderer: Sendable {
    private let templates: TemplateSet

    package init(templates: TemplateSet = TemplateSet()) {
        self.templates = templates
    }

    /// The document in one form, in `language`; the same document always gives the same bytes.
    package func render(
        _ document: ReportDocument,
        as format: ReportFormat,
        language: Language
    ) throws(TemplateProblem) -> [UInt8] {
        switch format {
        case .json:
            return ReportJSON.bytes(of: document.tree)
        case .html:
            let template = try templates.template(named: document.templateName + ".html")
            return Array(template.render(page(of: document, in: language)).utf8)
        case .markdown:
            let template = try templates.template(named: document.templateName + ".md")
            let form = TemplateForm(kind: .markdown, language: language)
            let root = TemplateValue(.root(document.tree, extras: [:]), form)
            return Array(template.render(root).utf8)
        }
    }

    private func page(of document: ReportDocument, in language: Language) -> TemplateValue {
        let form = TemplateForm(kind: .html, language: language)
        let style = StyleSheet(templates.style)
        let extras: [String: TemplateValue.Content] = [
            "pageLanguage": .text(language.rawValue),
            "pageTitle": .text(document.title(in: language)),
            "style": .raw(style.text),
            "policy": .text(style.contentSecurityPolicy),
            "figures": .figures(ReportFigures(document: document, language: language)),
        ]
        return TemplateValue(.root(document.tree, extras: extras.mapValues { TemplateValue($0, form) }), form)
    }
}

extension ReportDocument {
    /// The name its templates begin with.
    fileprivate var templateName: String {
        switch self {
        case .cycle: "cycle"
        case .session: "session"
        case .member: "member"
        }
    }

    fileprivate func title(in language: Language) -> String {
        switch self {
        case .cycle(let report):
            [ReportLabel.cycleReport.text[language], report.cycle?.title ?? report.cycle?.id.description]
                .compactMap { $0 }.joined(separator: " · ")
        case .session(let report):
            "\(ReportLabel.sessionReport.text[language]) \(report.session.id)"
        case .member(let report):
            "\(ReportLabel.memberReport.text[language]) · \(report.member.name)"
        }
    }
}
