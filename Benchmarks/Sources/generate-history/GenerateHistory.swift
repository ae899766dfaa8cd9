import Foundation
import Seeds

/// Writes a group's history for `git fast-import` to standard output; the same seed gives the same bytes.
///
///     generate-history [--commits 5000] [--seed 1] | git fast-import
@main
struct GenerateHistory {
    static func main() {
        var options = ["commits": 5000, "seed": 1]
        var arguments = Array(CommandLine.arguments.dropFirst())
        while arguments.count >= 2 {
            let name = String(arguments.removeFirst().dropFirst(2))
            guard options[name] != nil, let value = Int(arguments.removeFirst()), value > 0 else {
                FileHandle.standardError.write(Data("usage: generate-history [--commits N] [--seed N]\n".utf8))
                exit(2)
            }
            options[name] = value
        }
        var stream = HistoryStream(random: SplitMix64(state: UInt64(options["seed", default: 1])))
        stream.write(commits: options["commits", default: 5000])
        FileHandle.standardOutput.write(stream.data)
    }
}
