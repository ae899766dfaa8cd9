import Changes
import Logbook
import Parallel

/// All moments of a history one after another, and what each of them changed.
struct ToldMoments: Sendable {
    private let runs: [[Moment]]
    let changes: [[Change]]
    /// What every action came to be called.
    let titles: [ActionID: String]

    /// One core tells them; others find out meanwhile what those that are told changed.
    ///
    /// - Parameter next: tells the one at a place; those before it have been told.
    init(_ telling: Telling, count: Int, next: @Sendable (inout Telling, _ place: Int) -> Moment) {
        let (found, told) = onAllCores(as: [:] as [Int: [[Change]]]) { add in
            var (telling, runs) = (telling, [] as [[Moment]])
            for first in stride(from: 0, to: count, by: Self.runLength) {
                let run = (first..<min(first + Self.runLength, count)).map { next(&telling, $0) }
                runs.append(run)
                add(Run(first: first, moments: run))
            }
            return (runs: runs, titles: telling.titles)
        } _: { changes, run in
            let moments = run.moments.span
            changes[run.first] = moments.indices.map { moments[$0].changes }
        }
        runs = told.runs
        titles = told.titles
        changes = found.flatMap(\.self).sorted { $0.key < $1.key }.flatMap(\.value)
    }

    /// The moment at a place.
    subscript(place: Int) -> Moment {
        _read { yield runs[place / Self.runLength][place % Self.runLength] }
    }

    private struct Run: Sendable {
        let first: Int
        let moments: [Moment]
    }

    /// How many are handed over at once.
    private static let runLength = 256
}
