import Lexicon
package import Logbook
import SourceText

/// Gives members their short names: `alice`, or `alice-m` where somebody goes by `alice` already.
package struct MemberNaming: Sendable {
    /// Folded: nobody's id, name, alias or first name may come to mean somebody else.
    private var taken: Set<String>

    package init(_ members: [Member] = []) {
        taken = Set(
            members.flatMap { member in
                [member.id.description, member.name] + member.aliases.map(\.value)
                    + member.name.split(separator: " ").prefix(1).map(String.init)
            }.map(Folding.fold)
        )
    }

    /// Keeps an id that was asked for; `false` where somebody goes by it already.
    package mutating func claim(_ id: String) -> Bool { taken.insert(Folding.fold(id)).inserted }

    /// A short name for a person, which nobody else gets afterwards; `nil` where the name has no letters or digits.
    package mutating func id(for name: String) -> MemberID? {
        let words = name.split(whereSeparator: \.isWhitespace).map { Self.slug(String($0)) }.filter { !$0.isEmpty }
        guard let first = words.first else { return nil }
        let rest = words.dropFirst()
        let candidates = [first] + rest.prefix(1).map { "\(first)-\($0.prefix(1))" } + [words.joined(separator: "-")]
        if let free = candidates.first(where: { claim($0) }) { return MemberID(free) }
        var number = 2
        while !claim("\(first)-\(number)") { number += 1 }
        return MemberID("\(first)-\(number)")
    }

    /// Letters and digits in lower case without accents, hyphens between them.
    private static func slug(_ text: String) -> String {
        let kept = Folding.fold(text).map { character in
            character.isLetter || character.isNumber ? String(character) : character == "-" ? "-" : ""
        }
        return kept.joined().split(separator: "-").joined(separator: "-")
    }
}
