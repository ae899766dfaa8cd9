package import Logbook

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

    /// The end of a path that makes it a page of a group, wherever the group's folder may be; the path itself where
    /// none does.
    package static func pagePath(endOf path: String) -> String {
        let components = path.split(separator: "/", omittingEmptySubsequences: true)
        let ends = components.indices.map { components[$0...].joined(separator: "/") }
        return ends.first { PathParts(of: $0).kind != nil } ?? path
    }
}
