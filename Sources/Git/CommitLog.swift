#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// git's answer to `log --raw -z` in ``format``, as it comes: fields that end with a NUL.
struct CommitLog {
    /// A mark that begins each commit, its id, its parents, its days, its author.
    static let format = "tformat:%x01%H%x00%P%x00%ad%x00%cd%x00%aN"

    /// In the order of the answer.
    private(set) var commits: [Commit] = []
    /// A field of which the end is still to come.
    private var begun: [UInt8] = []
    private var expected = Field.any
    /// A history names the same few files and people thousands of times.
    private var names: [ArraySlice<UInt8>: String] = [:]

    /// What the next field is.
    private enum Field {
        /// A new commit, or another change of the last one.
        case any
        case parents(of: ObjectID)
        case day(of: ObjectID, [ObjectID])
        case commitDay(of: ObjectID, [ObjectID], day: String)
        case author(of: ObjectID, [ObjectID], day: String, commitDay: String)
        case path(before: ObjectID?, after: ObjectID?)
    }

    mutating func add(_ piece: UnsafeRawBufferPointer) {
        guard let base = piece.baseAddress else { return }
        var index = 0
        while let found = memchr(base + index, 0, piece.count - index) {
            let end = UnsafeRawPointer(found) - base
            begun += piece[index..<end]
            take(begun[...])
            begun.removeAll(keepingCapacity: true)
            index = end + 1
        }
        begun += piece[index...]
    }

    private mutating func take(_ field: ArraySlice<UInt8>) {
        switch expected {
        case .any:
            let text = field.first == 0x0A ? field.dropFirst() : field
            if text.first == 0x01, let id = ObjectID(text.dropFirst()) {
                expected = .parents(of: id)
            } else if text.first == UInt8(ascii: ":") {
                expected = Self.change(text)
            }
        case .parents(let id):
            expected = .day(of: id, field.split(separator: 0x20).compactMap { ObjectID($0) })
        case .day(let id, let parents):
            expected = .commitDay(of: id, parents, day: name(field))
        case .commitDay(let id, let parents, let day):
            expected = .author(of: id, parents, day: day, commitDay: name(field))
        case .author(let id, let parents, let day, let commitDay):
            commits.append(
                Commit(id: id, parents: parents, day: day, commitDay: commitDay, author: name(field), changes: [])
            )
            expected = .any
        case .path(let before, let after):
            expected = .any
            guard !commits.isEmpty else { return }
            let change = Commit.FileChange(path: name(field), before: before, after: after)
            commits[commits.count - 1].changes.append(change)
        }
    }

    private mutating func name(_ field: ArraySlice<UInt8>) -> String {
        if let name = names[field] { return name }
        let name = String(decoding: field, as: UTF8.self)
        names[ArraySlice(Array(field))] = name
        return name
    }

    /// `:MODE MODE ID ID STATUS`: what was there before, and what came of it.
    private static func change(_ text: ArraySlice<UInt8>) -> Field {
        let words = text.dropFirst().split(separator: 0x20)
        let ids = (0..<2).map { index -> ObjectID? in
            guard words.count > 4, isRegularFile(words[index]) else { return nil }
            return ObjectID(words[2 + index]).flatMap { $0.isNull ? nil : $0 }
        }
        return .path(before: ids[0], after: ids[1])
    }

    /// Links and submodules hold no text of the group's.
    static func isRegularFile(_ mode: ArraySlice<UInt8>) -> Bool { mode.starts(with: "100".utf8) }
}
