import Checks
import LiveGroup
import Logbook
import Output
import Reading
import SourceText

/// A group that is looked at again and again, and what has been said of it.
struct Watch {
    private var live: LiveGroup
    private var snapshot: FolderSnapshot
    /// As it was a moment ago: files are read once they have stopped changing.
    private var unsettled: FolderSnapshot?
    private var known: [Finding: Int]
    private let pathPrefix: String
    private let ink: Ink

    /// A finding as it is recognised in a text that has changed around it.
    fileprivate struct Finding: Hashable {
        let path: String
        let code: String
        let message: String
    }

    /// - Throws: `ReadingFailure` where the folder can't be listed.
    init(_ read: ReadGroup, view: LiveGroup.View, ink: Ink) throws {
        snapshot = FolderSnapshot(of: read.folder)
        live = try LiveGroup(read.folder, view: view)
        pathPrefix = read.folderBelowReader.isEmpty ? "" : read.folderBelowReader + "/"
        self.ink = ink
        known = [:]
        known = findings.counted
    }

    /// All that is found now.
    var everything: String { DiagnosticsText.text(of: checked(diagnostics), ink: ink) }

    /// Begins another day: what is due or past may have changed.
    ///
    /// - Throws: `ReadingFailure` where the folder can't be listed any more.
    mutating func begin(_ day: CalendarDate) throws {
        guard day != live.view.today else { return }
        var view = live.view
        view.today = day
        _ = try live.readAnew(for: view)
    }

    /// What has changed since the last look; `nil` where nothing has, or files are still being written.
    ///
    /// - Throws: `ReadingFailure` where the folder can't be listed any more.
    mutating func look() throws -> String? {
        let now = FolderSnapshot(of: live.folder)
        let changes = now.changes(since: snapshot)
        guard !changes.isEmpty else {
            unsettled = nil
            return nil
        }
        guard now == unsettled else {
            unsettled = now
            return nil
        }
        snapshot = now
        unsettled = nil
        _ = try live.reload(changes)
        return news(of: changes)
    }

    private mutating func news(of changes: [String]) -> String {
        let all = diagnostics
        var remaining = known
        let fresh = all.filter { diagnostic in
            let finding = self.finding(diagnostic)
            guard let count = remaining[finding], count > 0 else { return true }
            remaining[finding] = count - 1
            return false
        }
        known = findings.counted
        let settled = remaining.filter { $0.value > 0 }.map(\.key)
            .sorted { ($0.path, $0.code, $0.message) < ($1.path, $1.code, $1.message) }
        return FindingsNews(
            changedPaths: changes.map { pathPrefix + $0 },
            settled: settled.map { FindingsNews.Settled(path: $0.path, message: $0.message) },
            fresh: fresh,
            checked: checked(all)
        ).text(ink: ink)
    }

    private var diagnostics: [Diagnostic] {
        live.filesWithFindings.sorted().flatMap { live.diagnostics(in: $0) }
    }

    private var findings: [Finding] { diagnostics.map(finding) }

    private func finding(_ diagnostic: Diagnostic) -> Finding {
        Finding(
            path: pathPrefix + live.group[diagnostic.place.file].path,
            code: diagnostic.code,
            message: diagnostic.message
        )
    }

    private func checked(_ diagnostics: [Diagnostic]) -> CheckedGroup {
        CheckedGroup(
            context: live.context,
            diagnostics: diagnostics,
            fileCount: live.group.files.count,
            language: live.view.language ?? live.group.language,
            pathPrefix: pathPrefix
        )
    }
}

extension [Watch.Finding] {
    /// How often each was found.
    fileprivate var counted: [Watch.Finding: Int] {
        reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
