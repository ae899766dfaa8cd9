import Logbook
import SourceText

extension Words {
    package static let french = Words(
        language: .french,
        groupFile: ["groupe"],
        sessionsFolder: ["seances", "séances", "seance"],
        logbooksFolder: ["carnets", "carnet", "carnets de bord"],
        templatesFolder: ["modeles"],
        reportsFolder: ["rapports"],
        keys: [
            .name: ["nom"],
            .language: ["langue"],
            .facilitator: ["animateur", "animatrice", "facilitateur", "facilitatrice"],
            .members: ["membres", "participants", "participantes"],
            .cycles: ["cycles"],
            .charter: ["charte"],
            .rules: ["regles"],
            .logbook: ["carnet", "carnets"],
            .alias: ["alias", "surnoms"],
            .formerName: ["ancien_nom", "anciens_noms"],
            .reportsTo: ["responsable", "n+1", "rattache_a"],
            .title: ["titre"],
            .start: ["debut"],
            .end: ["fin"],
            .sessions: ["seances"],
            .session: ["seance"],
            .date: ["date"],
            .duration: ["duree"],
            .status: ["statut"],
            .client: ["client", "cliente"],
            .topic: ["sujet"],
            .nature: ["nature"],
            .themes: ["themes", "theme"],
            .present: ["presents", "presentes"],
            .absent: ["absents", "absentes", "excuses", "excusees"],
            .satisfaction: ["satisfaction"],
            .consultations: ["consultations"],
            .consultants: ["consultants", "consultantes"],
            .member: ["membre", "participant", "participante"],
        ],
        headings: [
            .opening: [
                "Accueil et météo", "Accueil", "Météo", "Météo du groupe", "Accueil, météo", "Ouverture", "Inclusion",
            ],
            .followUp: [
                "Retours", "Retour", "Retours sur les plans d'action", "Retour sur les plans d'action",
                "Retours sur les actions", "Retour sur les actions", "Retour sur le plan d'action",
                "Retour(s) sur les plans d'action", "Retour(s)", "Suivi des actions", "Suivi des plans d'action",
                "Accueil et retours",
            ],
            .step(.presentation): [
                "Exposé", "Exposé de la situation", "Exposé du problème", "Exposé de la situation-problème",
                "Exposé du sujet", "Présentation", "Présentation de la situation",
            ],
            .step(.clarification): [
                "Clarification", "Clarifications", "Questions de clarification", "Clarification et questionnement",
                "Clarification (questionnement)", "Questionnement",
            ],
            .step(.contract): [
                "Contrat", "Contrat (besoins et contrat)", "Besoins et contrat", "Besoin et contrat", "Demande",
                "Contrat et demande", "Contrat de consultation", "Contrat (demande)", "Contrat, demande",
                "Définition du contrat", "Contrat (besoins et contrat, demande)",
            ],
            .step(.consultation): [
                "Consultation", "Consultation (exploration)", "Exploration", "Consultation et exploration",
                "Consultation des consultants",
            ],
            .step(.actionPlan): [
                "Synthèse et plan d'action", "Synthèse et plan d'actions", "Synthèse", "Plan d'action",
                "Plan d'actions", "Synthèse, plan d'action", "Synthèse du client et plan d'action",
            ],
            .step(.learning): [
                "Apprentissages et feedback", "Apprentissages", "Apprentissage", "Apprentissages et feedbacks",
                "Apprentissages et régulation", "Apprentissages (feedback)", "Apprentissages, feedback",
                "Apprentissages et évaluation", "Apprentissages, régulation et évaluation", "Feedback",
                "Apprentissages et feedback (régulation, évaluation)", "Intégration des apprentissages",
                "Apprentissages, feedback et régulation", "Apprentissages et retours du groupe",
            ],
            .harvest(.learning): [
                "Enseignements", "Enseignement", "Mes enseignements", "Ce que j'apprends", "Ce que j'ai appris",
                "Mes apprentissages",
            ],
            .harvest(.feeling): ["Ressentis", "Ressenti", "Mes ressentis", "Mon ressenti", "Ce que je ressens"],
            .harvest(.progress): ["Progrès", "Mes progrès", "Mon progrès"],
            .commitments: ["Engagements", "Engagement", "Mes engagements", "Mon engagement"],
        ],
        visibilities: [
            .private: ["privé", "privée", "privés", "privées", "pour moi", "confidentiel", "personnel"],
            .group: ["groupe", "pour le groupe", "partagé", "partagée", "partagés", "partagées"],
            .review: ["bilan", "pour le bilan"],
        ],
        statuses: [.draft: ["brouillon", "en cours"], .closed: ["close", "clos", "cloturee", "terminee", "fermee"]],
        natures: [
            .concern: ["préoccupation", "preoccupations"],
            .problem: ["problème", "problematique", "situation-problème"],
            .project: ["projet"],
        ],
        logbookForms: [
            .byTheme: ["par thème", "thème", "thèmes", "par récolte"],
            .byStep: ["par étape", "étape", "étapes", "par étapes"],
        ],
        labels: [
            .detail(.firstStep): ["Premier pas", "1er pas"],
            .detail(.obstacle): ["Obstacle", "Obstacles", "Frein", "Freins", "Risque"],
            .detail(.support): ["Soutien", "Soutiens", "Ressource", "Ressources", "Appui", "Aide"],
            .detail(.signOfSuccess): [
                "Signe de réussite", "Signes de réussite", "Critère de réussite", "Indicateur de réussite",
            ],
            .learned: [
                "Appris", "J'ai appris", "Apprentissage", "Apprentissages", "Ce que j'ai appris", "Ce que j'en retiens",
                "Appris en route",
            ],
        ],
        states: [
            .planned: ["prévue"],
            .inProgress: ["en cours"],
            .done: ["faite"],
            .adapted: ["adaptée"],
            .postponed: ["reportée"],
            .abandoned: ["abandonnée"],
        ],
        due: [
            "pour le", "pour", "d'ici le", "d'ici au", "d'ici", "avant le", "échéance le", "échéance", "reporté au",
            "reportée au", "au plus tard le", "jusqu'au",
        ],
        prepositions: ["à", "au", "avec", "de", "d'", "chez", "pour", "par", "et", "ou", "sur", "en"],
        months: [
            ["janvier", "janv", "jan"], ["février", "févr", "fév"], ["mars"], ["avril", "avr"], ["mai"], ["juin"],
            ["juillet", "juil"], ["août"], ["septembre", "sept"], ["octobre", "oct"], ["novembre", "nov"],
            ["décembre", "déc"],
        ],
        weekdays: [
            ["lundi", "lun"], ["mardi", "mar"], ["mercredi", "mer"], ["jeudi", "jeu"], ["vendredi", "ven"],
            ["samedi", "sam"], ["dimanche", "dim"],
        ],
        ordinals: ["er", "ère", "e"],
        stepPrefixes: ["étape", "étape n°"],
        severities: [
            .severity(.error): ["erreur"],
            .severity(.warning): ["avertissement", "attention"],
            .severity(.information): ["info", "information"],
            .off: ["non", "desactivee", "desactive", "aucune", "jamais"],
        ],
        hours: ["h", "heure", "heures"],
        minutes: ["min", "mn", "minute", "minutes"],
        languageNames: ["fr", "français", "francais", "fr-fr"],
        requestOpenings: [
            "j'aimerais", "je voudrais", "je souhaite", "je souhaiterais", "j'ai besoin", "je vous demande",
            "aidez-moi",
            "pouvez-vous", "pourriez-vous", "j'attends", "mon besoin", "ma demande", "je demande", "que vous m'aidiez",
            "m'aider", "nous aider", "le groupe m'aide", "je veux", "qu'on m'aide",
        ],
        adviceOpenings: [
            "tu devrais", "vous devriez", "il faut", "il faudrait", "tu dois", "vous devez", "pourquoi ne pas",
            "à ta place", "à votre place", "moi je", "je te conseille", "je vous conseille", "tu n'as qu'à",
            "vous n'avez qu'à",
        ]
    )
}
