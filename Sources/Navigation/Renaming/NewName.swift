import Lexicon
import Links
import Logbook
import Reading
import SourceText

/// A name and what is to stand in its place; made only where the new one is well formed and free.
enum NewName: Hashable, Sendable {
    case member(MemberID, becomes: MemberID)
    case session(SessionID, becomes: SessionID)
    case action(ActionID, becomes: ActionID)

    init(of subject: Subject, _ text: String, in map: GroupMap) throws(RenamingRefusal) {
        switch subject {
        case .member(let id): self = .member(id, becomes: try Self.member(id, text, in: map))
        case .session(let id): self = .session(id, becomes: try Self.session(id, text, in: map))
        case .action(let id): self = .action(id, becomes: try Self.action(id, text, in: map))
        case .cycle, .date, .state, .heading, .key, .word, .rule: throw .nothingToRename
        }
    }

    // MARK: Members

    private static func member(_ id: MemberID, _ text: String, in map: GroupMap) throws(RenamingRefusal) -> MemberID {
        guard map.group.member(id) != nil else { throw .unknown(name: id.description) }
        guard MemberID.isWellFormed(text) else { throw .malformedMember(name: text) }
        let folded = Folding.fold(text)
        let isTaken = map.group.members.contains { member in
            let isOther = member.id != id
            let firstName = member.name.split(separator: " ").first.map(String.init) ?? ""
            let names =
                [member.name] + member.aliases.map(\.value) + (isOther ? [member.id.description, firstName] : [])
            return names.contains { Folding.fold($0) == folded }
        }
        let isFacilitator = map.group.facilitator.map { Folding.fold($0.value) == folded } ?? false
        guard !isTaken, !isFacilitator, text != id.description, map.isFree(.member(MemberID(text))) else {
            throw .taken(name: text)
        }
        return MemberID(text)
    }

    // MARK: Séances

    private static func session(
        _ id: SessionID,
        _ text: String,
        in map: GroupMap
    ) throws(RenamingRefusal) -> SessionID {
        guard let session = map.group.session(id) else { throw .unknown(name: id.description) }
        guard !session.id.place.range.isEmpty || session.fileNameID == id else {
            throw .unnamedSession(path: map.group[session.file].path)
        }
        let new = SessionID(reading: text)
        let name = new.description
        // An action's id is found by its séance's ASCII letters and final digit.
        guard name.utf8.count <= 20, name.utf8.last.map({ (0x30...0x39).contains($0) }) ?? false,
            name.utf8.first.map({ (0x41...0x5A).contains($0) }) ?? false,
            name.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
        else { throw .malformedSession(name: text) }
        guard new != id, map.isFree(.session(new)) else { throw .taken(name: name) }
        return new
    }

    // MARK: Actions

    private static func action(_ id: ActionID, _ text: String, in map: GroupMap) throws(RenamingRefusal) -> ActionID {
        guard let life = map.links[id] else { throw .unknown(name: id.description) }
        guard !life.action.isProvisional else { throw .provisional(id) }
        let source = SourceText(path: "", text: text)
        guard let match = ActionIDScanner.scan(source, in: source.wholeRange).first, match.range == source.wholeRange,
            match.id.session == id.session
        else { throw .malformedAction(name: text, session: id.session) }
        guard match.id != id, map.isFree(.action(match.id)) else { throw .taken(name: match.id.description) }
        return match.id
    }
}

extension GroupMap {
    /// Whether nobody speaks of a subject yet: also a name that leads nowhere would mean something all at once.
    fileprivate func isFree(_ subject: Subject) -> Bool {
        let isNamedByPath = group.files.contains { source in
            let parts = PathParts(of: source.path)
            switch subject {
            case .member(let id):
                return parts.owner.map { Folding.fold(source.path(at: $0)) == Folding.fold(id.description) } ?? false
            case .session(let id): return parts.session.map { SessionID(reading: source.path(at: $0)) == id } ?? false
            case .action, .cycle, .date, .state, .heading, .key, .word, .rule: return false
            }
        }
        guard !isNamedByPath else { return false }
        switch subject {
        case .session(let id):
            return everyMention(of: subject).isEmpty && everyMention(ofActionsOf: id).isEmpty
        case .member, .action, .cycle, .date, .state, .heading, .key, .word, .rule:
            return everyMention(of: subject).isEmpty
        }
    }
}

extension SourceText {
    /// A part of the path, by its bytes.
    func path(at range: SourceRange) -> String {
        String(decoding: Array(path.utf8)[range.indices], as: UTF8.self)
    }
}
