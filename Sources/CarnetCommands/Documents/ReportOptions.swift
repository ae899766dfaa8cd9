import ArgumentParser
import Changes
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

    @Flag(
        help: .said(
            fr: "Avec --as-of : sans ce qui a été repris ou récrit depuis dans les carnets.",
            en: "With --as-of: without what was taken back or rewritten in logbooks since."
        )
    )
    var stillShared = false

    @OptionGroup var group: GroupOptions

    func validate() throws {
        guard stillShared, asOf == nil else { return }
        throw ValidationError(
            .said(
                fr: "--still-shared ne va qu'avec --as-of : d'aujourd'hui, rien n'est encore retiré.",
                en: "--still-shared only goes with --as-of: of today, nothing is taken back yet."
            )
        )
    }

    /// Makes a document and writes it where it is wanted; the answer is its path, or the document itself.
    func deliver(
        _ request: ReportRequest,
        from read: ReadGroup,
        in surroundings: Surroundings
    ) throws -> Answer {
        let format = format ?? formatOfFile ?? .html
        let source = try ReportSource(of: request, from: read, options: self, in: surroundings)
        var document = try document(request, from: source.group, source)
        var remarks = source.remarks
        if let group = source.stillShared {
            let rest = try self.document(request, from: group, source)
            remarks += TakenBack(in: document, without: rest).map { [$0.remark(isLeftOut: stillShared)] } ?? []
            if stillShared { document = rest }
        }
        let bytes = try self.bytes(of: document, source, as: format)
        let notes = remarks.map { $0[group.language(for: read.group)] }
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
        from group: Group,
        _ source: ReportSource
    ) throws -> ReportDocument {
        do {
            return try Reports.build(
                try request.named(in: group, of: source.present),
                from: group,
                links: Links(group),
                today: source.day,
                provenance: source.provenance
            )
        } catch { throw CommandFailure.report(error) }
    }

    private func bytes(of document: ReportDocument, _ source: ReportSource, as format: ReportFormat) throws -> [UInt8] {
        do {
            return try ReportRenderer(templates: source.templates)
                .render(document, as: format, language: group.language(for: source.group))
        } catch { throw CommandFailure(error) }
    }
}

extension ReportFormat: ExpressibleByArgument {}

extension ReportRequest {
    /// The same in a past state of the group: a member's document is for them alone, whoever had their short name then.
    fileprivate func named(in past: Group, of present: Group) throws(ReportFailure) -> ReportRequest {
        guard case .member(let id) = self else { return self }
        guard let name = past.shortName(of: id, by: present) else {
            throw .notYetMember(
                id,
                name: present.member(id)?.name ?? id.description,
                bearer: past.member(id)?.name ?? id.description
            )
        }
        return .member(name)
    }
}
