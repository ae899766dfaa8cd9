import ArgumentParser
import History
import Lexicon
import Logbook
import Reading

/// Where the group is, and how to speak of it.
struct GroupOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long],
        help: .said(
            fr: "Le dossier du groupe (par défaut celui où l'on se trouve, ou le premier au-dessus).",
            en: "The group's folder (by default the one you stand in, or the first above it)."
        )
    )
    var group: String?

    @Option(
        name: .customLong("lang"),
        help: .said(fr: "La langue des messages : fr ou en.", en: "The language of messages: fr or en.")
    )
    var language: Language?

    @Option(
        help: .said(
            fr: "Le jour pour lequel répondre, à la place d'aujourd'hui.",
            en: "The day to answer for, instead of today."
        )
    )
    var today: DayArgument?

    /// The day that holds: the one asked for, or else the clock's.
    func day(in surroundings: Surroundings) throws -> CalendarDate {
        guard let day = today?.date ?? surroundings.today else { throw Surroundings.withoutDay }
        return day
    }

    /// The groups at, above or below the folder asked for.
    func groups(in surroundings: Surroundings) throws -> [ReadGroup] {
        try ReadGroup.all(from: group ?? ".", in: surroundings)
    }

    /// The one group at or above the folder asked for.
    func oneGroup(in surroundings: Surroundings) throws -> ReadGroup { try groups(in: surroundings).only() }

    /// As ``oneGroup(in:)``, and its history, which git begins to tell before the group is read.
    ///
    /// - Parameter pages: takes what was read of its séances and carnets.
    func oneGroupAndLog(
        in surroundings: Surroundings,
        keeping pages: ReadPages
    ) throws -> (read: ReadGroup, log: RunningLog) {
        var log: RunningLog?
        do {
            let read = try ReadGroup.all(from: group ?? ".", in: surroundings, keeping: pages) { folders in
                if folders.count == 1 { log = folders.first.map { RunningLog(of: $0) } }
            }
            .only()
            return (read, log ?? RunningLog(of: read.folder))
        } catch {
            log?.finish()
            throw error
        }
    }

    func language(for group: Group) -> Language { language ?? group.language }
}

extension [ReadGroup] {
    /// - Throws: `CommandFailure.severalGroups`
    fileprivate func only() throws -> ReadGroup {
        guard count == 1, let group = first else {
            throw CommandFailure.severalGroups(folders: map(\.folderBelowStart))
        }
        return group
    }
}

/// A day given on the command line, in any of the ways people write one.
struct DayArgument: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
        guard let date = DateReading(whole: argument)?.date else { return nil }
        self.date = date
    }
}

extension Language: ExpressibleByArgument {}
