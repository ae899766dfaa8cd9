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
            context.links.strayFollowUps.map { stray in
                let id = stray.followUp.action.value
                let nearest = context.nearestAction(to: id, saidIn: stray.session)
                return Finding(
                    at: stray.followUp.action.place,
                    fr: "\(id) n'existe pas" + (nearest.map { " ; vouliez-vous dire \($0) ?" } ?? "."),
                    en: "\(id) doesn't exist" + (nearest.map { "; did you mean \($0)?" } ?? "."),
                    fixes: nearest.map { [.write($0.description, at: stray.followUp.action.place)] } ?? []
                )
            }
        }
    )
}

extension CheckContext {
    /// The action that was probably meant: of the same plan first, and one that séance doesn't speak of yet.
    fileprivate func nearestAction(to id: ActionID, saidIn session: SessionID) -> ActionID? {
        let own = links.actions(decidedIn: id.session)
        let silent = own.filter { life in !life.followUps.contains { $0.session == session } }
        let stated = silent.filter { !$0.action.isProvisional }
        for candidates in [stated, silent, own, links.lives] {
            if let nearest = NearMiss.nearest(to: id.description, among: candidates.lazy.map(\.id.description)) {
                return candidates.first { $0.id.description == nearest }?.id
            }
        }
        return nil
    }
}
