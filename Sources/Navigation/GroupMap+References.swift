package import Checks
import Lexicon
import Logbook
import Parallel
import Reading
package import SourceText

/// Who asks where something stands.
package struct Asker: Hashable, Sendable {
    package let audience: Audience
    /// The file before their eyes.
    package let file: FileID?

    package init(_ audience: Audience, in file: FileID? = nil) {
        self.audience = audience
        self.file = file
    }

    /// Whether a mention may be shown: those in a carnet only to its author, in the page they ask from, or where the
    /// harvest that holds them is shared.
    func maySee(_ mention: Mention, in group: Group) -> Bool {
        guard case .entry(let owner) = group.role(of: mention.place.file) else { return true }
        if mention.place.file == file { return true }
        if case .member(let reader) = audience, owner == reader { return true }
        return mention.visibility.map { $0 > .private } ?? false
    }
}

extension GroupMap {
    /// Where a subject stands in all files, in their order, as far as the one who asks may know.
    package func references(to subject: Subject, for asker: Asker) -> [Mention] {
        everyMention(of: subject).filter { asker.maySee($0, in: group) }
    }

    /// Every mention in all files, private ones included: for work on the texts, not to be shown.
    func everyMention(of subject: Subject) -> [Mention] {
        mentions(in: { mayMention(subject, $0) }, where: { $0.subject == subject })
    }

    /// Every mention of an action that a séance decided, private ones included.
    func everyMention(ofActionsOf session: SessionID) -> [Mention] {
        mentions { file in
            group.role(of: file) == .session || actionIDs(in: file).contains { $0.id.session == session }
        } where: { mention in
            if case .action(let id) = mention.subject { id.session == session } else { false }
        }
    }

    private func mentions(
        in isLikely: (FileID) -> Bool,
        where isWanted: @Sendable (Mention) -> Bool
    ) -> [Mention] {
        let files = group.files.indices.map { FileID($0) }.filter(isLikely)
        let found = onAllCores(files.count) { number in
            mentions(in: files[number])?.all.filter(isWanted) ?? []
        }
        return found.flatMap { $0 }
    }

    private func actionIDs(in file: FileID) -> [ActionIDScanner.Match] {
        ActionIDScanner.scan(group[file], in: group[file].wholeRange)
    }

    /// A quick look, to spare most pages from being read again.
    private func mayMention(_ subject: Subject, _ file: FileID) -> Bool {
        guard case .entry = group.role(of: file), let entry = group.entry(in: file) else {
            return group.role(of: file) != .other
        }
        let source = group[file]
        switch subject {
        case .action(let id):
            return actionIDs(in: file).contains { $0.id == id }
        case .session(let id): return entry.session?.value == id
        case .member(let id): return entry.member.value == id || source.bytes.contains(UInt8(ascii: "@"))
        case .cycle, .rule: return false
        case .date, .state, .heading, .key, .word: return true
        }
    }
}
