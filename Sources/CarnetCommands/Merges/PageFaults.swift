import Checks
import Links
import Logbook
import Reading
import SourceText

/// What the rules call an error in one page of a group.
enum PageFaults {
    /// Each error by its code and its words, which name what it is about.
    ///
    /// - Parameters:
    ///   - page: as it is stored.
    ///   - path: relative to the group's folder.
    ///   - group: as its own file tells it.
    ///   - today: `nil` where the calendar is unknown; errors hang on no day.
    static func errors(in page: [UInt8], at path: String, of group: Group, on today: CalendarDate?) -> Set<String> {
        let head = group.files.filter { $0.path != path }.map { RawFile(path: $0.path, bytes: $0.bytes) }
        let alone = GroupReader.group(of: head + [RawFile(path: path, bytes: page)])
        let context = CheckContext(
            group: alone,
            links: Links(alone),
            today: today ?? .epoch,
            audience: .group
        )
        let errors = Checking.diagnostics(of: context, language: .english).filter { $0.severity == .error }
        return Set(errors.map { "\($0.code): \($0.message)" })
    }
}
