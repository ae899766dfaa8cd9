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
    private var names: [[UInt8]: String] = [:]

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
            let field = UnsafeRawBufferPointer(rebasing: piece[index..<end])
            if begun.isEmpty {
                take(field)
            } else {
                var whole: [UInt8] = []
                swap(&whole, &begun)
                whole += field
                whole.withUnsafeBytes { take($0) }
            }
            index = end + 1
        }
        begun += piece[index...]
    }

    private mutating func take(_ field: UnsafeRawBufferPointer) {
        switch expected {
        case .any:
            let text = field.first == 0x0A ? field.dropFirst() : field[...]
            if text.first == 0x01, let id = ObjectID(text.dropFirst()) {
                expected = .parents(of: id)
            } else if text.first == UInt8(ascii: ":") {
                expected = Self.change(text)
            }
        case .parents(let id):
            var words = Words(field[...])
            var parents: [ObjectID] = []
            while let word = words.next() {
                if let parent = ObjectID(word) { parents.append(parent) }
            }
            expected = .day(of: id, parents)
        case .day(let id, let parents):
            expected = .commitDay(of: id, parents, day: String(decoding: field, as: UTF8.self))
        case .commitDay(let id, let parents, let day):
            expected = .author(of: id, parents, day: day, commitDay: String(decoding: field, as: UTF8.self))
        case .author(let id, let parents, let day, let commitDay):
            commits.append(
                Commit(id: id, parents: parents, day: day, commitDay: commitDay, author: author(field), changes: [])
            )
            expected = .any
        case .path(let before, let after):
            expected = .any
            guard !commits.isEmpty else { return }
            let change = Commit.FileChange(path: name(field), before: before, after: after)
            commits[commits.count - 1].changes.append(change)
        }
    }

    private mutating func author(_ field: UnsafeRawBufferPointer) -> String {
        // Mostly the one who wrote the commit before, too.
        if let last = commits.last?.author, last.utf8.elementsEqual(field) { return last }
        return name(field)
    }

    private mutating func name(_ field: UnsafeRawBufferPointer) -> String {
        let bytes = Array(field)
        if let name = names[bytes] { return name }
        let name = String(decoding: field, as: UTF8.self)
        names[bytes] = name
        return name
    }

    /// `:MODE MODE ID ID STATUS`: what was there before, and what came of it.
    private static func change(_ text: Slice<UnsafeRawBufferPointer>) -> Field {
        var words = Words(text.dropFirst())
        guard let oldMode = words.next(), let newMode = words.next(), let old = words.next(), let new = words.next(),
            words.next() != nil
        else { return .path(before: nil, after: nil) }
        return .path(before: file(old, oldMode), after: file(new, newMode))
    }

    private static func file(_ id: Slice<UnsafeRawBufferPointer>, _ mode: Slice<UnsafeRawBufferPointer>) -> ObjectID? {
        guard isRegularFile(mode), let id = ObjectID(id), !id.isNull else { return nil }
        return id
    }

    /// What spaces part, one after another.
    private struct Words {
        private var rest: Slice<UnsafeRawBufferPointer>

        init(_ text: Slice<UnsafeRawBufferPointer>) { rest = text }

        mutating func next() -> Slice<UnsafeRawBufferPointer>? {
            rest = rest.drop { $0 == 0x20 }
            guard !rest.isEmpty else { return nil }
            let word = rest.prefix { $0 != 0x20 }
            rest = rest[word.endIndex...]
            return word
        }
    }

    /// Links and submodules hold no text of the group's.
    static func isRegularFile(_ mode: some Sequence<UInt8>) -> Bool { mode.starts(with: "100".utf8) }
}
