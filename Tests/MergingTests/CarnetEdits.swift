import Logbook
import TestSupport

/// Writes and changes carnets the same way for the same seed; each line but the lexicon's headings has a word that no
/// other line has.
struct CarnetEdits {
    private(set) var lines: [String] = []
    private let name: String
    private var count = 0

    init(writing random: inout Damage) {
        name = "base"
        if Bool.random(using: &random) { lines += ["Avant tout \(word()).", ""] }
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            lines += [heading(&random), ""]
            for _ in 0..<Int.random(in: 1...3, using: &random) { lines += passage(&random) }
            lines.append("")
        }
    }

    init(of other: CarnetEdits, name: String) {
        self.name = name
        lines = other.lines
    }

    var text: String { "---\nseance: S1\nmembre: alice\n---\n" + lines.joined(separator: "\n") + "\n" }

    private mutating func word() -> String {
        count += 1
        return "canari-\(name)-\(count)"
    }

    private mutating func heading(_ random: inout Damage) -> String {
        let audience = ["", "", " (privé)", " (groupe)", " (bilan)"].randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return "### À moi \(word())" + (Bool.random(using: &random) ? " (privé)" : "")
        case 1: return "## Mes mots \(word())"
        case 2: return "### Progrès" + audience
        case 3, 4, 5: return "## Engagements" + audience
        default:
            return "## \(["Progrès", "Ressentis", "Enseignements"].randomElement(using: &random) ?? "")" + audience
        }
    }

    private mutating func passage(_ random: inout Damage) -> [String] {
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: ["- [ ] Faire \(word())"]
        case 2: ["- [ ] Faire \(word())", "  - Pas \(word())"]
        case 3: ["- Dire \(word())"]
        case 4: ["", "Un texte \(word()).", ""]
        default: ["* [x] Avoir fait \(word()) (pour le 2026-03-0\(Int.random(in: 1...9, using: &random)))"]
        }
    }

    mutating func edit(_ random: inout Damage) {
        let written = lines.indices.filter { !lines[$0].isEmpty && !lines[$0].hasPrefix("#") }
        let headings = lines.indices.filter { lines[$0].hasPrefix("#") }
        let place = Int.random(in: 0...lines.count, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1:
            guard let line = written.randomElement(using: &random) else { return }
            lines[line] += " et \(word())"
        case 2, 3: lines.insert(contentsOf: passage(&random), at: place)
        case 4, 5, 6:
            guard let line = headings.randomElement(using: &random) else { return }
            lines[line] = heading(&random)
        case 7: lines.insert(contentsOf: ["", heading(&random), ""], at: place)
        case 8: lines.insert(contentsOf: ["Plus haut \(word()).", ""], at: 0)
        default:
            guard let line = written.randomElement(using: &random) else { return }
            if lines[line].hasPrefix("- [ ] ") {
                lines[line] = "- [x] " + lines[line].dropFirst(6)
            } else {
                lines.remove(at: line)
            }
        }
    }
}
