import Logbook
import TestSupport

/// A group made by chance from a seed, in which every private passage holds a word of its own.
struct CanaryGroup {
    /// A private word, and the one member who may read it.
    struct Canary: Hashable {
        let word: String
        let author: MemberID
        /// Inside an HTML comment: shown to nobody, its author included.
        var isComment = false
    }

    static let members = ["alice", "bruno", "chloe", "david", "emma", "farid"]

    let group: Group
    private(set) var canaries: [Canary] = []
    /// Words that their authors opened to the group.
    private(set) var shared: [String] = []
    let sessions: Int

    init(seed: UInt64) {
        var chance = Chance(state: seed)
        sessions = 2 + chance.below(3)
        var files: [String: String] = ["groupe.md": Self.groupFile]
        var canaries: [Canary] = []
        var shared: [String] = []
        for number in 1...sessions {
            files["seances/2026-0\(number)-12-S\(number).md"] = Self.session(number)
            for member in Self.members where chance.below(5) > 0 {
                let page = Self.entry(of: member, number, &chance)
                files["carnets/\(member)/S\(number).md"] = page.text
                canaries += page.hidden.map { Canary(word: $0, author: MemberID(member)) }
                canaries += page.commented.map { Canary(word: $0, author: MemberID(member), isComment: true) }
                shared += page.shown
            }
        }
        group = inlineGroup(files)
        self.canaries = canaries
        self.shared = shared
    }

    private static let groupFile = """
        ---
        nom: Groupe des canaris
        membres: { alice: Alice, bruno: Bruno, chloe: Chloé, david: David, emma: Emma, farid: Farid }
        cycles: { C1: { debut: 2026-01-01, fin: 2026-06-30 } }
        charte: 2026-01-01
        ---
        # Charte
        Rien ne sort d'ici.
        """

    private static func session(_ number: Int) -> String {
        let client = members[(number - 1) % members.count]
        return """
            ---
            seance: S\(number)
            date: 2026-0\(number)-12
            statut: close
            client: \(client)
            sujet: Sujet \(number)
            themes: [thème \(number % 2)]
            presents: [\(members.joined(separator: ", "))]
            satisfaction: [5, 4, 5, 4, 5, 3]
            ---
            ## Retours
            \(number > 1 ? "- [x] S\(number - 1)-A1 — Fait.\n  - Appris : beaucoup." : "")
            ## 1. Exposé
            Récit.
            ## 2. Clarification
            Questions.
            ## 3. Contrat
            > J'aimerais que vous m'aidiez.
            ## 4. Consultation
            Pistes.
            ## 5. Synthèse et plan d'action
            - [ ] S\(number)-A1 Agir (pour le 2026-0\(number + 1)-01)
            ## 6. Apprentissages et feedback
            Nous avons appris.
            """
    }

    private struct Page {
        let text: String
        let hidden: [String]
        let commented: [String]
        let shown: [String]
    }

    /// Headings in the many ways people write them, each over a word of its own.
    private static func entry(
        of member: String,
        _ number: Int,
        _ chance: inout Chance
    ) -> Page {
        var lines = ["---", "seance: S\(number)", "membre: \(member)", "---"]
        var hidden: [String] = []
        var shown: [String] = []
        var commented: [String] = []
        func word() -> String { "canari\(member)\(number)x\(chance.below(1_000_000_000))" }
        func hide() -> String {
            hidden.append(word())
            return hidden[hidden.count - 1]
        }
        func comment() -> String {
            commented.append(word())
            return commented[commented.count - 1]
        }
        func show() -> String {
            shown.append(word())
            return shown[shown.count - 1]
        }
        lines += ["Note \(hide())", "", "# Mon carnet", "Avant toute récolte \(hide())", ""]
        for kind in ["Enseignements", "Ressentis", "Progrès"] {
            switch chance.below(6) {
            case 0: lines += ["## \(kind)", "- \(hide()) (S1-A1)", "  > \(hide())"]
            case 1: lines += ["## \(kind) (privé)", "Texte **\(hide())**"]
            case 2: lines += ["## \(kind) (groupe)", "- \(show())", "", "### Pour moi (privé)", "\(hide())"]
            case 3: lines += ["## \(kind) (bilan)", "\(show())", "<!-- \(comment()) -->"]
            case 4: lines += ["## 4. Consultation", "### \(kind) (privé)", "\(hide())", "### \(kind) (groupe)", show()]
            default: lines += ["## \(kind) (secret)", "\(hide())", "", "```", hide(), "```"]
            }
            lines.append("")
        }
        lines += ["## Engagements", "- [ ] Essayer \(hide()) (pour le 2026-06-01)", "- [x] \(hide())"]
        lines += ["## Engagements (groupe)", "- [ ] \(show())"]
        return Page(text: lines.joined(separator: "\n") + "\n", hidden: hidden, commented: commented, shown: shown)
    }
}

/// A small generator (SplitMix64), so that a seed always makes the same group.
struct Chance {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(bound))
    }
}
