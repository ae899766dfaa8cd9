package import Reading

/// Groups written the way people write: every spelling, box, date and space that readers forgive, mixed at random.
package struct MessyNotes {
    private var random: Damage
    private let isFrench: Bool

    package init(seed: UInt64) {
        random = Damage(seed: seed)
        isFrench = Bool.random(using: &random)
    }

    /// A group's file, two séances and two carnets.
    package mutating func files() -> [RawFile] {
        [
            (isFrench ? "groupe.md" : "group.md", groupFile()),
            ("seances/2026-01-15-S1.md", session(1)), ("sessions/2026-02-12-S2.md", session(2)),
            ("carnets/alice/S1.md", entry(1)), ("logbooks/bruno/S2.md", entry(2)),
        ].map { RawFile(path: $0.0, bytes: stored($0.1)) }
    }

    private mutating func pick(_ choices: String...) -> String { choices.randomElement(using: &random) ?? "" }
    private mutating func often(_ text: String) -> String { Int.random(in: 0..<4, using: &random) > 0 ? text : "" }
    private mutating func seldom(_ text: String) -> String { Int.random(in: 0..<8, using: &random) == 0 ? text : "" }

    /// What may stand at a line's end without being seen.
    private mutating func end() -> String { seldom(pick(" ", "  ", "\t", " \t ", "   ")) + "\n" }

    private mutating func date(_ month: Int, _ day: Int) -> String {
        let months = ["janvier", "février", "mars", "avril", "mai", "juin"]
        let english = ["January", "February", "March", "April", "May", "June"]
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return pick(
            "2026-\(two(month))-\(two(day))",
            "\(two(day))/\(two(month))/2026",
            "\(day).\(month).26",
            "\(day) \(months[month - 1]) 2026",
            "\(english[month - 1]) \(day), 2026",
            "le \(day) \(months[month - 1]) 2026",
            "\(day)/\(month)/2026",
            "2026/\(month)/\(day)",
            "jeudi \(day) \(months[month - 1]) 2026"
        )
    }

    private mutating func dueDate(_ month: Int, _ day: Int) -> String {
        let months = ["janvier", "février", "mars", "avril", "mai", "juin"]
        let english = ["January", "February", "March", "April", "May", "June"]
        return pick(
            date(month, day),
            "\(day) \(months[month - 1])",
            "\(english[month - 1]) \(day)",
            "\(day) \(english[month - 1])",
            "jeudi \(day) \(months[month - 1])",
            "31/02/2026"
        )
    }

    private mutating func key(_ choices: String...) -> String {
        let key = choices.randomElement(using: &random) ?? ""
        return pick(key, key, key, key.capitalized(), key.uppercased(), "\u{200B}" + key) + pick(": ", ": ", ":  ")
    }

    private mutating func fence() -> String { "---" + end() }

    private mutating func groupFile() -> String {
        fence() + key("nom", "name") + pick("Le cercle", "\"Le cercle\"", "Le\u{FEFF} cercle") + end()
            + key("langue", "language") + (isFrench ? "fr" : "en") + end()
            + key("membres", "members", "participants") + "\n"
            + "  alice: Alice Martin" + end() + "  bruno: { " + key("nom", "name") + "Bruno Keller, alias: [BK] }"
            + end()
            + "  chloe: Chloé Nguyen" + end() + "  david: David Roux" + end()
            + key("cycles") + "\n  C1: { " + key("debut", "start", "début") + date(1, 1).replacingCommas()
            + ", " + key("fin", "end") + date(6, 30).replacingCommas() + " }" + end()
            + key("charte", "charter") + date(1, 15) + end() + seldom("# une remarque  \n") + seldom("couleur: bleu\n")
            + fence() + "# Notre charte\n\nCe qui se dit ici  \nreste ici." + end() + paragraph() + seldom("\n\n\n")
    }

    private mutating func session(_ number: Int) -> String {
        var text =
            fence() + key("seance", "séance", "session")
            + pick("S\(number)", "s\(number)", "\(number)", "Séance \(number)")
            + end() + key("date") + date(number, 14 + number) + end() + key("client")
            + pick("alice", "BK", "Chloé Nguyen")
            + end() + key("presents", "présents", "present")
            + pick("[alice, bruno, chloe]", "alice, bruno, chloe, david")
            + end() + seldom(key("theme", "thèmes", "themes") + "[délégation]\n") + fence()
        text += pick("# Déléguer", "Déléguer\n========", "") + end() + "\n"
        text +=
            heading("Retours", "Retour(s)", "retours sur les plans d'action", "Follow-up", "FOLLOW UP") + followUps()
        text += heading("Exposé", "expose", "EXPOSÉ DE LA SITUATION", "Presentation", "Exposé : la réorganisation")
        text +=
            paragraph() + heading("Clarification", "questions de clarification", "clarifying questions") + paragraph()
        text += heading("Contrat", "besoins et contrat", "contract", "**Contrat**") + paragraph()
        text += heading("Consultation", "exploration", "Consultation (exploration)") + paragraph()
        text += heading(
            "Synthèse et plan d’action",
            "SYNTHESE",
            "plan d'action",
            "summary & action plan",
            "Action plan"
        )
        text += actions(number) + heading("Apprentissages", "apprentissages et feedback", "Learning and feedback")
        return text + paragraph() + seldom("\n \n\n")
    }

    private mutating func heading(_ choices: String...) -> String {
        var title = choices.randomElement(using: &random) ?? ""
        title = seldom(pick("3. ", "Étape 2 : ", "1) ")) + title + pick("", "", "", " :", ":", "\u{A0}:", ".")
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return "\n" + title + end() + pick("-----", "---  ", "--------\t") + "\n\n"
        case 1: return "\n  ##   " + title + " ##" + end()
        default: return "\n## " + title + end() + often("\n")
        }
    }

    private mutating func box() -> String {
        pick("[ ]", "[]", "[x]", "[X]", "[ x ]", "[✓]", "[/]", "[>]", "[~]", "[–]", "[-]", "[\u{A0}]", "[!]")
            + pick(" ", " ", "", "  ")
    }

    private mutating func actions(_ session: Int) -> String {
        (0..<Int.random(in: 0...4, using: &random)).map { number in
            pick("- ", "* ", "1. ", "+ ") + box()
                + pick(
                    "S\(session)-A\(number + 1) ",
                    "s\(session)–a\(number + 1) — ",
                    "",
                    "",
                    "**S\(session)-A\(number + 1)** : "
                )
                + pick("Appeler Paul", "Dire [x] à *Jeanne*", "Écrire `code  ` à @bruno", "Voir\n  la suite")
                + pick(" (pour le \(dueDate(3, 12)))", " (by \(dueDate(4, 9)))", " pour le \(dueDate(2, 26))", "")
                + end()
                + seldom("  - Premier pas : demain." + end()) + seldom("  - Obstacle : le temps.  \n    Et l'envie.\n")
        }.joined()
    }

    private mutating func followUps() -> String {
        (0..<Int.random(in: 0...3, using: &random)).map { number in
            "- " + box() + pick("S1-A\(number + 1)", "s1—a\(number + 1)", "S1-A1, s1-a2 et S1-A3", "")
                + pick(
                    " — c'est fait",
                    " <!-- à compléter -->",
                    " (pour le \(dueDate(3, 1))) — plus tard",
                    " : en route "
                ) + end()
                + seldom("  - Appris : un cadre.  \n    Rien d'autre.\n")
        }.joined()
    }

    private mutating func paragraph() -> String {
        let lines = [
            "Alice relit tout.", "- une liste", "> J'aimerais que vous m'aidiez.", "Deux espaces  ", "Une barre\\ ",
            "`du code  ", "sur deux lignes`", "    code en retrait  ", "```\nbloc  \n\n```", "<!-- un mot  \n\n-->",
            "* * *",
            "| a | b |  ", "[x]: /url \"titre  ", "[X] S1-A1 libre", "09/04/2026", "s1–a1", "<b title=\"x \ny\">",
            "### Exposé :",
            "\u{FEFF}zéro", "1. un\n\n   deux \n", "- ", ">  ", "\t", "  ",
        ]
        return (0..<Int.random(in: 0...5, using: &random)).map { _ in
            (lines.randomElement(using: &random) ?? "") + end()
        }.joined() + often("\n")
    }

    private mutating func entry(_ session: Int) -> String {
        fence() + key("seance", "Séance", "session") + "S\(session)" + end()
            + seldom(key("date") + date(session, 20) + end())
            + key("membre", "member") + (session == 1 ? "alice" : "bruno") + end() + fence() + "# Mon carnet\n"
            + seldom(heading("Consultation", "Exposé"))
            + heading(
                "Enseignements",
                "mes enseignements ( Groupe )",
                "LEARNINGS (group)",
                "ce que j’apprends (pour le groupe)"
            )
            + paragraph() + heading("Ressentis", "ressenti (Prive)", "feelings ( private ) :") + paragraph()
            + heading("Progrès (bilan)", "progres (BILAN)", "Progress (review)", "Progrès (famille)") + paragraph()
            + heading("Engagements", "commitments", "Bricolages") + followUps()
    }

    private mutating func stored(_ text: String) -> [UInt8] {
        var text = text
        if Int.random(in: 0..<6, using: &random) == 0 { while text.last?.isNewline ?? false { text.removeLast() } }
        switch Int.random(in: 0..<12, using: &random) {
        case 0:
            return Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
        case 1: return Array(text.utf8).map { $0 == 0x0A ? 0x0D : $0 }
        case 2: return [0xEF, 0xBB, 0xBF] + text.utf8
        case 3: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case 4:
            // Windows-1252 where it has the letters.
            let scalars = text.unicodeScalars
            return scalars.allSatisfy({ $0.value < 0x80 || (0xA0...0xFF).contains($0.value) })
                ? scalars.map { UInt8($0.value) } : Array(text.utf8)
        default: return Array(text.utf8)
        }
    }
}

extension String {
    fileprivate func capitalized() -> String { prefix(1).uppercased() + dropFirst() }
    fileprivate func replacingCommas() -> String { contains(",") ? "2026-01-01" : self }
}
