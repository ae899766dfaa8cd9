package import Logbook
import Paths

extension GroupFolder {
    /// The group that a path belongs to, as its own file tells it, without séances and carnets.
    ///
    /// - Parameters:
    ///   - path: relative to `root`; the file, and its folders, need not be there.
    ///   - root: absolute; what lies above it is not looked at.
    /// - Returns: the group, and the path relative to its folder; `nil` where no folder on the way holds a group's file.
    package static func head(of path: String, in root: String) -> (group: Group, path: String)? {
        let components = path.split(separator: "/", omittingEmptySubsequences: true)
        guard !components.contains("..") else { return nil }
        for count in (0..<max(1, components.count)).reversed() {
            let folder = GroupFolder(path: ([root] + components.prefix(count).map(String.init)).joined(separator: "/"))
            let names = folder.regularNames(in: "", type: .file).filter { Layout.isGroupFile($0) }
            guard !names.isEmpty else { continue }
            let files = names.map { RawFile(path: $0, bytes: folder.bytes(of: $0) ?? []) }
            return (GroupReader.group(of: files), components.dropFirst(count).joined(separator: "/"))
        }
        return nil
    }

    /// The one group that lies at a folder or below it, as its own file tells it; `nil` where there is none, or several.
    ///
    /// - Parameter root: absolute; what lies above it is not looked at.
    package static func onlyHead(below root: String) -> Group? {
        guard let top = FilePath.resolved(root), let folders = try? find(from: top), folders.count == 1 else {
            return nil
        }
        let place = folders.first.flatMap { FilePath.path($0.path, below: top) }
        return place.flatMap { head(of: $0.isEmpty ? "-" : $0 + "/-", in: top) }?.group
    }

    /// The end of a path that makes it a page of a group, wherever the group's folder may be; the path itself where
    /// none does. Where it may be a carnet's, it is.
    package static func pagePath(endOf path: String) -> String {
        let components = path.split(separator: "/", omittingEmptySubsequences: true)
        let ends = components.indices.map { components[$0...].joined(separator: "/") }
        let pages = ends.filter { PathParts(of: $0).kind != nil }
        return pages.first { PathParts(of: $0).kind == .entry } ?? pages.first ?? path
    }
}
