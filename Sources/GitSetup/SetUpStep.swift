package import Git
package import Logbook
package import Writing

/// One change of a clone, ready to be made.
package struct SetUpStep: Sendable {
    /// What it does, in plain words.
    package let text: Localized<String>
    let deed: Deed

    enum Deed: Sendable {
        case set(key: String, value: String)
        /// Takes the heading of the section away as well, if nothing is left below it.
        case unset(key: String, section: String)
        case write(ForeignFile, [UInt8], isProgram: Bool)
        case remove(ForeignFile)
        case makeWay(ForeignFile, [UInt8], keptName: String)
        case takeBack(ForeignFile, keptName: String)
    }
}

/// Why a clone is not set up, or not to the end; what was done before stays, and doing it again goes on from there.
package enum SetUpFailure: Error {
    case git(GitFailure)
    case file(path: String, FileRefusal)
}

extension SetUpStep {
    func carryOut(in clone: Clone) throws(SetUpFailure) {
        switch deed {
        case .set(let key, let value): try Self.ofGit { () throws(GitFailure) in try clone.set(key, to: value) }
        case .unset(let key, let section):
            try Self.unset(key, of: section, in: clone)
        case .write(let file, let bytes, let isProgram):
            try Self.on(file) { () throws(FileRefusal) in try file.write(bytes, isProgram: isProgram) }
        case .remove(let file): try Self.on(file) { () throws(FileRefusal) in try file.remove() }
        case .makeWay(let file, let bytes, let keptName):
            let link = Self.link(to: file)
            try Self.on(link) { () throws(FileRefusal) in try link.link(to: "../" + keptName) }
            try Self.on(file) { () throws(FileRefusal) in try file.makeWay(for: bytes, keptAs: keptName) }
        case .takeBack(let file, let keptName):
            try Self.on(file) { () throws(FileRefusal) in try file.takeBack(keptAs: keptName) }
            let link = Self.link(to: file)
            try Self.on(link) { () throws(FileRefusal) in try link.removeLink() }
        }
    }

    /// Where a program that made way is called by the name it had: some do what their name says.
    private static func link(to file: ForeignFile) -> ForeignFile {
        var parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
        parts.insert(Substring(Hook.keptFolder), at: parts.count - 1)
        return ForeignFile(parts.joined(separator: "/"))
    }

    /// With its last setting a section goes away as a whole: git would take empty lines above it along, and leave the
    /// heading where a comment stands above it. What people wrote below one is theirs.
    private static func unset(_ key: String, of section: String, in clone: Clone) throws(SetUpFailure) {
        let isLast = try lines(of: section, in: clone)?.count == 1
        if !isLast {
            try ofGit { () throws(GitFailure) in try clone.unset(key) }
            guard let left = try lines(of: section, in: clone), left.isEmpty else { return }
        }
        try ofGit { () throws(GitFailure) in try clone.removeSection(section) }
    }

    /// What stands below a section's heading; `nil` where there is no such heading, or more than one.
    private static func lines(of section: String, in clone: Clone) throws(SetUpFailure) -> [ArraySlice<UInt8>]? {
        let file = ForeignFile(clone.settingsFile)
        var standing = ForeignFile.Standing.nothing
        try on(file) { () throws(FileRefusal) in standing = try file.standing() }
        guard case .file(let bytes, _) = standing else { return nil }
        let names = section.split(separator: ".", maxSplits: 1)
        let heading = Array("[\(names.first ?? "") \"\(names.last ?? "")\"]".utf8)
        let lines = bytes.split(separator: 0x0A)
        let headings = lines.indices.filter { lines[$0].starts(with: heading) }
        guard headings.count == 1, let index = headings.first, lines[index].count == heading.count else { return nil }
        return Array(lines[(index + 1)...].prefix { $0.first != UInt8(ascii: "[") })
    }

    private static func ofGit(_ work: () throws(GitFailure) -> Void) throws(SetUpFailure) {
        do { try work() } catch { throw .git(error) }
    }

    private static func on(_ file: ForeignFile, _ work: () throws(FileRefusal) -> Void) throws(SetUpFailure) {
        do { try work() } catch { throw .file(path: file.path, error) }
    }
}
