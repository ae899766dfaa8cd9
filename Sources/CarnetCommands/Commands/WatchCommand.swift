import ArgumentParser
import Checks
import LiveGroup
import Logbook
import Output
import Reading
import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `carnet watch`: check on every save, for editors without a language server.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: .said(
            fr: "Relit le groupe à chaque enregistrement et dit ce qui est réglé, ce qui est nouveau.",
            en: "Reads the group again on every save and says what is settled and what is new."
        ),
        aliases: ["surveiller"]
    )

    @Option(
        help: .said(
            fr: "Le membre qui lit : son propre carnet peut alors être cité.",
            en: "The member who reads: their own logbook may then be quoted."
        )
    )
    var member: String?

    @OptionGroup var options: GroupOptions

    func run() throws {
        let surroundings = Surroundings.ofProcess
        let read = try options.oneGroup(in: surroundings)
        let (audience, remark) = try read.audience(named: member)
        Self.endOnInterrupt()
        var watch = try Watch(
            read,
            view: LiveGroup.View(
                today: options.day(in: surroundings),
                audience: audience,
                language: options.language
            ),
            ink: surroundings.ink
        )
        if let remark { StandardStreams.writeError(remark[options.language(for: read.group)] + "\n") }
        guard Self.write(watch.everything) else { return }
        StandardStreams.writeError(Self.invitation + "\n")
        while !StandardStreams.isOutputGone {
            usleep(Self.interval)
            do {
                if options.today == nil, let day = Surroundings.ofProcess.today { try watch.begin(day) }
                guard let news = try watch.look() else { continue }
                guard Self.write(news) else { return }
            } catch let failure as ReadingFailure {
                throw CommandFailure.reading(failure)
            }
        }
    }

    /// Whoever stops watching has seen enough: that is no failure.
    private static func endOnInterrupt() {
        signal(SIGINT) { _ in _exit(0) }
        // Some programs start others with their own signals still held back.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    /// Microseconds between two looks at the folder.
    private static let interval: UInt32 = 300_000

    private static let invitation = String.said(
        fr: "Je relis à chaque enregistrement ; Ctrl-C arrête.",
        en: "Reading again on every save; Ctrl-C stops."
    )

    /// `false` where nobody reads any more.
    private static func write(_ text: String) -> Bool {
        switch StandardStreams.write(Array(text.utf8)) {
        case .written: true
        case .closedByReader, .refused: false
        }
    }
}
