import Lexicon
import Logbook
import Output
import Paths

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the process knows of where, when and for whom it runs.
struct Surroundings {
    /// Absolute, links resolved.
    let currentFolder: String
    let today: CalendarDate?
    let ink: Ink
    /// In cells; `nil` where the output goes to no terminal and lines may be as long as they like.
    let width: Int?
    let showsProgress: Bool

    static var ofProcess: Surroundings {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let wantsColour = isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
        return Surroundings(
            currentFolder: FilePath.resolved(".") ?? "/",
            today: systemDate,
            ink: wantsColour ? .coloured : .plain,
            width: variable("COLUMNS").flatMap { Int($0) } ?? (isTerminal ? terminalWidth : nil),
            showsProgress: isatty(STDERR_FILENO) == 1
        )
    }

    /// `nil` where the variable is missing or empty.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// The clock's day, or the one that `SOURCE_DATE_EPOCH` fixes for builds that can be made again; `nil` where it
    /// fixes none.
    ///
    /// Source: <https://reproducible-builds.org/specs/source-date-epoch/>, seconds since 1970 in UTC.
    private static var systemDate: CalendarDate? {
        if let epoch = variable("SOURCE_DATE_EPOCH") {
            guard epoch.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let seconds = Int(epoch) else { return nil }
            return CalendarDate(ordinal: seconds / 86_400)
        }
        var now = time(nil)
        var parts = tm()
        guard localtime_r(&now, &parts) != nil else { return nil }
        return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// Why there is no day.
    static var withoutDay: CommandFailure {
        variable("SOURCE_DATE_EPOCH").map(CommandFailure.invalidEpoch) ?? .invalidDate("")
    }

    private static var terminalWidth: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}

/// The language the program speaks before it knows the group's: of help and of refusals.
enum Interface {
    static let language: Language = {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Surroundings.variable).first
        return locale?.lowercased().hasPrefix("fr") ?? false ? .french : .english
    }()
}
