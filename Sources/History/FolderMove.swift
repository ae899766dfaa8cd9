package import Git
package import Logbook
import Reading

/// That a group's folder was put into its place some day, and lay elsewhere in the repository before.
package struct FolderMove: Sendable {
    package let commit: ObjectID
    /// The day it was written.
    package let day: CalendarDate?
    /// Where it lay, seen from the top of the repository: empty for the top itself, without a `/` at the end.
    package let origin: String
    /// Whether it came back to where it had been before.
    package var isReturn = false

    /// - Parameter origin: empty, or ending in `/`.
    init(_ commit: Commit, from origin: String) {
        self.commit = commit.id
        day = CalendarDate(iso: commit.day)
        self.origin = origin.isEmpty ? "" : String(origin.dropLast())
    }
}

extension [Commit.FileChange] {
    /// Whether they brought the group's file to a place where none of its kind was.
    func beginGroup(in place: String) -> Bool { holdGroupFile(in: place, after: true, before: false) }

    /// Whether they took the group's file away from a place and left none of its kind.
    func endGroup(in place: String) -> Bool { holdGroupFile(in: place, after: false, before: true) }

    private func holdGroupFile(in place: String, after: Bool, before: Bool) -> Bool {
        // Few commits bring any file, or take one away.
        let changes = span
        guard changes.indices.contains(where: { (changes[$0].before == nil) != (changes[$0].after == nil) }) else {
            return false
        }
        let heads = filter { $0.path.isGroupFile(in: place) }
        return heads.contains { $0.after != nil } == after && heads.contains { $0.before != nil } == before
    }
}

extension Commit {
    /// From where it moved a group's folder to a place: empty, or ending in `/`.
    ///
    /// - Requires: all that it changed in the repository.
    func origin(ofGroupIn place: String) -> String? { otherPlace(ofGroupIn: place, here: \.after, there: \.before) }

    /// Where it moved a group's folder from a place.
    ///
    /// - Requires: all that it changed in the repository.
    func destination(ofGroupIn place: String) -> String? {
        otherPlace(ofGroupIn: place, here: \.before, there: \.after)
    }

    /// Files count that left one place and came to the other as they were; most of them lay in it.
    private func otherPlace(
        ofGroupIn place: String,
        here: KeyPath<FileChange, ObjectID?>,
        there: KeyPath<FileChange, ObjectID?>
    ) -> String? {
        var elsewhere: [ObjectID: [String]] = [:]
        for change in changes where change[keyPath: here] == nil {
            if let blob = change[keyPath: there] { elsewhere[blob, default: []].append(change.path) }
        }
        var pages: [String: Int] = [:]
        for change in changes where change[keyPath: there] == nil {
            guard let blob = change[keyPath: here], let page = change.path.page(in: place) else { continue }
            for folder in (elsewhere[blob] ?? []).compactMap({ $0.folder(of: page) }) { pages[folder, default: 0] += 1 }
        }
        // A group that lost a page to another stays where it is.
        let left = pages.filter { folder, _ in
            changes.contains {
                $0[keyPath: here] == nil && $0[keyPath: there] != nil && $0.path.isGroupFile(in: folder)
            }
        }
        return left.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

extension String {
    /// What a group in this folder calls the page; `nil` for a file that is none of its pages.
    ///
    /// - Parameter folder: empty, or ending in `/`.
    func page(in folder: String) -> String? {
        guard utf8.starts(with: folder.utf8) else { return nil }
        let page = String(decoding: utf8.dropFirst(folder.utf8.count), as: UTF8.self)
        return GroupFolder.reads(page) ? page : nil
    }

    func isGroupFile(in folder: String) -> Bool {
        // It lies in the folder itself, as hardly any other page does.
        guard utf8.starts(with: folder.utf8), !utf8.dropFirst(folder.utf8.count).contains(UInt8(ascii: "/")) else {
            return false
        }
        return page(in: folder).map { PathParts(of: $0).kind == .groupFile } ?? false
    }

    /// The folder in which a page lies under this path: empty, or ending in `/`; `nil` where another page does.
    func folder(of page: String) -> String? {
        let folder = utf8.dropLast(page.utf8.count)
        guard utf8.dropFirst(folder.count).elementsEqual(page.utf8),
            folder.last ?? UInt8(ascii: "/") == UInt8(ascii: "/")
        else { return nil }
        return String(decoding: folder, as: UTF8.self)
    }
}
