import Lexicon
import Logbook
import SourceText

extension Rule {
    static let duplicateMember = Rule(
        codes: Localized(fr: "membre-en-double", en: "duplicate-member"),
        severity: .error,
        title: Localized(fr: "Deux membres du même nom", en: "Two members of one name"),
        reason: Localized(
            fr: "Un nom ou un alias désigne une seule personne ; sinon présences et carnets vont à la mauvaise.",
            en: "A name or alias means one person; if not, presences and logbooks go to the wrong one."
        ),
        advice: Localized(
            fr: "Donnez à chacun un nom qui le distingue.",
            en: "Give each a name that tells them apart."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    membres:
                      marie: Marie Roux
                      marier: Marie Roux
                    """,
                right: """
                    membres:
                      marie: Marie Roux
                      marieb: Marie Blanc
                    """
            ),
            en: Example(
                wrong: """
                    members:
                      marie: Marie Roux
                      marier: Marie Roux
                    """,
                right: """
                    members:
                      marie: Marie Roux
                      marieb: Marie Blanc
                    """
            )
        ),
        check: .group { context in
            var owners: [String: Member] = [:]
            return context.group.members.flatMap { member -> [Finding] in
                let names =
                    [Located(member.id.description, member.place), Located(member.name, member.place)] + member.aliases
                var findings: [Finding] = []
                for name in names where !name.value.isEmpty {
                    let folded = Folding.fold(name.value)
                    guard let owner = owners[folded] else {
                        owners[folded] = member
                        continue
                    }
                    // One member may well bear the same name as id, name and alias.
                    guard owner.place != member.place, !findings.contains(where: { $0.place == name.place }) else {
                        continue
                    }
                    findings.append(
                        Finding(
                            at: name.place,
                            fr: "« \(name.value) » désigne déjà \(owner.name).",
                            en: "“\(name.value)” already means \(owner.name)."
                        )
                    )
                }
                return findings
            }
        }
    )
}
