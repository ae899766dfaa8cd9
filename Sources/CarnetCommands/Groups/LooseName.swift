import Lexicon

/// What is left of a séance's or an action's name however somebody spaces it on the command line: `S 1-A1`, `S1 A1`,
/// `s01a1` and `Séance 1 – A1` are one.
///
/// It leads to something only where a single thing bears it, and nothing is called so to the letter.
struct LooseName: Hashable {
    private let text: String

    init(_ name: String) {
        // Between two numbers a gap counts: `S1-2` is no `S12`.
        var parts: [Substring] = []
        for run in Self.runs(of: Folding.fold(name)) {
            let isNumber = run.first?.isNumber ?? false
            if isNumber, parts.last?.first?.isNumber ?? false { parts.append("-") }
            parts.append(isNumber ? Self.withoutZeros(run) : run)
        }
        switch parts.first {
        case "seance", "session": parts[0] = "s"
        case let first? where first.first?.isNumber ?? false: parts.insert("s", at: 0)
        default: break
        }
        text = parts.joined()
    }

    /// Runs of digits, and of what is neither a digit, a space nor a hyphen of any kind.
    private static func runs(of name: String) -> [Substring] {
        name.split { $0.isWhitespace || "-‐‑‒–—―".contains($0) }.flatMap { word in
            var (runs, rest) = ([Substring](), word)
            while let first = rest.first {
                let run = rest.prefix { isDigit($0) == isDigit(first) }
                runs.append(run)
                rest = rest[run.endIndex...]
            }
            return runs
        }
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static func withoutZeros(_ number: Substring) -> Substring {
        let rest = number.drop { $0 == "0" }
        return rest.isEmpty ? "0" : rest
    }

    /// The one thing that a name may mean; `nil` where there is none, or several.
    static func only<Thing: Hashable>(_ things: some Sequence<(name: String, thing: Thing)>, meantBy name: String)
        -> Thing?
    {
        let wanted = LooseName(name)
        let found = Set(things.filter { LooseName($0.name) == wanted }.map(\.thing))
        return found.count == 1 ? found.first : nil
    }
}
