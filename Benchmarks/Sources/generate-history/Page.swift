import Seeds

/// A page of a group that grows and changes from commit to commit.
struct Page {
    private enum Kind {
        case group(members: [String])
        case session(number: Int)
        case entry(member: String, session: Int)
    }

    private let kind: Kind
    private(set) var path: String
    private(set) var text = ""
    private var previous = ""
    private var oldPath: String?
    /// Lines of the plan, of retours or of a harvest.
    private var items: [String] = []
    private var paragraphs = 2

    private init(_ kind: Kind, path: String) {
        self.kind = kind
        self.path = path
    }

    static func group(members: [String]) -> Page { Page(.group(members: members), path: "groupe.md") }

    static func session(number: Int) -> Page {
        Page(.session(number: number), path: "seances/\(date(of: number))-S\(number).md")
    }

    static func entry(member: String, session: Int) -> Page {
        Page(.entry(member: member, session: session), path: "carnets/\(member.lowercased())/S\(session).md")
    }

    /// A séance a month, from October 2023 on.
    private static func date(of session: Int) -> String {
        let month = 9 + session
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(2023 + (month - 1) / 12)-\(two((month - 1) % 12 + 1))-15"
    }

    mutating func undo() { text = previous }
    mutating func set(_ text: String) { self.text = text }

    mutating func takeOldPath() -> String? {
        defer { oldPath = nil }
        return oldPath
    }

    mutating func write(on day: Int, using random: inout SplitMix64) {
        previous = text
        switch kind {
        case .group(let members): writeGroup(members, day)
        case .session(let number): writeSession(number, &random)
        case .entry(_, let session): writeEntry(session, &random)
        }
    }

    private mutating func writeGroup(_ members: [String], _ day: Int) {
        items.append("- Relu le jour \(day).")
        let names = members.map { "  \($0.lowercased()): \($0) Martin" }.joined(separator: "\n")
        text =
            "---\nnom: Le cercle\nlangue: fr\nmembres:\n\(names)\n---\n# Notre charte\n\n"
            + items.suffix(20).joined(separator: "\n") + "\n"
    }

    private mutating func writeSession(_ number: Int, _ random: inout SplitMix64) {
        let date = Self.date(of: number)
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: paragraphs += 1
        case 2, 3:
            let next = items.count { $0.contains("S\(number)-A") } + 1
            if next < 6 {
                items.append("- [ ] S\(number)-A\(next) Parler à l'équipe, \(Self.words(&random)) (pour le \(date))")
            }
        case 4:
            if let index = items.indices.randomElement(using: &random) {
                items[index] =
                    items[index].replacing("équipe", with: "équipe, \(Self.words(&random))").prefix(160).description
            }
        case 5:
            if let index = items.indices.randomElement(using: &random) {
                items[index] = items[index].replacing("[ ]", with: "[/]")
            }
        case 6 where number > 1:
            let state = ["x", "/", "-", "~"].randomElement(using: &random) ?? "x"
            let action = Int.random(in: 1...4, using: &random)
            let line = "- [\(state)] S\(number - 1)-A\(action) — \(Self.words(&random))"
            items.removeAll { $0.contains("S\(number - 1)-A\(action) ") }
            items.append(line)
        default:
            if Int.random(in: 0..<20, using: &random) == 0 {
                oldPath = text.isEmpty ? nil : path
                path =
                    path.contains("-note") ? path.replacing("-note", with: "") : path.replacing(".md", with: "-note.md")
                if oldPath == path { oldPath = nil }
            }
            paragraphs += 1
        }
        let prose = (0..<min(paragraphs, 14)).map { Self.paragraph($0 + number) }
        let plan = items.filter { $0.contains("S\(number)-A") }
        let heard = items.filter { !$0.contains("S\(number)-A") }
        text = """
            ---
            seance: S\(number)
            date: \(date)
            client: alice
            presents: [alice, bruno, chloé, david, emma, farid]
            ---
            ## Retours

            \(heard.joined(separator: "\n"))

            ## Exposé

            \(prose.prefix(4).joined(separator: "\n\n"))

            ## Contrat

            > J'aimerais que vous m'aidiez à tenir bon.

            ## Consultation

            \(prose.dropFirst(4).joined(separator: "\n\n"))

            ## Synthèse et plan d'action

            \(plan.joined(separator: "\n"))

            ## Apprentissages et feedback

            - On apprend en écoutant.

            """
    }

    private mutating func writeEntry(_ session: Int, _ random: inout SplitMix64) {
        items.append("- \(Self.words(&random))")
        let (shared, own) = (items.prefix(items.count / 2), items.dropFirst(items.count / 2))
        text = """
            ---
            seance: S\(session)
            ---
            ## Enseignements (groupe)

            \(shared.joined(separator: "\n"))

            ## Ressentis

            \(own.joined(separator: "\n"))

            """
    }

    private static func words(_ random: inout SplitMix64) -> String {
        let stock = [
            "prendre", "le", "temps", "de", "dire", "ce", "qui", "compte", "sans", "juger", "écouter", "autrement",
        ]
        return (0..<8).map { _ in stock.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }

    private static func paragraph(_ number: Int) -> String {
        "Paragraphe \(number) : l'équipe est fatiguée, le calendrier bouge, et chacun attend que l'autre commence. "
            + "On en a parlé trois fois sans rien décider ; la quatrième, quelqu'un a proposé de compter."
    }
}
