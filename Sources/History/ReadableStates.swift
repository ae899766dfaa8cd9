package import Changes
package import Git
package import Logbook
import Reading
import SourceText

/// Two states of a group, as far as both can be read: a page that can't be in one of them is taken for what it says in
/// the other, so that nothing it said is told as gone.
package struct ReadableStates: Sendable {
    package let before: Group
    package let after: Group
    /// The pages nobody can tell about.
    package let unreadable: [Change]
    /// Whether the group's own file is missing in one of them: its pages are read with the members of the other.
    private var lacksHeadBefore = false
    private var lacksHeadAfter = false

    /// What the two state, to somebody who reads.
    ///
    /// - Parameters:
    ///   - reader: by their present short name.
    ///   - present: the group as it is now.
    package func facts(for reader: MemberID?, in present: Group) -> (before: Facts, after: Facts) {
        let (old, new) = (
            Facts(
                of: before,
                for: reader.flatMap { before.shortName(of: $0, by: present) },
                calling: before.callingMissing(of: after.members)
            ),
            Facts(
                of: after,
                for: reader.flatMap { after.shortName(of: $0, by: present) },
                calling: after.callingMissing(of: before.members)
            )
        )
        return (lacksHeadBefore ? old.ofPages : old, lacksHeadAfter ? new.ofPages : new)
    }

    /// - Parameter lastWords: what a page of the first state said last that can't be read there.
    /// - Throws: `GitFailure` of `lastWords`.
    package init(
        _ before: Group,
        _ after: Group,
        lastWords: (String) throws(GitFailure) -> LastWords = { (_: String) throws(GitFailure) in .unknown }
    ) throws(GitFailure) {
        let (hiddenBefore, hiddenAfter) = (before.hiddenPages, after.hiddenPages)
        let heads = (before.headPath, after.headPath)
        let lacksHead = !before.files.isEmpty && !after.files.isEmpty && (heads.0 == nil) != (heads.1 == nil)
        guard lacksHead || !hiddenBefore.isEmpty || !hiddenAfter.isEmpty else {
            (self.before, self.after, unreadable) = (before, after, [])
            return
        }
        let (old, new) = (Pages(of: before), Pages(of: after))
        var (knownBefore, knownAfter) = (old, new)
        var unreadable: [Change] = []
        for page in hiddenAfter.sorted() {
            // A folder that can't be listed has no text, and no page has its name: what lies there isn't gone.
            if old.bytes[page] == nil, new.bytes[page]?.isEmpty ?? true {
                let below = old.bytes.filter { $0.key.hasPrefix(page + "/") }
                knownAfter.bytes.merge(below) { present, _ in present }
                if !below.isEmpty {
                    knownAfter.bytes[page] = nil
                    if CommittedFolder.canBeNamed(page) { unreadable.append(.unreadable(page)) }
                    continue
                }
            }
            let source = old.origin(of: page, in: new)
            if let source {
                knownAfter.bytes[page] = old.bytes[source]
            } else if page != heads.1 || !lacksHead {
                // What came and can't be read says nothing yet.
                knownAfter.bytes[page] = nil
            }
            // One whose name is no text can't be read from the folder, ever: that is no news.
            guard CommittedFolder.canBeNamed(page) else { continue }
            guard source != page || old.bytes[page] != new.bytes[page] else { continue }
            let isKnown = source.map { !hiddenBefore.contains($0) } ?? false
            unreadable.append(isKnown ? .unreadable(page) : .neverReadable(page))
        }
        for page in hiddenBefore.subtracting(hiddenAfter).sorted() {
            guard let heir = new.origin(of: page, in: old), !hiddenAfter.contains(heir) else { continue }
            knownBefore.bytes[page] = nil
            switch try lastWords(page) {
            case .said(let words):
                knownBefore.bytes[page] = words
                if Self.saysTheSame(words, new.bytes[heir], as: heir) { unreadable.append(.wasUnreadable(heir)) }
            case .never:
                // The pages need the members all the same.
                if page == heads.0 {
                    knownBefore.bytes[heir] = new.bytes[heir]
                    lacksHeadBefore = true
                }
                unreadable.append(.mended(heir))
            case .unknown:
                knownBefore.bytes[heir] = new.bytes[heir]
                unreadable.append(.wasUnreadable(heir))
            }
        }
        if lacksHead {
            (lacksHeadBefore, lacksHeadAfter) = (heads.0 == nil, heads.1 == nil)
            if let head = heads.1 { knownBefore.bytes[head] = new.bytes[head] }
            if let head = heads.0 { knownAfter.bytes[head] = old.bytes[head] }
        }
        self.before = knownBefore.group.knowing(pagesOfOthers: before.pagesOfOthers)
        self.after = knownAfter.group.knowing(pagesOfOthers: after.pagesOfOthers)
        self.unreadable = unreadable
    }

    private static func saysTheSame(_ old: [UInt8], _ new: [UInt8]?, as page: String) -> Bool {
        let facts = [old, new].map { bytes in
            Facts(of: GroupReader.group(of: bytes.map { [RawFile(path: page, bytes: $0)] } ?? []), for: nil)
        }
        return Facts.subjects(inWhich: facts[0], differsFrom: facts[1]).isEmpty
    }

    /// A group's files by their paths.
    private struct Pages {
        var bytes: [String: [UInt8]]

        init(of group: Group) {
            bytes = Dictionary(group.files.map { ($0.path, $0.bytes) }) { first, _ in first }
        }

        /// Where a page of another state stands here: under its path, or under one that is missing there.
        func origin(of page: String, in other: Pages) -> String? {
            if bytes[page] != nil { return page }
            let missing = bytes.keys.filter { other.bytes[$0] == nil }
            return MovedPage.origin(of: page, among: missing) { bytes[$0] == other.bytes[page] }
        }

        var group: Group { GroupReader.group(of: bytes.map { RawFile(path: $0.key, bytes: $0.value) }) }
    }
}

/// Where a page that can't be read lay before.
enum MovedPage {
    /// One of the same kind and in the same carnet that holds the same text, or bears the same name, or is the only one to be missing.
    static func origin(of page: String, among missing: [String], _ holdsTheSame: (String) -> Bool) -> String? {
        let parts = PathParts(of: page)
        let candidates = missing.filter { other in
            let otherParts = PathParts(of: other)
            return otherParts.kind == parts.kind
                && otherParts.owner.map { other.text(at: $0) } == parts.owner.map { page.text(at: $0) }
        }
        .sorted()
        let name = page.split(separator: "/").last
        return candidates.first(where: holdsTheSame)
            ?? candidates.first { $0.split(separator: "/").last == name }
            ?? (candidates.count == 1 ? candidates.first : nil)
    }
}

extension String {
    fileprivate func text(at range: SourceRange) -> Substring {
        Substring(utf8.dropFirst(range.lowerBound).prefix(range.upperBound - range.lowerBound))
    }
}

extension Group {
    /// Where the group's own file lies; `nil` where there is none.
    fileprivate var headPath: String? { files.map(\.path).first { PathParts(of: $0).kind == .groupFile } }

    /// The paths of pages of which nobody can tell what they say.
    fileprivate var hiddenPages: Set<String> {
        Set(irregularities.filter(\.kind.hidesPage).map { self[$0.place.file].path })
    }
}
