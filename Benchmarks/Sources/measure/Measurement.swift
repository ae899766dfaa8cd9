import Foundation

/// What one run of a program cost.
struct Measurement {
    /// Seconds from start to end.
    let wall: Double
    /// Seconds of processor time, the system's included.
    let processor: Double
    /// Largest resident size, in bytes.
    let memory: Int
}

/// A command to measure.
struct Command {
    let name: String
    let arguments: [String]
    /// The file that standard input comes from.
    var input = "/dev/null"

    /// Runs the command once; its output goes nowhere.
    func run() throws -> Measurement {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let words = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process: pid_t = 0
        let start = DispatchTime.now().uptimeNanoseconds
        let refusal = posix_spawnp(&process, arguments[0], &actions, nil, words, environ)
        guard refusal == 0 else { throw Failure(command: name, reason: String(cString: strerror(refusal))) }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process else { throw Failure(command: name, reason: "wait4") }
        let end = DispatchTime.now().uptimeNanoseconds
        // Findings (1) are an answer; 2 and above, or a signal, is none.
        guard status & 0x7F == 0, (status >> 8) & 0xFF < 2 else {
            throw Failure(command: name, reason: "ended with status \(status)")
        }
        return Measurement(
            wall: Double(end - start) / 1e9,
            processor: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
            memory: Int(usage.ru_maxrss) * 1024
        )
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

struct Failure: Error, CustomStringConvertible {
    let command: String
    let reason: String
    var description: String { "\(command): \(reason)" }
}

/// Runs commands in turn, so that a slow moment of the machine falls on all of them; the medians of each.
func medians(of commands: [Command], runs: Int) throws -> [Measurement] {
    var results = [[Measurement]](repeating: [], count: commands.count)
    for round in 0...runs {
        for (index, command) in commands.enumerated() {
            let measurement = try command.run()
            // The first round warms the caches.
            if round > 0 { results[index].append(measurement) }
        }
    }
    return results.map { list in
        Measurement(
            wall: median(list.map(\.wall)),
            processor: median(list.map(\.processor)),
            memory: list.map(\.memory).max() ?? 0
        )
    }
}

private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
