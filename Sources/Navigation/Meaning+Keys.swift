package import Lexicon
package import Logbook

extension Meaning {
    /// What a key of the front matter holds.
    package static func text(of key: Key) -> Localized<String> {
        switch key {
        case .name: Localized(fr: "Le nom du groupe, ou d'un membre.", en: "The group's name, or a member's.")
        case .language:
            Localized(
                fr: "La langue dans laquelle l'outil écrit : `fr` ou `en`. Les deux sont toujours comprises.",
                en: "The language the tool writes in: `fr` or `en`. Both are always understood."
            )
        case .facilitator: Localized(fr: "Qui anime.", en: "Who facilitates.")
        case .members:
            Localized(
                fr: "Les membres, un par ligne : `alice: Alice Martin`.",
                en: "The members, one a line: `alice: Alice Martin`."
            )
        case .cycles:
            Localized(
                fr: "Les cycles : `C1: { titre, debut, fin, seances }`.",
                en: "The cycles: `C1: { title, start, end, sessions }`."
            )
        case .charter:
            Localized(fr: "Le jour où le groupe a adopté sa charte.", en: "The day the group agreed on its charter.")
        case .logbook:
            Localized(
                fr: "Comment les nouvelles pages de carnet sont préparées : par thème ou par étape.",
                en: "How new logbook pages are prepared: by theme or by step."
            )
        case .rules:
            Localized(
                fr: "La gravité des règles : `erreur`, `avertissement`, `info` ou `non`.",
                en: "The severity of rules: `error`, `warning`, `information` or `off`."
            )
        case .alias: Localized(fr: "D'autres noms de la personne.", en: "Other names of the person.")
        case .formerName:
            Localized(
                fr: "Le nom complet que la personne portait avant : ses pages d'alors restent les siennes.",
                en: "The full name the person bore before: the pages of that time stay theirs."
            )
        case .reportsTo:
            Localized(fr: "Le collègue dont elle dépend au travail.", en: "The colleague they report to at work.")
        case .title: Localized(fr: "Le titre du cycle.", en: "The cycle's title.")
        case .start: Localized(fr: "Le premier jour du cycle.", en: "The first day of the cycle.")
        case .end: Localized(fr: "Le dernier jour du cycle.", en: "The last day of the cycle.")
        case .sessions: Localized(fr: "Les jours de séance prévus.", en: "The planned days of sessions.")
        case .session: Localized(fr: "Le nom de la séance : `S3`.", en: "The session's name: `S3`.")
        case .date: Localized(fr: "Le jour : `2026-03-12`.", en: "The day: `2026-03-12`.")
        case .duration: Localized(fr: "La durée : `2 h 30`.", en: "The length: `2 h 30`.")
        case .status:
            Localized(fr: "`brouillon`, puis `close`.", en: "`draft`, then `closed`.")
        case .client: Localized(fr: "Qui apporte son sujet.", en: "Who brings their topic.")
        case .topic: Localized(fr: "Le sujet du client.", en: "The client's topic.")
        case .nature:
            Localized(
                fr: "Les trois P : `préoccupation`, `problème` ou `projet`.",
                en: "One of three: `concern`, `problem` or `project`."
            )
        case .themes:
            Localized(
                fr: "Des thèmes généraux, qui ne nomment personne.",
                en: "Broad themes, which name nobody."
            )
        case .present: Localized(fr: "Qui était là.", en: "Who was there.")
        case .absent: Localized(fr: "Qui manquait.", en: "Who was missing.")
        case .satisfaction:
            Localized(fr: "Des notes de 1 à 5, sans noms.", en: "Marks from 1 to 5, without names.")
        case .consultations:
            Localized(
                fr: "Plusieurs consultations en une séance, chacune avec client, sujet et nature.",
                en: "Several consultations in one session, each with client, topic and nature."
            )
        case .consultants:
            Localized(
                fr: "Qui conseille ; sans cette clé, tous les présents sauf le client.",
                en: "Who advises; without this key, everyone present but the client."
            )
        case .member: Localized(fr: "À qui est ce carnet.", en: "Whose logbook this is.")
        }
    }
}
