import Lexicon
import Logbook
import Output
import Paths
import Reading
import Reports
import SourceText
import Writing

/// The file that a document is written to: never a source of the group, never through a link that leads elsewhere.
struct ReportDestination {
    /// Absolute, links of its folder resolved.
    private let path: String
    private let access: DocumentFile.Access

    /// - Parameters:
    ///   - wanted: as given on the command line; `nil` for a name in the group's folder of reports.
    ///   - day: of a past state, which gets a name of its own.
    /// - Throws: `CommandFailure.refusedFile`.
    init(
        _ wanted: String?,
        for request: ReportRequest,
        as format: ReportFormat,
        of read: ReadGroup,
        asOf day: CalendarDate?
    ) throws {
        let root = read.folder.path
        access = request.access
        let asked = wanted ?? Self.defaultPath(for: request, as: format, of: read, asOf: day)
        do {
            if wanted == nil { try DocumentFile.makePrivateFolder(Self.folder(of: asked), insideOf: root) }
            path = try Self.resolved(asked)
            try Self.refuseSource(path, askedAs: asked, of: read)
        } catch let refusal as FileRefusal {
            throw CommandFailure.refusedFile(path: asked, refusal)
        }
    }

    func write(_ bytes: [UInt8]) throws {
        do {
            try DocumentFile.replace(path, with: bytes, access: access)
        } catch {
            throw CommandFailure.refusedFile(path: path, error)
        }
    }

    /// As seen from where the reader stands.
    func shownPath(in surroundings: Surroundings) -> String {
        FilePath.path(path, below: surroundings.currentFolder) ?? path
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The file's path without links in its folder; a link in its place is refused.
    private static func resolved(_ asked: String) throws -> String {
        guard let folder = FilePath.resolved(folder(of: asked)) else {
            throw FileRefusal.system(reason: folder(of: asked))
        }
        let name = asked.split(separator: "/").last.map(String.init) ?? asked
        let path = (folder == "/" ? "" : folder) + "/" + name
        try DocumentFile.refuseAllButFiles(at: path)
        return path
    }

    private static func refuseSource(_ path: String, askedAs asked: String, of read: ReadGroup) throws {
        let root = read.folder.path
        guard let inside = FilePath.path(path, below: root) else {
            // Asked for inside the group, and led out of it by a link on the way.
            if asked.hasPrefix(root + "/") { throw FileRefusal.leavesGroup }
            return
        }
        let folded = Folding.fold(inside)
        let sources = Words.all.flatMap { $0.sessionsFolder + $0.logbooksFolder + $0.templatesFolder }.map(Folding.fold)
        let top = Folding.fold(inside.split(separator: "/").first ?? "")
        let isRead = read.group.files.contains { Folding.fold($0.path) == folded }
        if isRead || sources.contains(top) { throw FileRefusal.sourceOfGroup }
    }

    private static func defaultPath(
        for request: ReportRequest,
        as format: ReportFormat,
        of read: ReadGroup,
        asOf day: CalendarDate?
    ) -> String {
        let folder = Words.of(read.group.language).reportsFolder.first ?? "reports"
        let name = request.fileName[read.group.language].unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" ? String(scalar) : "-"
        }
        let past = day.map { "-\($0)" } ?? ""
        return "\(read.folder.path)/\(folder)/\(name.joined())\(past).\(format.fileExtension)"
    }
}

extension ReportRequest {
    fileprivate var fileName: Localized<String> {
        switch self {
        case .cycle(nil): Localized(fr: "bilan-de-cycle", en: "cycle-review")
        case .cycle(let id?): Localized(fr: "bilan-\(id)", en: "review-\(id)")
        case .session(let id): Localized(fr: "seance-\(id)", en: "session-\(id)")
        case .member(let id): Localized(fr: "carnet-\(id)", en: "logbook-\(id)")
        }
    }

    /// A member's own document holds what no one else may read.
    fileprivate var access: DocumentFile.Access {
        switch self {
        case .cycle, .session: .everyone
        case .member: .owner
        }
    }
}
