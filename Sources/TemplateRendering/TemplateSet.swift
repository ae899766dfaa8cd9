import Mustache
import Templates

/// A template or style file as a group wrote it.
package struct TemplateFile: Hashable, Sendable {
    /// As messages show it, such as `modeles/cycle.html.mustache`.
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// What other templates include it by: the file's name without `.mustache`.
    var name: String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.hasSuffix(".mustache") ? String(file.dropLast(".mustache".count)) : file
    }
}

/// The templates built into the program, and those a group puts in their place.
package struct TemplateSet: Sendable {
    private let overrides: [String: TemplateFile]

    /// A file named like a built-in one (`cycle.html.mustache`, `style.css`) replaces it; any other can be included.
    package init(overrides: [TemplateFile] = []) {
        self.overrides = Dictionary(overrides.map { ($0.name, $0) }) { _, last in last }
    }

    /// The style sheet of every page.
    package var style: String { source(named: "style.css")?.text ?? "" }

    /// A template with everything it includes, parsed; templates it doesn't need aren't looked at.
    package func template(named name: String) throws(TemplateProblem) -> ReadyTemplate {
        guard let entry = source(named: name) else {
            throw TemplateProblem(file: name, line: 1, column: 1, cause: .unknownTemplate(name))
        }
        var parsed: [String: MustacheTemplate] = [:]
        try collect(entry, into: &parsed, includedBy: [])
        guard let template = parsed[entry.name] else {
            throw TemplateProblem(file: name, line: 1, column: 1, cause: .unknownTemplate(name))
        }
        return ReadyTemplate(template: template, library: MustacheLibrary(templates: parsed))
    }

    private func source(named name: String) -> TemplateFile? {
        overrides[name] ?? BuiltInTemplate(rawValue: name).map { TemplateFile(path: name, text: $0.text) }
    }

    private func collect(
        _ file: TemplateFile,
        into parsed: inout [String: MustacheTemplate],
        includedBy path: [String]
    ) throws(TemplateProblem) {
        for tag in try checkedTags(of: file) where tag.kind == .partial || tag.kind == .parent {
            guard tag.name != file.name, !path.contains(tag.name) else {
                throw problem(.circularPartial(tag.name), in: file, at: tag)
            }
            guard parsed[tag.name] == nil else { continue }
            guard let partial = source(named: tag.name) else {
                throw problem(.unknownTemplate(tag.name), in: file, at: tag)
            }
            try collect(partial, into: &parsed, includedBy: path + [file.name])
        }
        parsed[file.name] = try parse(file)
    }

    private static let deepestNesting = 40

    private func checkedTags(of file: TemplateFile) throws(TemplateProblem) -> [TemplateTag] {
        let tags = TemplateTag.all(in: file.text)
        var depth = 0
        for tag in tags {
            switch tag.kind {
            case .section, .inverted, .block:
                depth += 1
            case .partial, .parent:
                if tag.name.hasPrefix("*") { throw problem(.dynamicPartial, in: file, at: tag) }
                if tag.kind == .parent { depth += 1 }
            case .end: depth -= 1
            case .delimiters: throw problem(.changedDelimiters, in: file, at: tag)
            case .variable, .comment, .setting: break
            }
            guard depth <= Self.deepestNesting else {
                throw problem(.nestedTooDeep(limit: Self.deepestNesting), in: file, at: tag)
            }
        }
        return tags
    }

    private func parse(_ file: TemplateFile) throws(TemplateProblem) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: file.text)
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateProblem(
                file: file.path,
                line: error.context.lineNumber,
                column: error.context.columnNumber,
                cause: TemplateProblem.Cause(error.error)
            )
        } catch {
            throw TemplateProblem(file: file.path, line: 1, column: 1, cause: .malformedTag)
        }
    }

    private func problem(_ cause: TemplateProblem.Cause, in file: TemplateFile, at tag: TemplateTag) -> TemplateProblem
    {
        TemplateProblem(file: file.path, line: tag.line, column: tag.column, cause: cause)
    }
}

/// A parsed template and what it includes.
package struct ReadyTemplate {
    let template: MustacheTemplate
    let library: MustacheLibrary

    /// - Parameter root: what the template's names are looked up in.
    package func render(_ root: Any) -> String { template.render(root, library: library) }

    package func render(_ root: TemplateData) -> String {
        template.render(TemplateData.value(of: root), library: library)
    }
}

extension TemplateProblem.Cause {
    fileprivate init(_ error: any Error) {
        guard let error = error as? MustacheTemplate.Error else {
            self = .malformedTag
            return
        }
        self =
            switch error {
            case .sectionCloseNameIncorrect: .wrongSectionEnd
            case .expectedSectionEnd: .unclosedSection
            case .unfinishedName, .invalidSetDelimiter: .malformedTag
            case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection,
                .textInsideInheritSection:
                .invalidInheritance
            case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: .invalidSetting
            }
    }
}
