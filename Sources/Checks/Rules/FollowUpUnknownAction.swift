import Lexicon
import Links
import Logbook
import SourceText

extension Rule {
    static let followUpUnknownAction = Rule(
        codes: Localized(fr: "retour-action-inconnue", en: "follow-up-unknown-action"),
        severity: .error,
        title: Localized(
            fr: "Retour sur une action qui n'existe pas",
            en: "Follow-up on an action that doesn't exist"
        ),
        reason: Localized(
            fr: "Le retour se rattache à l'action par son numéro ; avec un numéro inconnu, il se perd.",
            en: "A follow-up belongs to its action by the id; with an unknown one it is lost."
        ),
        advice: Localized(
            fr: "Corrigez le numéro d'après le plan d'action de la séance.",
            en: "Correct the id by the action plan of that session."
        ),
        example: Localized(
            fr: Example(wrong: "- [x] S3-A4 — Fait.", right: "- [x] S3-A1 — Fait."),
            en: Example(wrong: "- [x] S3-A4 — Done.", right: "- [x] S3-A1 — Done.")
        ),
        check: .group { context in
            guard !context.links.strayFollowUps.isEmpty else { return [] }
            let plans = Dictionary(grouping: context.links.lives, by: \.session)
            var nearestPlans: [SessionID: [ActionLife]] = [:]
            return context.links.strayFollowUps.map { stray in
                let id = stray.followUp.action.value
                let plan = plans[id.session] ?? nearestPlans[id.session] ?? context.nearestPlan(to: id.session, plans)
                nearestPlans[id.session] = plan
                let nearest = plan.nearestAction(to: id, saidIn: stray.session)
                return Finding(
                    at: stray.followUp.action.place,
                    fr: "\(id) n'existe pas" + (nearest.map { " ; vouliez-vous dire \($0) ?" } ?? "."),
                    en: "\(id) doesn't exist" + (nearest.map { "; did you mean \($0)?" } ?? "."),
                    fixes: nearest.map { nearest in
                        let safety = Fix.Safety.slip(id.description, nearest.description)
                        return [.write(nearest.description, at: stray.followUp.action.place, safety)]
                    } ?? []
                )
            }
        }
    )
}

extension CheckContext {
    /// The plan of the séance that was probably meant, where an id names one that decided nothing.
    fileprivate func nearestPlan(to session: SessionID, _ plans: [SessionID: [ActionLife]]) -> [ActionLife] {
        let candidates = group.sessions.map(\.id.value).filter { plans[$0] != nil }
        let nearest = NearMiss.nearest(to: session.description, among: candidates.lazy.map(\.description))
        return nearest.flatMap { plans[SessionID($0)] } ?? []
    }
}

extension [ActionLife] {
    /// The action of this plan that was probably meant: first one that `session` doesn't speak of yet.
    fileprivate func nearestAction(to id: ActionID, saidIn session: SessionID) -> ActionID? {
        let silent = filter { life in !life.followUps.contains { $0.session == session } }
        let stated = silent.filter { !$0.action.isProvisional }
        for candidates in [filter { $0.id.number == id.number }, stated, silent, self] {
            if let nearest = NearMiss.nearest(to: id.description, among: candidates.lazy.map(\.id.description)) {
                return candidates.first { $0.id.description == nearest }?.id
            }
        }
        return nil
    }
}
