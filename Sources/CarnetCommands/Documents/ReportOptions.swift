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

    @Option(
        help: .said(
            fr: "L'état d'un jour passé, d'une séance (S4) ou d'un enregistrement de git.",
            en: "The state of a past day, of a session (S4) or of a commit of git."
        ),
        completion: .sessions
    )
    var asOf: String?

    @OptionGroup var group: GroupOptions

    /// Makes a document and writes it where it is wanted; the answer is its path, or the document itself.
    func deliver(
        _ request: ReportRequest,
        from read: ReadGroup,
        in surroundings: Surroundings
    ) throws -> Answer {
        let format = format ?? formatOfFile ?? .html
        let source = try ReportSource(of: request, from: read, options: self, in: surroundings)
        let bytes = try document(request, from: source, as: format)
        let notes = source.remark.map { [$0[group.language(for: read.group)]] } ?? []
        if out == "-" { return Answer(output: bytes, notes: notes) }
        let destination = try ReportDestination(out, for: request, as: format, of: read, asOf: source.pastDay)
        try destination.write(bytes)
        return Answer(VisibleText.escaping(destination.shownPath(in: surroundings)) + "\n", notes: notes)
    }

    /// The form that the wanted file's name asks for.
    private var formatOfFile: ReportFormat? {
        out.flatMap { out in ReportFormat.allCases.first { out.hasSuffix("." + $0.fileExtension) } }
    }

    private func document(
        _ request: ReportRequest,
        from source: ReportSource,
        as format: ReportFormat
    ) throws -> [UInt8] {
        let language = group.language(for: source.group)
        do {
            let document = try Reports.build(
                request,
                from: source.group,
                links: Links(source.group),
                today: source.day,
                provenance: source.provenance
            )
            return try ReportRenderer(templates: source.templates)
                .render(document, as: format, language: language)
        } catch let failure as ReportFailure {
            throw CommandFailure.report(failure.message(in: Interface.language))
        } catch let problem as TemplateProblem {
            throw CommandFailure(problem)
        }
    }
}

extension ReportFormat: ExpressibleByArgument {}
