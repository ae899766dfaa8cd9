import Checks
import Lexicon
import Links
package import Logbook
import Markdown

extension GroupMap {
    /// What is worth knowing about a subject, as Markdown; `nil` where there is nothing to add to the text itself.
    ///
    /// Nothing of a carnet ever stands in it.
    package func explanation(of subject: Subject, in language: Language) -> String? {
        switch subject {
        case .member(let id): explanation(ofMember: id, in: language)
        case .session(let id): group.session(id).map { explanation(of: $0, in: language) }
        case .action(let id): links[id].map { explanation(of: $0, in: language) }
        case .cycle(let id): group.cycles.first { $0.id == id }.map { explanation(of: $0, in: language) }
        case .date(let date): explanation(of: date, in: language)
        case .state(let state): Meaning.text(of: state, in: language)
        case .heading(let heading): Meaning.text(of: heading)[language]
        case .key(let key): Meaning.text(of: key)[language]
        case .word(let key): Meaning.words(after: key, in: language)
        case .rule(let code): Rule.named(code).map { RulePage.markdown(of: $0, in: language, level: 3) }
        }
    }

    /// What people call a member.
    func name(of id: MemberID) -> String { group.member(id)?.name ?? id.description }
}

/// Small pieces of Markdown made of plain text.
enum HoverText {
    static func title(_ parts: [String?]) -> String {
        "### " + parts.compactMap { $0 }.map(plain).joined(separator: " · ")
    }

    /// One line of facts; `nil` where there are none.
    static func facts(_ facts: [String?]) -> String? {
        let stated = facts.compactMap { $0 }
        return stated.isEmpty ? nil : stated.map(plain).joined(separator: " · ")
    }

    static func list(_ items: [String]) -> String? {
        items.isEmpty ? nil : items.map { "- " + $0 }.joined(separator: "\n")
    }

    static func joined(_ blocks: [String?]) -> String { blocks.compactMap { $0 }.joined(separator: "\n\n") }

    /// Text that stays what it is in Markdown, on one line.
    static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars {
            if Folding.isSpace(scalar), scalar.value < 0x20 || scalar.value == 0x85 || scalar.value >= 0x2028 {
                plain += " "
            } else {
                if signs.contains(scalar) { plain += "\\" }
                plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }

    /// The words of somebody's Markdown, as plain text.
    static func plain(_ prose: Prose) -> String {
        plain(SafeMarkdown.plainText(of: prose.markdown))
    }

    private static let signs = Set("\\`*_{}[]<>#|~&!".unicodeScalars)
}
