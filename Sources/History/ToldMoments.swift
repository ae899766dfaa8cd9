import Changes
import Logbook
import Parallel

/// All moments of a history one after another, and what each of them changed.
struct ToldMoments {
    let moments: [Moment]
    let changes: [[Change]]
    /// What every action came to be called.
    let titles: [ActionID: String]

    /// One core tells them; others find out meanwhile what those that are told changed.
    ///
    /// - Parameter next: tells the one at a place; those before it have been told.
    init(_ telling: Telling, count: Int, next: @Sendable (inout Telling, _ place: Int) -> Moment) {
        let (found, told) = onAllCores(as: [:] as [Int: [[Change]]]) { add in
            var (telling, moments) = (telling, [] as [Moment])
            moments.reserveCapacity(count)
            for place in 0..<count {
                moments.append(next(&telling, place))
                if moments.count % Self.runLength == 0 || place == count - 1 {
                    let first = place - place % Self.runLength
                    add(Run(first: first, moments: Array(moments[first...])))
                }
            }
            return (moments: moments, titles: telling.titles)
        } _: { changes, run in
            changes[run.first] = run.moments.indices.map { run.moments[$0].changes }
        }
        moments = told.moments
        titles = told.titles
        changes = found.flatMap(\.self).sorted { $0.key < $1.key }.flatMap(\.value)
    }

    private struct Run: Sendable {
        let first: Int
        let moments: [Moment]
    }

    /// How many are handed over at once.
    private static let runLength = 256
}
