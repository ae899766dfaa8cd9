import ArgumentParser
import Links
import Logbook
import Output
import Reading
import Reports
import SourceText
import TemplateRendering

/// Where a document goes, and in which form.
struct ReportOptions: ParsableArguments {
    @Option(
        help: .said(
            fr: "Le fichier à écrire, ou - pour la sortie standard (par défaut dans le dossier rapports du groupe).",
            en: "The file to write, or - for standard output (by default in the group's reports folder)."
        )
    )
    var out: String?

    @Option(help: .said(fr: "La forme du document.", en: "The form of the document."))
    var format: ReportFormat?

    @OptionGroup var group: GroupOptions

    /// Makes a document and writes it where it is wanted; the answer is its path, or the document itself.
    func deliver(
        _ request: ReportRequest,
        from read: ReadGroup,
        in surroundings: Surroundings
    ) throws -> Answer {
        let format = format ?? formatOfFile ?? .html
        let bytes = try document(request, from: read, as: format, in: surroundings)
        if out == "-" { return Answer(output: bytes) }
        let destination = try ReportDestination(out, for: request, as: format, of: read)
        try destination.write(bytes)
        return Answer(VisibleText.escaping(destination.shownPath(in: surroundings)) + "\n")
    }

    /// The form that the wanted file's name asks for.
    private var formatOfFile: ReportFormat? {
        out.flatMap { out in ReportFormat.allCases.first { out.hasSuffix("." + $0.fileExtension) } }
    }

    private func document(
        _ request: ReportRequest,
        from read: ReadGroup,
        as format: ReportFormat,
        in surroundings: Surroundings
    ) throws -> [UInt8] {
        let language = group.language(for: read.group)
        do {
            let document = try Reports.build(
                request,
                from: read.group,
                links: Links(read.group),
                today: group.day(in: surroundings)
            )
            return try ReportRenderer(templates: read.templates)
                .render(document, as: format, language: language)
        } catch let failure as ReportFailure {
            throw CommandFailure.report(failure.message(in: Interface.language))
        } catch let problem as TemplateProblem {
            let message = problem.message(in: Interface.language)
            throw CommandFailure.report("\(problem.file):\(problem.line):\(problem.column): \(message)")
        }
    }
}

extension ReportFormat: ExpressibleByArgument {}
