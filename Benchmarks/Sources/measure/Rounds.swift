/// What commands cost that are run in turn, round after round.
struct Rounds {
    /// Of each round, what each command cost.
    private var rounds: [[Measurement]] = []

    init(of commands: [Command], runs: Int) throws {
        for round in 0...runs {
            let measurements = try commands.map { try $0.run() }
            // The first round warms the caches.
            if round > 0 { rounds.append(measurements) }
        }
    }

    /// The median of what a command took: in seconds from start to end.
    func wall(of command: Int) -> Double { rounds.map(\.[command].wall).median }

    /// The median of what a command took of the processor: in seconds.
    func processor(of command: Int) -> Double { rounds.map(\.[command].processor).median }

    /// The most that a command held at once: in bytes.
    func memory(of command: Int) -> Int { rounds.map(\.[command].memory).max() ?? 0 }

    /// The first command against a limit that follows from what the commands took in the same round: a slow moment of the
    /// machine falls on all.
    ///
    /// - Parameter limit: is given what each command took, in seconds from start to end.
    /// - Returns: the medians of the limits and of the ratios.
    func compared(with limit: ([Double]) -> Double) -> (limit: Double, ratio: Double) {
        let limits = rounds.map { limit($0.map(\.wall)) }
        let ratios = zip(rounds, limits).map { $0[0].wall / $1 }
        return (limits.median, ratios.median)
    }
}

extension [Double] {
    fileprivate var median: Double {
        let sorted = sorted()
        guard !sorted.isEmpty else { return 0 }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
