import Lexicon
import Links
import Logbook
import SourceText

extension GroupMap {
    /// Who a member is, when they were client, and what they still have in hand.
    func explanation(ofMember id: MemberID, in language: Language) -> String? {
        guard let member = group.member(id) else { return nil }
        let isFacilitator = group.facilitator.map { Folding.fold($0.value) == Folding.fold(member.name) } ?? false
        let role =
            isFacilitator
            ? Localized(fr: "animation du groupe", en: "facilitator of the group")
            : Localized(fr: "membre du groupe", en: "member of the group")
        let aliases = member.aliases.map(\.value).joined(separator: ", ")
        let facts = HoverText.facts([
            role[language],
            aliases.isEmpty ? nil : Localized(fr: "dit aussi \(aliases)", en: "also called \(aliases)")[language],
        ])
        let turns = group.sessions.flatMap { session in
            session.consultations.filter { $0.client?.value == id }.map { (session.id.value, $0.topic?.value) }
        }
        let asClient =
            turns.isEmpty
            ? Localized(fr: "Son tour de client est à venir.", en: "Their turn as client is still to come.")[language]
            : Localized(fr: "Client :", en: "Client:")[language] + "\n\n"
                + (HoverText.list(
                    turns.map { session, topic in
                        "\(session)" + (topic.map { Self.colon(language) + HoverText.plain($0) } ?? "")
                    }
                ) ?? "")
        let open = links.lives.filter { $0.owner == id && !$0.state(on: nil).isClosed }
        let actions = HoverText.list(open.map { line(about: $0, in: language) }).map {
            Localized(fr: "Actions ouvertes :", en: "Open actions:")[language] + "\n\n" + $0
        }
        return HoverText.joined([HoverText.title([member.name, id.description]), facts, asClient, actions])
    }

    func line(about life: ActionLife, in language: Language) -> String {
        let due = life.due(on: nil).map { " (\(Self.due($0, in: language)))" } ?? ""
        let state = Self.name(of: life.state(on: nil), in: language)
        return "\(life.id) \(HoverText.plain(life.action.title))\(due)\(Self.colon(language))\(state)"
    }
}
