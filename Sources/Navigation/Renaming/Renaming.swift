package import Editing
import Lexicon
import Logbook
import Reading
import SourceText

/// The change of a member's, a séance's or an action's name in every file, and in the files' names.
///
/// Private carnets are changed too; nothing of them is shown.
package struct Renaming: Sendable {
    private let map: GroupMap
    private let name: NewName
    /// Who is who once the name has changed.
    private let roster: Roster

    /// What is to be done so that a subject bears another name.
    ///
    /// The change is proven before it is given: read anew, the files say what they said, with the new name.
    ///
    /// - Parameter otherFiles: paths in the group's folder that are not the group's own files, as pictures in a carnet:
    ///   they move with their folder.
    /// - Throws: `RenamingRefusal` where the name is not free or not well formed, where a file can't be read clearly,
    ///   and where the files would say something else afterwards.
    package static func change(
        of subject: Subject,
        to text: String,
        in map: GroupMap,
        otherFiles: [String] = []
    ) throws(RenamingRefusal) -> FolderChange {
        let name = try NewName(of: subject, text, in: map)
        let renaming = Renaming(map: map, name: name)
        try renaming.requireClearFiles()
        let moves = try renaming.moves(with: otherFiles)
        let edits = renaming.edits + renaming.linkEdits(after: moves)
        let change = FolderChange(edits: edits, moves: moves)
        guard RenamingProof(map.group, name).holds(for: change) else { throw .wouldChangeMeaning }
        return change
    }

    private init(map: GroupMap, name: NewName) {
        self.map = map
        self.name = name
        var members = map.group.members
        if case .member(let old, let new) = name {
            for index in members.indices where members[index].id == old { members[index].id = new }
        }
        roster = Roster(members)
    }

    // MARK: Texts

    private var edits: [Edit] {
        switch name {
        case .member(let old, let new):
            map.everyMention(of: .member(old)).filter { isID(map.group.text(at: $0.place), of: old, new) }
                .map { Edit($0.place, new.description) }
        case .session(let old, let new):
            map.everyMention(of: .session(old)).map { mention in
                Edit(mention.place, Respelling.text(map.group.text(at: mention.place), of: old, as: new))
            }
                + map.everyMention(ofActionsOf: old).compactMap { mention in
                    guard case .action(let id) = mention.subject else { return nil }
                    return respelled(mention, id, as: ActionID(session: new, number: id.number))
                }
        case .action(let old, let new):
            map.everyMention(of: .action(old)).map { respelled($0, old, as: new) }
        }
    }

    private func respelled(_ mention: Mention, _ old: ActionID, as new: ActionID) -> Edit {
        Edit(mention.place, Respelling.text(map.group.text(at: mention.place), of: old, as: new))
    }

    /// Whether a text is the id, and not a name or alias that means the same person before and after.
    private func isID(_ text: String, of old: MemberID, _ new: MemberID) -> Bool {
        if text == old.description { return true }
        return Folding.fold(text) == Folding.fold(old.description) && roster.member(named: text) != new
    }

    // MARK: Paths

    private func moves(with otherFiles: [String]) throws(RenamingRefusal) -> [FolderChange.Move] {
        let paths = map.group.files.map(\.path) + otherFiles
        var moves: [FolderChange.Move] = []
        for path in paths {
            let moved = path.replacing(pathEdit(in: path))
            if moved != path { moves.append(FolderChange.Move(from: path, to: moved)) }
        }
        let leaving = Set(moves.map(\.from))
        let staying = Set(paths.filter { !leaving.contains($0) }.map(Folding.fold))
        var arrived: Set<String> = []
        for move in moves {
            let target = Folding.fold(move.to)
            guard !staying.contains(target), arrived.insert(target).inserted else { throw .taken(name: move.to) }
        }
        return moves
    }

    /// Links that name a part of a path that becomes another.
    private func linkEdits(after moves: [FolderChange.Move]) -> [Edit] {
        guard !moves.isEmpty else { return [] }
        let targets = Dictionary(moves.map { ($0.from, $0.to) }) { first, _ in first }
        let files = map.group.files.indices.map { FileID($0) }.filter { file in
            let bytes = map.group[file].bytes
            return zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: "(") }
        }
        return files.flatMap { file -> [Edit] in
            guard let page = map.page(in: file) else { return [] }
            return map.fileLinks(from: page).compactMap { link in
                targets[link.path].flatMap { linkEdit(of: Place(file, link.range), from: link.path, to: $0) }
            }
        }
    }

    /// A path and the one it becomes differ in one component; a link that doesn't name it stays as it is.
    private func linkEdit(of place: Place, from old: String, to new: String) -> Edit? {
        let (before, after) = (old.split(separator: "/"), new.split(separator: "/"))
        guard let changed = before.indices.first(where: { before[$0] != after[$0] }) else { return nil }
        let text = map.group.text(at: place)
        let address = text.prefix { $0 != "#" && $0 != "?" }
        var components = address.split(separator: "/", omittingEmptySubsequences: false)
        let index = components.count - (before.count - changed)
        guard components.indices.contains(index), components[index] == before[changed] else { return nil }
        components[index] = after[changed]
        return Edit(place, components.joined(separator: "/") + text[address.endIndex...])
    }

    private func pathEdit(in path: String) -> (range: SourceRange, text: String)? {
        let parts = PathParts(of: path)
        let bytes = Array(path.utf8)
        switch name {
        case .member(let old, let new):
            guard let range = parts.owner else { return nil }
            return isID(String(decoding: bytes[range.indices], as: UTF8.self), of: old, new)
                ? (range, new.description) : nil
        case .session(let old, let new):
            guard let range = parts.session else { return nil }
            let written = String(decoding: bytes[range.indices], as: UTF8.self)
            guard SessionID(reading: written) == old else { return nil }
            return (range, Respelling.text(written, of: old, as: new))
        case .action:
            return nil
        }
    }

    // MARK: Files that can't be read

    private func requireClearFiles() throws(RenamingRefusal) {
        for irregularity in map.group.irregularities where irregularity.kind.hidesWhatIsSaid {
            let source = map.group[irregularity.place.file]
            let text = Folding.fold(source.path + "\n" + source[source.wholeRange])
            if source.bytes.isEmpty || irregularity.place.file == map.group.groupFile
                || oldNames.contains(where: { text.contains($0) })
            {
                throw .unclearFile(path: source.path)
            }
        }
    }

    /// What the old name may be written as, folded.
    private var oldNames: [String] {
        switch name {
        case .member(let old, _): [Folding.fold(old.description)]
        case .session(let old, _): [Folding.fold(old.description)] + (old.number.map { [String($0)] } ?? [])
        case .action(let old, _): [Folding.fold(old.description)]
        }
    }
}

extension String {
    fileprivate func replacing(_ edit: (range: SourceRange, text: String)?) -> String {
        guard let (range, text) = edit else { return self }
        let bytes = Array(utf8)
        return String(
            decoding: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...],
            as: UTF8.self
        )
    }
}

extension Irregularity.Kind {
    /// Whether a file may speak of more than could be read of it.
    fileprivate var hidesWhatIsSaid: Bool {
        if case .duplicateKey = self { return true }
        return hidesPage
    }
}
