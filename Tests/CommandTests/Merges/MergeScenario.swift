/// People who write at once, and git in the middle.
struct MergeScenario: Sendable {
    typealias Change = SharedGroup.Change

    /// How the work of several comes together.
    enum Way: Sendable {
        case merge
        case rebase
        case cherryPick
        /// All at once, or else one after the other.
        case octopus
    }

    let name: String
    var way = Way.merge
    var prepare: [(String, String, String)] = []
    /// For each of them what they change: file, old text, new text.
    let people: [[(String, String, String)]]
    /// What the first renames.
    var moving: (from: String, to: String)?
    /// The file to look into, and the texts that must be in it, whoever wrote them.
    let file: String
    let texts: [String]

    private static let session = "seances/2026-06-11-S8.md"
    private static let page = "carnets/alice/S8.md"

    static let all: [MergeScenario] = [
        MergeScenario(
            name: "two members edit one session",
            people: [
                [
                    (session, "La direction parle", "La direction nous parle"),
                    (session, "Question suivante.", "Question suivante.\n- Et les plans ? — Faux depuis 1998."),
                ],
                [
                    (session, "l'a pliée pour caler", "l'a pliée en quatre pour caler"),
                    (session, "Question suivante.", "Question suivante.\n- Qui remplacera René ? — Personne ne sait."),
                ],
            ],
            file: session,
            texts: ["Faux depuis 1998.", "Personne ne sait.", "nous parle", "en quatre"]
        ),
        MergeScenario(
            name: "the facilitator closes while a member adds",
            prepare: [
                (session, "statut: close", "statut: brouillon"), (session, "satisfaction: [5, 5, 4, 5, 4, 5, 5]\n", ""),
            ],
            people: [
                [
                    (session, "statut: brouillon", "statut: close"),
                    (session, "sylvain]\n---", "sylvain]\nsatisfaction: [5, 4]\n---"),
                ],
                [
                    (session, "themes: [transmission, compétences]", "themes: [transmission, compétences, départs]"),
                    (session, "statut: brouillon\n", "statut: brouillon\nanimateur: Bastien Roux\n"),
                ],
            ],
            file: session,
            texts: ["statut: close", "satisfaction: [5, 4]", "départs]", "animateur: Bastien Roux"]
        ),
        MergeScenario(
            name: "both add retours",
            people: [
                [(session, "dans le vide.", "dans le vide.\n- [x] S6-A3 — Fait en avril.\n  - Appris : oser.")],
                [(session, "dans le vide.", "dans le vide.\n- [-] S6-A2 — Plus besoin.")],
            ],
            file: session,
            texts: ["Fait en avril.", "  - Appris : oser.", "Plus besoin."]
        ),
        MergeScenario(
            name: "both add themselves to those present",
            prepare: [(session, "[alice, bastien, carole, dominique, hakim, nathalie, sylvain]", "[alice]")],
            people: [
                [(session, "presents: [alice]", "presents: [alice, bastien]"), (session, "4, 5, 5]", "4, 5, 5, 3]")],
                [(session, "presents: [alice]", "presents: [alice, carole]"), (session, "4, 5, 5]", "4, 5, 5, 4]")],
            ],
            file: session,
            texts: ["bastien", "carole"]
        ),
        MergeScenario(
            name: "one renames the file, the other edits it",
            people: [
                [(session, "- [ ] S8-A1 Proposer", "- [/] S8-A1 Proposer")],
                [
                    (
                        session, "qu'il veut transmettre, et à qui (pour le 2026-12-04)",
                        "qu'il veut léguer, et à qui (pour le 2026-12-01)"
                    )
                ],
            ],
            moving: (session, "seances/2026-06-11-S8-departs.md"),
            file: "seances/2026-06-11-S8-departs.md",
            texts: ["[/] S8-A1", "veut léguer", "2026-12-01"]
        ),
        MergeScenario(
            name: "rebase",
            way: .rebase,
            people: [
                [(session, "- Filmer en marchant", "- Écrire à deux voix.\n- Filmer en marchant")],
                [(session, "- Filmer en marchant", "- Inviter les anciens.\n- Filmer en marchant")],
            ],
            file: session,
            texts: ["Écrire à deux voix.", "Inviter les anciens."]
        ),
        MergeScenario(
            name: "cherry-pick",
            way: .cherryPick,
            people: [
                [(session, "- [ ] S8-A1 Proposer", "- [x] S8-A1 Proposer")],
                [(session, "à qui (pour le 2026-12-04)", "à qui (pour le 2026-11-15)")],
            ],
            file: session,
            texts: ["- [x] S8-A1", "2026-11-15"]
        ),
        MergeScenario(
            name: "octopus",
            way: .octopus,
            people: [
                [(session, "pas avant ;", "pas avant ;\n- « on se dit tu » ;")],
                [(session, "pas avant ;", "pas avant ;\n- moins de conseils ;")],
                [(session, "pas avant ;", "pas avant ;\n- plus de silences ;")],
            ],
            file: session,
            texts: ["« on se dit tu » ;", "moins de conseils ;", "plus de silences ;"]
        ),
        MergeScenario(
            name: "two states of one action",
            people: [
                [
                    (session, "- [ ] S8-A1", "- [x] S8-A1"),
                    (session, "  - Premier pas : faire", "  - Soutien : Karim.\n  - Premier pas : faire"),
                ],
                [(session, "- [ ] S8-A1", "- [-] S8-A1")],
            ],
            file: session,
            texts: ["- [x] S8-A1", "- [-] S8-A1", "  - Soutien : Karim."]
        ),
        MergeScenario(
            name: "both add harvests to one logbook",
            prepare: [(page, "## ", "## Enseignements\n\n- Une chose.\n\n## ")],
            people: [
                [(page, "- Une chose.", "- Une chose.\n- Deux choses.")],
                [(page, "- Une chose.", "- Une chose.\n- Trois choses.\n\n## Progrès (groupe)\n\n- Un pas.")],
            ],
            file: page,
            texts: ["- Deux choses.", "- Trois choses.", "- Un pas."]
        ),
    ]
}
