import Logbook
import TestSupport

/// Changes a page as members do, the same way for the same seed; everything new holds a word of its own.
struct GeneratedEdits {
    private(set) var lines: [String]
    /// Texts that are in no other version.
    private(set) var additions: [String] = []
    private let name: String
    private var count = 0
    private let isSession: Bool

    init(_ text: String, name: String, isSession: Bool) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        self.name = name
        self.isSession = isSession
    }

    var text: String { lines.joined(separator: "\n") }

    /// - Parameter areHeadingsChanged: whether headings are changed and taken away, too, and lines copied.
    mutating func edit(times: Int, areHeadingsChanged: Bool = false, _ random: inout Damage) {
        for _ in 0..<times {
            if areHeadingsChanged, Int.random(in: 0..<4, using: &random) == 0 {
                editStructure(&random)
            } else {
                editOnce(&random)
            }
        }
    }

    private mutating func word() -> String {
        count += 1
        return "\(name)\(count)"
    }

    private mutating func editOnce(_ random: inout Damage) {
        switch Int.random(in: 0..<15, using: &random) {
        case 0, 1: addItem(&random)
        case 2: addFollowUp(&random)
        case 3: changeState(&random)
        case 4: changeDate(&random)
        case 5: changeParagraph(&random)
        case 6: deleteItem(&random)
        case 7: swapItems(&random)
        case 8: addPresence(&random)
        case 9: addSection(&random)
        case 10: addParagraph(&random)
        case 11: moveItem(&random)
        case 12: rewordItem(&random)
        case 13: deleteParagraph(&random)
        default: addSubItem(&random)
        }
    }

    private mutating func editStructure(_ random: inout Damage) {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: changeHeading(&random)
        case 1: deleteHeading(&random)
        default: copyItem(&random)
        }
    }

    private func bodyLines(_ isWanted: (String) -> Bool) -> [Int] {
        let start = lines.dropFirst().firstIndex(of: "---") ?? 0
        return lines.indices.filter { $0 > start && isWanted(lines[$0]) }
    }

    /// The line after an item's last.
    private func end(ofItem line: Int) -> Int {
        var end = line + 1
        while end < lines.count, lines[end].hasPrefix(" ") { end += 1 }
        return end
    }

    private mutating func addItem(_ random: inout Damage) {
        guard let line = bodyLines({ $0.hasPrefix("- ") }).randomElement(using: &random) else { return }
        let text = "- Un propos de \(word())."
        lines.insert(text, at: end(ofItem: line))
        additions.append(text)
    }

    private mutating func addFollowUp(_ random: inout Damage) {
        guard let heading = lines.firstIndex(of: "## Retours"), isSession else { return }
        var end = heading + 2
        while end < lines.count, !lines[end].isEmpty { end += 1 }
        // Two who report of one action share its line.
        let words = "Fait, dit \(word())."
        lines.insert("- [x] S\(Int.random(in: 10...99, using: &random))-A1 — \(words)", at: end)
        additions.append(words)
    }

    private mutating func changeState(_ random: inout Damage) {
        guard let line = bodyLines({ $0.hasPrefix("- [ ] ") }).randomElement(using: &random) else { return }
        lines[line] = "- [\(["x", "/", "-"].randomElement(using: &random) ?? "x")] " + lines[line].dropFirst(6)
    }

    private mutating func changeDate(_ random: inout Damage) {
        guard let line = bodyLines({ $0.hasPrefix("- [") && $0.contains("(pour le ") }).randomElement(using: &random),
            let open = lines[line].firstRange(of: "(pour le "),
            let close = lines[line][open.upperBound...].firstIndex(of: ")")
        else { return }
        lines[line].replaceSubrange(open.upperBound..<close, with: "2027-0\(Int.random(in: 1...9, using: &random))-10")
    }

    private mutating func changeParagraph(_ random: inout Damage) {
        let isProse = { (line: String) in line.first?.isLetter == true && line.count > 20 }
        guard let line = bodyLines(isProse).randomElement(using: &random) else { return }
        lines[line] += " Et \(word())."
    }

    private mutating func deleteItem(_ random: inout Damage) {
        guard let line = bodyLines({ $0.hasPrefix("- ") }).randomElement(using: &random) else { return }
        lines.removeSubrange(line..<end(ofItem: line))
    }

    /// To any other place among the items of the page.
    private mutating func moveItem(_ random: inout Damage) {
        guard let line = bodyLines({ $0.hasPrefix("- ") }).randomElement(using: &random) else { return }
        let item = Array(lines[line..<end(ofItem: line)])
        lines.removeSubrange(line..<line + item.count)
        guard let place = bodyLines({ $0.hasPrefix("- ") }).randomElement(using: &random) else { return }
        lines.insert(contentsOf: item, at: end(ofItem: place))
    }

    private mutating func rewordItem(_ random: inout Damage) {
        guard let line = bodyLines({ $0.hasPrefix("- ") && $0.count > 20 }).randomElement(using: &random) else {
            return
        }
        lines[line] += " Ou \(word())."
    }

    private mutating func deleteParagraph(_ random: inout Damage) {
        let isProse = { (line: String) in line.first?.isLetter == true && line.count > 20 }
        guard let line = bodyLines(isProse).randomElement(using: &random) else { return }
        lines.remove(at: line)
    }

    private mutating func swapItems(_ random: inout Damage) {
        let firsts = bodyLines { $0.hasPrefix("- ") }.filter { line in
            let next = end(ofItem: line)
            return next < lines.count && lines[next].hasPrefix("- ")
        }
        guard let line = firsts.randomElement(using: &random) else { return }
        let next = end(ofItem: line)
        let first = Array(lines[line..<next])
        let second = Array(lines[next..<end(ofItem: next)])
        lines.replaceSubrange(line..<next + second.count, with: second + first)
    }

    private mutating func addPresence(_ random: inout Damage) {
        guard let line = lines.firstIndex(where: { $0.hasPrefix("presents: [") }) else { return }
        let member = word()
        lines[line] = lines[line].dropLast() + ", \(member)]"
    }

    private mutating func addSection(_ random: inout Damage) {
        let kind = ["Enseignements", "Ressentis", "Progrès"].randomElement(using: &random) ?? ""
        guard !isSession else { return }
        let text = "Récolte de \(word())."
        while lines.last?.isEmpty == true { lines.removeLast() }
        lines += ["", "## \(kind) (groupe)", "", text, ""]
        additions.append(text)
    }

    private mutating func addParagraph(_ random: inout Damage) {
        guard let line = bodyLines({ $0.hasPrefix("## ") }).randomElement(using: &random) else { return }
        let text = "Un mot de \(word())."
        lines.insert(contentsOf: ["", text], at: line + 1)
        additions.append(text)
    }

    /// Another name, or for other people to read.
    private mutating func changeHeading(_ random: inout Damage) {
        guard let line = bodyLines({ $0.hasPrefix("#") }).randomElement(using: &random) else { return }
        guard !isSession, Bool.random(using: &random) else {
            lines[line] += " \(word())"
            return
        }
        let sign = lines[line].prefix { $0 == "#" }
        let kind = ["Enseignements", "Ressentis", "Progrès", "Engagements"].randomElement(using: &random) ?? ""
        let audience = ["", " (privé)", " (groupe)", " (bilan)"].randomElement(using: &random) ?? ""
        lines[line] = "\(sign) \(kind)\(audience)"
    }

    private mutating func deleteHeading(_ random: inout Damage) {
        guard let line = bodyLines({ $0.hasPrefix("#") }).randomElement(using: &random) else { return }
        lines.remove(at: line)
    }

    private mutating func copyItem(_ random: inout Damage) {
        guard let line = bodyLines({ $0.hasPrefix("- ") }).randomElement(using: &random) else { return }
        lines.insert(contentsOf: lines[line..<end(ofItem: line)], at: line)
    }

    private mutating func addSubItem(_ random: inout Damage) {
        guard let line = bodyLines({ $0.hasPrefix("- [") }).randomElement(using: &random) else { return }
        let text = "  - Obstacle : \(word())."
        lines.insert(text, at: line + 1)
        additions.append(text)
    }
}
