import Lexicon
import Logbook
import SourceText

extension Rule {
    static let unknownMember = Rule(
        codes: Localized(fr: "membre-inconnu", en: "unknown-member"),
        severity: .error,
        title: Localized(fr: "Membre inconnu", en: "Unknown member"),
        reason: Localized(
            fr: "Un nom que le groupe ne connaît pas n'a ni présence, ni tour de client, ni carnet.",
            en: "A name the group doesn't know has neither presence, nor a turn as client, nor a logbook."
        ),
        advice: Localized(
            fr: "Corrigez le nom, ou ajoutez la personne (ou ce surnom, sous `alias:`) dans groupe.md.",
            en: "Correct the name, or add the person (or this nickname, under `alias:`) in group.md."
        ),
        example: Localized(
            fr: Example(wrong: "client: alcie", right: "client: alice"),
            en: Example(wrong: "client: alcie", right: "client: alice")
        ),
        check: .irregularity { kind, place, context in
            // Where the group has no members, or they can't be read, that is the finding.
            guard case .unknownMember(let text, let nearest) = kind, !context.group.members.isEmpty,
                !context.isFacilitatorPresent(text, at: place)
            else { return nil }
            let quoted = context.quoting(text, from: place.file)
            let proposal = Localized.proposing(nearest?.description)
            return Finding(
                at: place,
                fr: "Membre inconnu\(quoted.french)\(proposal.french)",
                en: "Unknown member\(quoted.english)\(proposal.english)",
                // A folder's name stands in no text.
                fixes: place.range.isEmpty
                    ? [] : nearest.map { [.write($0.description, at: place, context.safety(ofName: text))] } ?? []
            )
        }
    )
}

extension CheckContext {
    /// Whether a list of those present or absent names the facilitator: no member, but nobody unknown either.
    fileprivate func isFacilitatorPresent(_ name: String, at place: Place) -> Bool {
        guard let session = session(in: place.file) else { return false }
        let folded = Folding.fold(name)
        let isNamed = { (facilitator: Located<String>?) in
            let full = facilitator.map { Folding.fold($0.value) } ?? ""
            return full == folded || full.split(separator: " ").first.map { $0 == folded } ?? false
        }
        guard isNamed(session.facilitator) || isNamed(group.facilitator) else { return false }
        return (session.present + session.absent).contains { $0.place == place }
    }
}

extension CheckContext {
    /// Safe where the slip leads to one member and no other.
    fileprivate func safety(ofName text: String) -> Fix.Safety {
        let meant = group.members.filter { member in
            let names = [member.id.description, member.name] + member.aliases.map(\.value)
            return names.contains { Fix.Safety.slip(text, $0) == .safe }
        }
        return meant.count == 1 ? .safe : .unsafe
    }
}
