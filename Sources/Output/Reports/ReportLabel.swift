package import Logbook

/// The fixed words of the documents. Raw values are the names templates use: `labels.contract`.
package enum ReportLabel: String, CaseIterable, Sendable {
    case absent
    case action
    case actions
    case actionsTitle
    case answers
    case asOf
    case asTable
    case before
    case charterAgreed
    case client
    case colon
    case commitments
    case commit
    case consultations
    case consultationsTitle
    case contents
    case contract
    case cycleReport
    case decided
    case due
    case entries
    case everyoneWasClient
    case firstWeek
    case facilitator
    case feelings
    case followUps
    case followUpsWritten
    case frame
    case later
    case learned
    case learnedOnTheWay
    case learnings
    case leftOutIntroduction
    case member
    case memberReport
    case members
    case myActions
    case myEntries
    case myProgress
    case myTurns
    case noActions
    case noCharter
    case noConsultations
    case noContract
    case noEntry
    case noFollowUp
    case noHarvests
    case noLearnings
    case noOwnProgress
    case noProgress
    case noRegulation
    case noSatisfaction
    case noSession
    case noSessions
    case noTheme
    case noTopic
    case modified
    case outOfFive
    case overdue
    case plan
    case presence
    case presenceDescription
    case present
    case progress
    case readers
    case regulation
    case rhythm
    case rhythmDescription
    case rhythmNote
    case rotation
    case sameDay
    case secondWeek
    case rotationDescription
    case satisfaction
    case sessionReport
    case sessions
    case sharedHarvests
    case skip
    case states
    case stillToCome
    case themes
    case themesTitle
    case timeline
    case timelineDescription
    case toCome
    case unstated

    package var text: Localized<String> {
        switch self {
        case .absent: Localized(fr: "Absents", en: "Absent")
        case .action: Localized(fr: "Action", en: "Action")
        case .actions: Localized(fr: "actions", en: "actions")
        case .actionsTitle: Localized(fr: "Les actions et leur vie", en: "The actions and their life")
        case .answers: Localized(fr: "Réponses", en: "Answers")
        case .asOf: Localized(fr: "Au", en: "As of")
        case .before: Localized(fr: "Avant", en: "Before")
        case .commit: Localized(fr: "Fait à partir de l'enregistrement", en: "Made from commit")
        case .entries: Localized(fr: "pages de carnet", en: "logbook pages")
        case .firstWeek: Localized(fr: "1re semaine", en: "1st week")
        case .later: Localized(fr: "Plus tard", en: "Later")
        case .modified:
            Localized(fr: "avec des changements pas encore enregistrés", en: "with changes not committed yet")
        case .rhythm: Localized(fr: "Le rythme du groupe", en: "The group's rhythm")
        case .rhythmDescription:
            Localized(
                fr: "Combien de pages de carnet et de retours ont été écrits, jour après jour, autour de chaque séance",
                en: "How many logbook pages and follow-ups were written, day by day, around each session"
            )
        case .rhythmNote:
            Localized(
                fr: """
                    Quand les pages de carnet et les retours ont été écrits, d'après l'historique. On compte pour le \
                    groupe, jamais par personne.
                    """,
                en: """
                    When logbook pages and follow-ups were written, as the history tells it. Counted for the group, \
                    never for a person.
                    """
            )
        case .sameDay: Localized(fr: "Le jour même", en: "Same day")
        case .secondWeek: Localized(fr: "2e semaine", en: "2nd week")
        case .asTable: Localized(fr: "Le même contenu en tableau", en: "The same as a table")
        case .charterAgreed: Localized(fr: "Charte acceptée le", en: "Charter agreed on")
        case .client: Localized(fr: "Client", en: "Client")
        // With a space that doesn't break, as French writes it.
        case .colon: Localized(fr: "\u{00A0}:", en: ":")
        case .commitments: Localized(fr: "Engagements personnels", en: "Personal commitments")
        case .consultations: Localized(fr: "consultations", en: "consultations")
        case .consultationsTitle: Localized(fr: "Les consultations", en: "The consultations")
        case .contents: Localized(fr: "Sommaire", en: "Contents")
        case .contract: Localized(fr: "Contrat", en: "Contract")
        case .cycleReport: Localized(fr: "Bilan de cycle", en: "Cycle review")
        case .decided: Localized(fr: "décidée le", en: "decided on")
        case .due: Localized(fr: "échéance", en: "due")
        case .everyoneWasClient:
            Localized(
                fr: "Chacun a été client au moins une fois.",
                en: "Everyone has been client at least once."
            )
        case .facilitator: Localized(fr: "Animation", en: "Facilitator")
        case .feelings: Localized(fr: "Ressentis offerts au bilan", en: "Feelings offered to the review")
        case .followUps: Localized(fr: "Retours", en: "Follow-up")
        case .followUpsWritten: Localized(fr: "retours", en: "follow-ups")
        case .frame: Localized(fr: "Le cadre", en: "The frame")
        case .learned: Localized(fr: "Appris", en: "Learned")
        case .learnedOnTheWay:
            Localized(
                fr: "Où en sont les actions, et ce qu'on en a appris",
                en: "Where the actions stand, and what was learned"
            )
        case .learnings: Localized(fr: "Enseignements partagés, par thème", en: "Learnings shared, by theme")
        case .leftOutIntroduction: Localized(fr: "N'y figurent pas\u{00A0}:", en: "Left out:")
        case .member: Localized(fr: "Membre", en: "Member")
        case .memberReport: Localized(fr: "Mon carnet", en: "My logbook")
        case .members: Localized(fr: "Membres", en: "Members")
        case .myActions: Localized(fr: "Mes actions", en: "My actions")
        case .myEntries: Localized(fr: "Mes récoltes, séance par séance", en: "My harvests, session by session")
        case .myProgress: Localized(fr: "Le fil de mes progrès", en: "The thread of my progress")
        case .myTurns: Localized(fr: "Mes tours de client", en: "My turns as client")
        case .noActions: Localized(fr: "Aucune action n'est notée.", en: "No action is noted.")
        case .noCharter: Localized(fr: "La charte n'est pas encore écrite.", en: "The charter is not written yet.")
        case .noConsultations: Localized(fr: "Aucune consultation n'est notée.", en: "No consultation is noted.")
        case .noContract: Localized(fr: "Le contrat n'est pas noté.", en: "The contract is not noted.")
        case .noEntry:
            Localized(
                fr: "Rien n'est encore noté pour cette séance.",
                en: "Nothing is noted for this session yet."
            )
        case .noFollowUp: Localized(fr: "Pas encore de retour.", en: "No follow-up yet.")
        case .noHarvests:
            Localized(
                fr: "Personne n'a partagé de récolte de cette séance.",
                en: "Nobody has shared a harvest from this session."
            )
        case .noLearnings:
            Localized(
                fr: "Aucun enseignement n'a été partagé pour ce bilan.",
                en: "No learning was shared for this review."
            )
        case .noOwnProgress: Localized(fr: "Aucun progrès n'est encore noté.", en: "No progress is noted yet.")
        case .noProgress:
            Localized(
                fr: "Personne n'a offert de progrès à ce bilan.",
                en: "Nobody has offered progress to this review."
            )
        case .noRegulation: Localized(fr: "L'étape 6 n'est pas notée.", en: "Step 6 is not noted.")
        case .noSatisfaction:
            Localized(
                fr: "La satisfaction n'a pas été relevée.",
                en: "Satisfaction was not asked for."
            )
        case .noSession: Localized(fr: "Sans séance connue", en: "Without a known session")
        case .noSessions: Localized(fr: "Aucune séance n'a encore eu lieu.", en: "No session has taken place yet.")
        case .noTheme: Localized(fr: "Sans thème", en: "Without a theme")
        case .noTopic: Localized(fr: "Sujet non noté", en: "Topic not noted")
        case .outOfFive: Localized(fr: "sur 5 en moyenne", en: "out of 5 on average")
        case .overdue: Localized(fr: "échéance passée", en: "past its date")
        case .plan: Localized(fr: "Synthèse et plan d'action", en: "Summary and action plan")
        case .presence: Localized(fr: "Présences", en: "Presence")
        case .presenceDescription:
            Localized(
                fr: "Une ligne par membre, une colonne par séance.",
                en: "A row for each member, a column for each session."
            )
        case .present: Localized(fr: "Présents", en: "Present")
        case .progress: Localized(fr: "Le fil des progrès offerts", en: "The thread of progress offered")
        case .readers: Localized(fr: "Qui peut lire ce document", en: "Who may read this document")
        case .regulation: Localized(fr: "Apprentissages et régulation", en: "Learning and feedback")
        case .rotation: Localized(fr: "À qui le tour", en: "Whose turn")
        case .rotationDescription:
            Localized(
                fr: "Une ligne par membre, un losange à chaque séance où ce membre a été client.",
                en: "A row for each member, a diamond at each session where they were client."
            )
        case .satisfaction: Localized(fr: "Satisfaction", en: "Satisfaction")
        case .sessionReport: Localized(fr: "Fiche de séance", en: "Session sheet")
        case .sessions: Localized(fr: "séances", en: "sessions")
        case .sharedHarvests: Localized(fr: "Récoltes partagées", en: "Shared harvests")
        case .skip: Localized(fr: "Aller au contenu", en: "Skip to the content")
        case .states: Localized(fr: "Les actions par état", en: "The actions by state")
        case .stillToCome: Localized(fr: "son tour viendra", en: "turn still to come")
        case .themes: Localized(fr: "thèmes", en: "themes")
        case .themesTitle: Localized(fr: "Les thèmes du cycle", en: "The themes of the cycle")
        case .timeline:
            Localized(
                fr: "La vie des actions, de séance en séance",
                en: "The life of the actions, from session to session"
            )
        case .timelineDescription:
            Localized(
                fr: "Une ligne par action, une marque à chaque séance qui en a parlé.",
                en: "A row for each action, a mark at each session that spoke of it."
            )
        case .toCome: Localized(fr: "Séance à venir", en: "Session to come")
        case .unstated: Localized(fr: "Non indiqué", en: "Not stated")
        }
    }

    /// « nom : valeur ».
    static func pair(_ name: String, _ value: String, in language: Language) -> String {
        "\(name)\(ReportLabel.colon.text[language]) \(value)"
    }
}
