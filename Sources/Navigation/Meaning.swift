package import Lexicon
package import Logbook

/// What the words of the format stand for, in a sentence or two.
package enum Meaning {
    /// What a heading asks for.
    package static func text(of heading: Heading) -> Localized<String> {
        switch heading {
        case .opening:
            Localized(
                fr: "L'accueil, la météo : comment chacun arrive.",
                en: "The opening: how everyone arrives."
            )
        case .followUp:
            Localized(
                fr: "Les clients d'avant disent où en sont leurs actions : `- [x] S1-A1 — ce qui s'est passé`, puis "
                    + "`  - Appris : …`.",
                en: "Earlier clients say how their actions stand: `- [x] S1-A1 — what happened`, then "
                    + "`  - Learned: …`."
            )
        case .step(let step): text(of: step)
        case .harvest(let kind): text(of: kind)
        case .commitments:
            Localized(
                fr:
                    "Ce que l'on se promet pour sa propre pratique. Privé, sauf `(groupe)` ou `(bilan)` après le titre.",
                en: "What one promises oneself for one's own practice. Private, unless `(group)` or `(review)` follows "
                    + "the heading."
            )
        }
    }

    private static func text(of step: Step) -> Localized<String> {
        switch step {
        case .presentation:
            Localized(
                fr: "Le client expose sa situation ; les consultants écoutent.",
                en: "The client presents the situation; the consultants listen."
            )
        case .clarification:
            Localized(
                fr: "Les consultants posent des questions, sans conseiller encore.",
                en: "The consultants ask questions, and don't advise yet."
            )
        case .contract:
            Localized(
                fr: "Le client dit ce qu'il attend du groupe, et le groupe l'accepte : « J'aimerais que vous m'aidiez "
                    + "à… »",
                en: "The client says what they ask of the group, and the group accepts: “I would like you to help me…”"
            )
        case .consultation:
            Localized(
                fr: "Les consultants apportent leurs pistes ; le client écoute et note.",
                en: "The consultants offer their leads; the client listens and takes notes."
            )
        case .actionPlan:
            Localized(
                fr: "Le client retient ce qui l'aide et décide de peu d'actions, faisables d'ici la prochaine séance : "
                    + "`- [ ] S1-A1 Verbe… (pour le …)`.",
                en: "The client keeps what helps and decides on few actions, feasible before the next session: "
                    + "`- [ ] S1-A1 Verb… (by …)`."
            )
        case .learning:
            Localized(
                fr: "Chacun dit ce qu'il apprend : sur le sujet, sur l'aide, sur soi.",
                en: "Everyone says what they learn: about the topic, about helping, about themselves."
            )
        }
    }

    private static func text(of kind: HarvestKind) -> Localized<String> {
        let harvest: Localized<String> =
            switch kind {
            case .learning: Localized(fr: "Ce que j'apprends.", en: "What I learn.")
            case .feeling: Localized(fr: "Ce que j'ai ressenti.", en: "What I felt.")
            case .progress:
                Localized(
                    fr: "Ce que je fais autrement depuis la dernière fois, et ce qui le montre.",
                    en: "What I do differently since last time, and what shows it."
                )
            case .note: Localized(fr: "Notes libres.", en: "Free notes.")
            }
        return Localized(
            fr: harvest.french + " Privé, sauf `(groupe)` ou `(bilan)` après le titre.",
            en: harvest.english + " Private, unless `(group)` or `(review)` follows the heading."
        )
    }

    /// What a box says.
    package static func text(of state: ActionState, in language: Language) -> String {
        let name = GroupMap.name(of: state, in: language)
        let meaning: Localized<String> =
            switch state {
            case .planned: Localized(fr: "décidée, pas encore commencée", en: "decided, not yet begun")
            case .inProgress: Localized(fr: "commencée", en: "begun")
            case .done: Localized(fr: "terminée", en: "finished")
            case .adapted: Localized(fr: "elle continue sous une autre forme", en: "it goes on in another form")
            case .postponed:
                Localized(
                    fr: "elle continue, le plus souvent à une nouvelle date",
                    en: "it goes on, usually by a new date"
                )
            case .abandoned:
                Localized(fr: "on n'y donne pas suite, et c'est permis", en: "it is dropped, which is allowed")
            }
        return "`[\(state.mark)]` **\(name)**\(GroupMap.colon(language))\(meaning[language])"
    }

    /// The words that a key of a closed set takes.
    static func words(after key: Key, in language: Language) -> String? {
        let values = values(after: key, in: language)
        guard !values.isEmpty else { return nil }
        return values.map { "`\($0)`" }.joined(separator: " · ")
    }

    /// The words that may follow a key of a closed set, as the program writes them; empty for other keys.
    package static func values(after key: Key, in language: Language) -> [String] {
        let words = Words.of(language)
        switch key {
        case .status: return SessionStatus.allCases.map { words.written($0, in: words.statuses) }
        case .logbook: return LogbookForm.allCases.map { words.written($0, in: words.logbookForms) }
        case .nature: return TopicNature.allCases.map { words.written($0, in: words.natures) }
        case .language: return Language.allCases.map(\.rawValue)
        case .name, .facilitator, .members, .cycles, .charter, .rules, .alias, .formerName, .reportsTo, .title, .start,
            .end,
            .sessions, .session, .date, .duration, .client, .topic, .themes, .present, .absent, .satisfaction,
            .consultations, .consultants, .member:
            return []
        }
    }
}
