import Logbook
import Paths
import Reading

/// The groups around some paths, and which of their files the paths name.
struct PathSelection: Sendable {
    let group: ReadGroup
    /// Relative to the group's folder; empty stands for the whole of it.
    private let chosen: [String]

    /// The groups of `paths` in the order they are first named; without paths, everything that `options` leads to.
    static func all(
        _ paths: [String],
        options: GroupOptions,
        in surroundings: Surroundings
    ) throws -> [PathSelection] {
        guard !paths.isEmpty else {
            return try options.groups(in: surroundings).map { PathSelection(group: $0, chosen: [""]) }
        }
        var resolved: [String] = []
        for path in paths {
            guard let absolute = FilePath.resolved(path) else { throw CommandFailure.noSuchPath(path) }
            resolved.append(absolute)
        }
        var groups = try options.group.map { try ReadGroup.all(from: $0, in: surroundings) } ?? []
        var chosen: [[String]] = groups.map { _ in [] }
        for (path, absolute) in zip(paths, resolved) {
            var matched = select(absolute, in: groups, &chosen)
            if !matched, options.group == nil {
                let known = Set(groups.map(\.folder))
                groups += try ReadGroup.all(from: folder(of: absolute), in: surroundings).filter {
                    !known.contains($0.folder)
                }
                chosen += groups.dropFirst(chosen.count).map { _ in [] }
                matched = select(absolute, in: groups, &chosen)
            }
            guard matched else { throw CommandFailure.outsideGroup(path: path) }
        }
        return zip(groups, chosen).filter { !$1.isEmpty }.map { PathSelection(group: $0, chosen: $1) }
    }

    /// The same files of the group as it is by now.
    func reading(_ group: Group) -> PathSelection {
        PathSelection(group: self.group.reading(group), chosen: chosen)
    }

    /// Whether findings about a file are wanted.
    func contains(_ file: String) -> Bool {
        chosen.contains { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") }
    }

    private static func select(_ absolute: String, in groups: [ReadGroup], _ chosen: inout [[String]]) -> Bool {
        var matched = false
        for (index, group) in groups.enumerated() {
            if let inside = FilePath.path(absolute, below: group.folder.path) {
                chosen[index].append(inside)
                matched = true
            } else if FilePath.path(group.folder.path, below: absolute) != nil {
                chosen[index].append("")
                matched = true
            }
        }
        return matched
    }

    /// The path itself where it is a folder, or else the folder that holds it.
    private static func folder(of absolute: String) -> String {
        guard FilePath.resolved(absolute + "/.") == nil, let slash = absolute.lastIndex(of: "/") else {
            return absolute
        }
        return slash == absolute.startIndex ? "/" : String(absolute[..<slash])
    }
}
