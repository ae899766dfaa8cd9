import Editing
import Logbook
import Paths
import Reading
import SourceText
import Writing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder that is to become a group's, there or not.
struct NewFolder {
    /// Absolute; links resolved as far as the folder is there.
    let path: String
    private let asked: String
    private let surroundings: Surroundings

    init(_ asked: String, in surroundings: Surroundings) {
        self.asked = asked
        self.surroundings = surroundings
        path = Self.resolved(asked.hasPrefix("/") ? asked : surroundings.currentFolder + "/" + asked)
    }

    /// The path without links and dots, as far as it is there; the rest as it was asked for.
    private static func resolved(_ path: String) -> String {
        path.split(separator: "/").reduce(into: "") { known, component in
            switch component {
            case ".": return
            case "..": known = String(known.prefix(upTo: known.lastIndex(of: "/") ?? known.startIndex))
            default:
                let next = known + "/" + component
                known = FilePath.resolved(next) ?? next
            }
        }
    }

    var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

    /// A file of the folder as seen from where the reader stands.
    func shownPath(_ file: String) -> String {
        let inside = FilePath.path(path, below: surroundings.currentFolder)
        return inside.map { $0.isEmpty ? file : $0 + "/" + file } ?? path + "/" + file
    }

    /// Whether something of this path is there, a link that leads nowhere included.
    func holds(_ file: String) -> Bool {
        var status = stat()
        return lstat(path + "/" + file, &status) == 0
    }

    /// - Throws: `CommandFailure.groupExists` where it holds a group, or lies in one.
    func refuseGroup() throws {
        var folder = path
        while FilePath.resolved(folder) == nil, let slash = folder.lastIndex(of: "/"),
            slash != folder.startIndex
        {
            folder = String(folder[..<slash])
        }
        guard let found = try? GroupFolder.find(from: folder), found.count == 1, let only = found.first,
            folder == only.path || folder.hasPrefix(only.path + "/"), let group = try? only.read(),
            let file = group.groupFile
        else { return }
        throw CommandFailure.groupExists(file: only.path + "/" + group[file].path)
    }

    /// - Throws: `CommandFailure.unusableFolder`
    func make() throws {
        var made = path.hasPrefix("/") ? "" : "."
        for component in path.split(separator: "/") {
            made += "/" + component
            guard mkdir(made, 0o777) == 0 || errno == EEXIST || FilePath.resolved(made) != nil else {
                throw CommandFailure.unusableFolder(asked, reason: String(cString: strerror(errno)))
            }
        }
    }

    /// The group before it has any file.
    var emptyGroup: ReadGroup {
        ReadGroup(
            folder: GroupFolder(path: path),
            group: Group(),
            folderBelowStart: "",
            folderBelowReader: FilePath.path(path, below: surroundings.currentFolder) ?? ""
        )
    }
}
