import Foundation
import Seeds

/// Writes one generated group: plausible in shape and size, without meaning.
struct GroupWriter {
    let folder: String
    let members: Int
    let sessions: Int
    var random: SplitMix64

    private static let words = """
        équipe réunion client question écoute silence mandat délai cadre confiance arbitrage chantier service budget \
        hiérarchie collègue urgence priorité décision retour entretien objectif planning tension accord demande posture \
        exemple situation changement projet direction agent terrain relais soutien limite charge matin semaine mois
        """.split(separator: " ").map(String.init)
    private static let verbs = ["observe", "comprends", "retiens", "propose", "reporte", "essaie", "prépare", "note"]

    mutating func write() throws {
        let files = FileManager.default
        try files.createDirectory(atPath: folder + "/seances", withIntermediateDirectories: true)
        try save(groupFile(), "groupe.md")
        for session in 1...sessions { try save(sessionFile(session), "seances/\(date(session))-S\(session).md") }
        for member in 1...members {
            try files.createDirectory(atPath: folder + "/carnets/m\(member)", withIntermediateDirectories: true)
            for session in 1...sessions {
                try save(entryFile(member: member, session: session), "carnets/m\(member)/S\(session).md")
            }
        }
    }

    private func save(_ text: String, _ path: String) throws {
        try text.write(toFile: folder + "/" + path, atomically: false, encoding: .utf8)
    }

    /// One séance every four weeks, from 8 January 2015.
    private func date(_ session: Int) -> String {
        let day = Date(timeIntervalSince1970: 1_420_675_200 + Double(session - 1) * 28 * 86_400)
        return day.formatted(.iso8601.year().month().day())
    }

    private func client(of session: Int) -> String { "m\((session - 1) % members + 1)" }

    private func groupFile() -> String {
        let people = (1...members).map { "  m\($0): { nom: Membre Numéro\($0) }" }.joined(separator: "\n")
        return """
            ---
            nom: Groupe de mesure
            langue: fr
            animateur: Claire Vasseur
            membres:
            \(people)
            cycles:
              C1: { titre: Long cycle, debut: 2015-01-01, fin: 2099-12-31 }
            charte: 2015-01-08
            ---
            # Notre charte
            Confidentialité et bienveillance.

            """
    }

    private mutating func sessionFile(_ session: Int) -> String {
        let present = (1...members).map { "m\($0)" }.joined(separator: ", ")
        let retours =
            session == 1
            ? "Première séance."
            : "- [x] S\(session - 1)-A1 — \(sentence())\n  - Appris : \(sentence())\n"
                + "- [>] S\(session - 1)-A2 (pour le \(date(session + 1))) — \(sentence())"
        return """
            ---
            seance: S\(session)
            date: \(date(session))
            statut: close
            client: \(client(of: session))
            sujet: \(sentence())
            nature: problème
            presents: [\(present)]
            ---
            # Séance \(session)

            ## Retours
            \(retours)

            ## 1. Exposé
            \(paragraph())

            ## 2. Clarification
            \(list())

            ## 3. Contrat
            > J'aimerais que vous m'aidiez à choisir.

            ## 4. Consultation
            \(list())

            ## 5. Synthèse et plan d'action
            - [ ] S\(session)-A1 \(sentence()) (pour le \(date(session + 1)))
              - Premier pas : \(sentence())
            - [ ] S\(session)-A2 \(sentence()) (pour le \(date(session + 1)))

            ## 6. Apprentissages et feedback
            \(list())

            """
    }

    private mutating func entryFile(member: Int, session: Int) -> String {
        """
        ---
        seance: S\(session)
        membre: m\(member)
        ---
        # Mon carnet

        ## Enseignements (groupe)
        \(list())

        ## Ressentis
        \(paragraph())

        \(paragraph())

        ## Progrès (bilan)
        - Depuis S1, \(sentence()) (S\(session)-A1)
        \(list())

        ## Engagements
        - [ ] \(sentence()) (pour le \(date(session + 1)))

        """
    }

    private mutating func sentence() -> String {
        let count = Int.random(in: 5...11, using: &random)
        let words = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }
        return "Je \(Self.verbs.randomElement(using: &random) ?? "note") " + words.joined(separator: " ")
    }

    private mutating func paragraph() -> String {
        (0..<4).map { _ in sentence() + "." }.joined(separator: "\n")
    }

    private mutating func list() -> String {
        (0..<4).map { _ in "- \(sentence()), *\(sentence())*." }.joined(separator: "\n")
    }
}
