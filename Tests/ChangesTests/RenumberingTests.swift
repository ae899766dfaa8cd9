import Changes
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

@Suite("Ids that things hand on to one another")
struct RenumberingTests {
    private static let groupFile = "---\nnom: Le cercle\nmembres:\n  alice: Alice Martin\n  bob: Bob Roux\n---\n"

    private static func session(
        _ id: String,
        _ date: String,
        client: String = "alice",
        topic: String = "Déléguer",
        retours: [String] = [],
        contract: String? = nil,
        _ actions: String...
    ) -> String {
        """
        ---
        seance: \(id)
        date: \(date)
        client: \(client)
        sujet: \(topic)
        ---
        ## Retours

        \(retours.joined(separator: "\n"))

        ## Contrat

        \(contract ?? "Je voudrais de l'aide pour \(topic).")

        ## Synthèse et plan d'action

        \(actions.joined(separator: "\n"))

        """
    }

    /// « S1-A2 renamed S1-A1 », « S1-A1 decided »…
    private func told(_ old: [String: String], _ new: [String: String]) -> [String] {
        func facts(_ files: [String: String]) -> Facts {
            Facts(of: inlineGroup(files.merging(["groupe.md": Self.groupFile]) { $1 }), for: nil)
        }
        return Comparison(from: facts(old), to: facts(new)).changes.map { change in
            let what =
                switch change.kind {
                case .added: "added"
                case .removed: change.formerBearer.map { "removed (\($0))" } ?? "removed"
                case .renamed(let before): "was \(before.name)"
                case .session(.added): "added"
                case .session(.date): "date"
                case .action(.decided): "decided"
                case .action(.title): "reworded"
                case .action(.due): "due"
                case .action(.session(let shift)): "from \(shift.from) to \(shift.to)"
                case .action(.heard(let heard)): "heard in \(heard.session)"
                case .action(.unheard(let session)): "unheard in \(session)"
                case .action(.standing(let shift)): "\(shift.from) to \(shift.to)"
                default: "\(change.kind)"
                }
            return "\(change.subject.name) \(what)"
        }
    }

    private func plans(_ old: [String], _ new: [String]) -> [String] {
        func plan(_ actions: [String]) -> [String: String] {
            ["seances/S1.md": Self.session("S1", "2026-01-15") + actions.map { "- [ ] S1-\($0)\n" }.joined()]
        }
        return told(plan(old), plan(new))
    }

    @Test("An action that comes first shifts the numbers of the others, and nothing else")
    func inserted() {
        #expect(
            plans(["A1 Appeler Paul", "A2 Écrire"], ["A1 Respirer", "A2 Appeler Paul", "A3 Écrire"])
                == ["S1-A1 decided", "S1-A2 was S1-A1", "S1-A3 was S1-A2"]
        )
    }

    @Test("An action that goes lets the others close up")
    func withdrawn() {
        #expect(
            plans(["A1 Respirer", "A2 Appeler Paul", "A3 Écrire"], ["A1 Appeler Paul", "A2 Écrire"])
                == ["S1-A1 removed (Respirer)", "S1-A1 was S1-A2", "S1-A2 was S1-A3"]
        )
    }

    @Test("Two actions may exchange their ids")
    func exchanged() {
        #expect(
            plans(["A1 Appeler", "A2 Écrire"], ["A1 Écrire", "A2 Appeler"]) == ["S1-A1 was S1-A2", "S1-A2 was S1-A1"]
        )
    }

    @Test("Who keeps an id and takes other words is reworded, whatever is decided beside")
    func reworded() {
        #expect(plans(["A1 Appeler"], ["A1 Voir"]) == ["S1-A1 reworded"])
        #expect(plans(["A1 Appeler"], ["A1 Voir", "A2 Écrire"]) == ["S1-A1 reworded", "S1-A2 decided"])
        #expect(
            plans(["A1 Appeler", "A2 Écrire"], ["A1 Voir", "A2 Écrire (pour le 2026-03-01)"])
                == ["S1-A1 reworded", "S1-A2 due"]
        )
    }

    @Test("An action that is reworded and renumbered in one go is known by most of its words")
    func rewordedAndRenumbered() {
        #expect(
            plans(["A1 Appeler Paul lundi", "A2 Écrire"], ["A1 Respirer", "A2 Appeler Paul mardi", "A3 Écrire"])
                == ["S1-A1 decided", "S1-A2 was S1-A1", "S1-A2 reworded", "S1-A3 was S1-A2"]
        )
        #expect(
            plans(["A1 Appeler Paul lundi"], ["A2 Appeler Paul mardi"]) == ["S1-A2 was S1-A1", "S1-A2 reworded"]
        )
        // What was added to a title makes it no other one, whatever else came that has some of its words.
        #expect(
            plans(
                ["A1 Parler au chef lundi"],
                ["A1 Parler au chef lundi, sans juger personne ni rien promettre", "A2 Parler au chef mardi"]
            ) == ["S1-A1 reworded", "S1-A2 decided"]
        )
        // Half of the words are not enough, nor is a likeness to two.
        #expect(
            plans(["A1 Appeler Paul"], ["A1 Respirer", "A2 Appeler Jeanne"]) == ["S1-A1 reworded", "S1-A2 decided"]
        )
        #expect(
            plans(["A1 Appeler Paul lundi"], ["A2 Appeler Paul mardi", "A3 Appeler Paul jeudi"])
                == ["S1-A1 removed", "S1-A2 decided", "S1-A3 decided"]
        )
    }

    @Test("Equal titles are told apart by what else is said of them, and by their numbers")
    func equalTitles() {
        let (first, second) = ("Appeler (pour le 2026-02-01)", "Appeler (pour le 2026-03-01)")
        #expect(
            plans(["A1 \(first)", "A2 \(second)"], ["A1 Respirer", "A2 \(first)", "A3 \(second)"])
                == ["S1-A1 decided", "S1-A2 was S1-A1", "S1-A3 was S1-A2"]
        )
        #expect(plans(["A1 \(first)"], ["A1 \(first)", "A2 \(second)"]) == ["S1-A2 decided"])
        #expect(
            plans(["A1 \(first)", "A2 \(second)"], ["A1 \(second)", "A2 \(first)"]) == ["S1-A1 due", "S1-A2 due"]
        )
        #expect(plans(["A1 Appeler", "A2 Appeler"], ["A2 Appeler"]) == ["S1-A1 removed"])
    }

    @Test("An action that moves to another plan is the action it was")
    func movedToAnotherPlan() {
        let (s1, s2) = ("seances/S1.md", "seances/S2.md")
        let old = [
            s1: Self.session("S1", "2026-01-15", "- [ ] S1-A1 Respirer", "- [ ] S1-A2 Appeler Paul"),
            s2: Self.session("S2", "2026-02-12", topic: "Dire non", "- [ ] S2-A1 Écrire"),
        ]
        let new = [
            s1: Self.session("S1", "2026-01-15", "- [ ] S1-A1 Respirer"),
            s2: Self.session("S2", "2026-02-12", topic: "Dire non", "- [ ] S2-A1 Écrire", "- [ ] S2-A2 Appeler Paul"),
        ]
        #expect(told(old, new) == ["S2-A2 was S1-A2", "S2-A2 from S1 to S2"])
        // The same words, decided anew by somebody else.
        let others = new.mapValues {
            $0.replacing("client: alice\nsujet: Dire non", with: "client: bob\nsujet: Dire non")
        }
        #expect(told(old, others).contains("S2-A2 decided") && told(old, others).contains("S1-A2 removed"))
    }

    private let first = session("S1", "2026-01-15", topic: "Recruter", "- [ ] S1-A1 Appeler", "- [ ] S1-A2 Relire")
    private let second = session(
        "S2",
        "2026-02-12",
        client: "bob",
        topic: "Dire non",
        retours: ["- [x] S1-A1 — Fait."],
        "- [ ] S2-A1 Écrire"
    )

    private func numbered(_ session: String, _ old: Int, _ new: Int) -> String {
        session.replacing("S\(old)", with: "S\(new)")
    }

    @Test("A séance that comes first shifts the others, their actions, their retours and their pages")
    func sessionInserted() {
        let page = "## Enseignements (groupe)\n\n- Écouter.\n"
        let old = [
            "seances/S1.md": first, "seances/S2.md": second, "carnets/bob/S1.md": page,
            "carnets/bob/S2.md": page.replacing("Écouter", with: "Attendre"),
        ]
        let new = [
            "seances/S1.md": Self.session("S1", "2026-01-02", client: "bob", topic: "Commencer"),
            "seances/S2.md": numbered(first, 1, 2),
            "seances/S3.md": numbered(second, 2, 3).replacing("S1-A1", with: "S2-A1"),
            "carnets/bob/S2.md": page, "carnets/bob/S3.md": page.replacing("Écouter", with: "Attendre"),
        ]
        let names = ["S2 was S1", "S3 was S2", "S2-A1 was S1-A1", "S2-A2 was S1-A2", "S3-A1 was S2-A1"]
        #expect(told(old, new) == ["S1 added"] + names)
        // Pages that keep their number, whatever they speak of, haven't changed.
        let kept = new.merging(["carnets/bob/S1.md": page, "carnets/bob/S2.md": old["carnets/bob/S2.md"] ?? ""]) { $1 }
            .filter { $0.key != "carnets/bob/S3.md" }
        #expect(told(old, kept) == ["S1 added"] + names)
    }

    @Test("A séance that goes lets the others close up, and takes its retours with it")
    func sessionWithdrawn() {
        let third = Self.session("S3", "2026-03-12", topic: "Partir", retours: ["- [/] S1-A2 — En cours."])
        let old = ["seances/S1.md": first, "seances/S2.md": second, "seances/S3.md": third]
        let new = ["seances/S1.md": first, "seances/S2.md": numbered(third, 3, 2)]
        #expect(
            told(old, new)
                == [
                    "S2 removed (Dire non)", "S2 was S3", "S1-A1 unheard in S2", "S1-A1 done to planned",
                    "S2-A1 removed",
                ]
        )
    }

    @Test("A new number and a new day at once make no other séance")
    func numberAndDate() {
        let old = ["seances/S1.md": first, "seances/S2.md": second]
        let new = [
            "seances/S1.md": first, "seances/S3.md": numbered(second, 2, 3).replacing("2026-02-12", with: "2026-02-19"),
        ]
        #expect(told(old, new) == ["S3 was S2", "S3 date", "S3-A1 was S2-A1"])
        // The same client alone makes no other séance of it.
        let other = Self.session("S3", "2026-02-19", client: "bob", topic: "Grandir", "- [ ] S3-A1 Semer")
        #expect(told(old, ["seances/S1.md": first, "seances/S3.md": other]).contains("S3 added"))
    }

    @Test("Séances whose days were exchanged keep their numbers")
    func daysExchanged() {
        let old = ["seances/S1.md": first, "seances/S2.md": second]
        let new = [
            "seances/S1.md": first.replacing("2026-01-15", with: "2026-02-12"),
            "seances/S2.md": second.replacing("2026-02-12", with: "2026-01-15"),
        ]
        #expect(told(old, new) == ["S1 date", "S2 date"])
    }

    @Test("A short name that goes over to somebody else names whom it names")
    func members() {
        func group(_ members: String) -> [String: String] {
            ["groupe.md": "---\nnom: Le cercle\nmembres: { \(members) }\n---\n"]
        }
        let found = Comparison(
            from: Facts(of: inlineGroup(group("ali: Alice Martin, bob: Bob Roux")), for: nil),
            to: Facts(of: inlineGroup(group("ali: Ali Kaya, alice: Alice Martin, bob: Bob Roux")), for: nil)
        )
        .changes
        #expect(found.map(\.subject) == [.member(MemberID("ali")), .member(MemberID("alice"))])
        #expect(found.map(\.kind) == [.added, .renamed(from: .member(MemberID("ali")))])
    }

    @Test("A retour of an action that isn't there yet gives way to the one that takes its name, always alike")
    func orphanedFollowUp() {
        func facts(_ plan: String, _ retours: [String]) -> Facts {
            let files = [
                "groupe.md": Self.groupFile, "seances/S1.md": Self.session("S1", "2026-01-15", plan),
                "seances/S2.md": Self.session("S2", "2026-02-12", client: "bob", topic: "Oser", retours: retours),
            ]
            let raw = files.map { RawFile(path: $0.key, bytes: Array($0.value.utf8)) }.sorted { $0.path < $1.path }
            return Facts(of: GroupReader.group(of: raw), for: nil)
        }
        let before = facts("- [ ] S1-A1 Faire une chose", ["- [x] S1-A1 — Fait.", "- [/] S1-A2 — En route."])
        let after = facts("- [ ] S1-A2 Faire une chose", ["- [x] S1-A2 — Fait.", "- [/] S1-A2 — En route."])
        let told = Comparison(from: before, to: after).changes.map(\.kind)
        #expect(told == [.renamed(from: .action(ActionID(session: SessionID("S1"), number: 1)))])
    }

    @Test("Retours that are left alone while their action takes another number were heard by nobody again")
    func retoursLeftAlone() {
        func facts(_ plan: String, _ retours: [String]) -> [String: String] {
            [
                "seances/S1.md": Self.session("S1", "2026-01-15", plan),
                "seances/S2.md": Self.session("S2", "2026-02-12", client: "bob", topic: "Oser", retours: retours),
            ]
        }
        let (before, after) = ("- [ ] S1-A1 Faire une chose", "- [ ] S1-A3 Faire une chose")
        let alone = ["- [/] S1-A1 — En route."]
        #expect(told(facts(before, alone), facts(after, alone)) == ["S1-A3 was S1-A1", "S1-A3 inProgress to planned"])
        let both = alone + ["- [x] S1-A3 — Fait."]
        #expect(told(facts(before, both), facts(after, both)) == ["S1-A3 was S1-A1", "S1-A3 inProgress to done"])
    }
}
