import Links
import Logbook
import Navigation
import SourceText
import TestSupport
import Testing

/// A small group in each language, for tests that look around in it.
enum NavigatedGroup {
    static let french = [
        "groupe.md": """
        ---
        nom: Atelier
        langue: fr
        animateur: Claire Vasseur
        membres:
          alice: Alice Martin
          bk: { nom: Bruno Keller, alias: [Bruno K.] }
          "chloe": Chloé Nguyen
        cycles:
          C1: { titre: Premier cycle, debut: 2026-01-01, fin: 2026-06-30, seances: [2026-01-15, 2026-02-12] }
        charte: 2026-01-15
        ---
        # Notre charte
        """,
        "seances/2026-01-15-S1.md": """
        ---
        seance: S1
        date: 2026-01-15
        statut: close
        client: alice
        sujet: Déléguer sans perdre la main
        nature: problème
        presents: [alice, "bk", chloe]
        ---
        # Déléguer

        ## 1. Exposé
        Alice relit tout ; alice ne dort plus.

        ## 5. Synthèse et plan d'action
        - [ ] S1-A1 Confier le point du lundi (pour le 12 février 2026)
          - Premier pas : en parler à Paul.
        - [ ] S1-A2 Écrire la note @bk
        """,
        "seances/2026-02-12-S2.md": """
        ---
        seance: S2
        date: 2026-02-12
        client: bk
        presents: alice, bk
        absents: [chloe]
        ---
        ## Retours
        - [>] S1-A1 (pour le 12 mars 2026) — Le lundi était férié.
          - Appris : l'équipe attendait un cadre.

        ## 5. Synthèse et plan d'action
        - [ ] S2-A1 Parler à @alice de S1-A2
        """,
        "carnets/alice/S2.md": """
        ---
        seance: S2
        membre: alice
        ---
        ## Enseignements (groupe)
        Reprendre S1-A1 avec calme.

        ## Ressentis
        S1-A1 me pèse, je le dirai à @bk.
        """,
        "carnets/bk/S2.md": """
        ---
        seance: S2
        membre: bk
        ---
        ## Ressentis
        Canari : S1-A1 m'agace.
        """,
    ]

    static let english = [
        "group.md": """
        ---
        name: Workshop
        language: en
        facilitator: Claire Vasseur
        members:
          alice: Alice Martin
          bk: { name: Bruno Keller, alias: [Bruno K.] }
        cycles:
          C1: { title: First cycle, start: 2026-01-01, end: 2026-06-30, sessions: [2026-01-15] }
        ---
        """,
        "sessions/2026-01-15-S1.md": """
        ---
        session: S1
        date: 2026-01-15
        status: closed
        client: alice
        topic: Handing over
        present: [alice, bk]
        ---
        ## 5. Summary and action plan
        - [ ] S1-A1 Hand over the Monday meeting (by February 12, 2026)
        """,
        "logbooks/alice/S1.md": """
        ---
        session: S1
        member: alice
        ---
        ## Feelings
        S1-A1 feels far away.
        """,
    ]

    static func map(_ files: [String: String] = french) -> GroupMap {
        let group = inlineGroup(files)
        return GroupMap(group: group, links: Links(group))
    }
}

extension GroupMap {
    func file(_ path: String) throws -> FileID {
        FileID(try #require(group.files.firstIndex { $0.path == path }))
    }

    /// `path: the text that mentions it`, in the order of the files.
    func shown(_ mentions: [Mention]) -> [String] {
        mentions.map { "\(group[$0.place.file].path): \(group.text(at: $0.place))" }
    }

    /// The mention at the beginning of `text` in a file.
    func mention(at text: String, plus distance: Int = 0, in path: String) throws -> Mention? {
        let file = try file(path)
        let source = group[file]
        let offset = try #require(source[source.wholeRange].utf8Offset(of: text))
        return mentions(in: file)?.mention(at: offset + distance)
    }
}

extension String {
    func utf8Offset(of part: String) -> Int? {
        let (bytes, wanted) = (Array(utf8), Array(part.utf8))
        return bytes.indices.first { bytes[$0...].starts(with: wanted) }
    }
}
