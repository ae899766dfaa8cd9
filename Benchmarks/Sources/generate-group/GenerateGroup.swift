import Foundation
import Seeds

/// Writes a group, or an organisation of groups, of any size; the same seed gives the same bytes.
///
///     generate-group FOLDER [--groups 1] [--members 200] [--sessions 100] [--seed 1]
@main
struct GenerateGroup {
    static func main() throws {
        var options = ["groups": 1, "members": 200, "sessions": 100, "seed": 1]
        var arguments = Array(CommandLine.arguments.dropFirst())
        guard !arguments.isEmpty else {
            print("usage: generate-group FOLDER [--groups N] [--members N] [--sessions N] [--seed N]")
            exit(2)
        }
        let folder = arguments.removeFirst()
        while arguments.count >= 2 {
            let name = String(arguments.removeFirst().dropFirst(2))
            guard options[name] != nil, let value = Int(arguments.removeFirst()), value > 0 else {
                print("unknown option or value: --\(name)")
                exit(2)
            }
            options[name] = value
        }
        let groups = options["groups", default: 1]
        for number in 1...groups {
            var writer = GroupWriter(
                folder: groups == 1 ? folder : "\(folder)/groupe-\(number)",
                members: options["members", default: 200],
                sessions: options["sessions", default: 100],
                random: SplitMix64(state: UInt64(options["seed", default: 1] &* 1_000_003 &+ number))
            )
            try writer.write()
        }
    }
}
