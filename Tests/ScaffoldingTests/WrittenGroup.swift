import Checks
import Editing
import Links
import Logbook
import Reading
import SourceText
import Testing

/// A group of files in memory, as it is once changes were carried out.
struct WrittenGroup {
    private(set) var files: [String: [UInt8]]

    init(_ files: [String: String] = [:]) { self.files = files.mapValues { Array($0.utf8) } }

    init(of group: Group, changing change: ([UInt8]) -> [UInt8] = { $0 }) {
        files = Dictionary(uniqueKeysWithValues: group.files.map { ($0.path, change($0.bytes)) })
    }

    var group: Group { GroupReader.group(of: files.map { RawFile(path: $0.key, bytes: $0.value) }) }

    func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

    /// Carries a change out; a new file in another's place is an issue.
    mutating func carryOut(_ change: FolderChange) throws {
        let group = group
        for (file, edits) in Dictionary(grouping: change.edits, by: \.place.file) {
            files[group[file].path] = try group[file].applying(edits)
        }
        for file in change.newFiles {
            #expect(files[file.path] == nil, "\(file.path) would be overwritten")
            files[file.path] = Array(file.text.utf8)
        }
    }

    /// What the rules find, as `code file:line`.
    func findings(on day: CalendarDate, atLeast severity: Severity = .warning) -> [String] {
        let group = group
        let context = CheckContext(group: group, links: Links(group), today: day, audience: .group)
        return Checking.diagnostics(of: context, language: .french).filter { $0.severity >= severity }.map {
            "\($0.code) \(group[$0.place.file].path): \($0.message)"
        }
    }
}

extension CalendarDate {
    /// `20260115` is January 15, 2026.
    static func on(_ digits: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100))
    }
}
