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
    /// A commit of which only the first fields came.
    private var next = Head()
    /// What the blob of a file was and is, whose name is still to come.
    private var change: (before: ObjectID?, after: ObjectID?) = (nil, nil)
    private var names = KnownNames()

    /// What the next field is.
    private enum Field {
        /// A new commit, or another change of the last one.
        case any
        case parents
        case day
        case commitDay
        case author
        /// Of the last commit's next change.
        case path
    }

    private struct Head {
        var id: ObjectID?
        var parents: [ObjectID] = []
        var day = ""
        var commitDay = ""
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
                next.id = id
                expected = .parents
            } else if text.first == UInt8(ascii: ":") {
                change = Self.change(text)
                expected = .path
            }
        case .parents:
            var words = Words(field[...])
            next.parents = []
            while let word = words.next() {
                if let parent = ObjectID(word) { next.parents.append(parent) }
            }
            expected = .day
        case .day:
            next.day = String(decoding: field, as: UTF8.self)
            expected = .commitDay
        case .commitDay:
            next.commitDay = String(decoding: field, as: UTF8.self)
            expected = .author
        case .author:
            expected = .any
            guard let id = next.id else { return }
            let (day, commitDay, author) = (next.day, next.commitDay, author(field))
            commits.append(
                Commit(id: id, parents: next.parents, day: day, commitDay: commitDay, author: author, changes: [])
            )
        case .path:
            expected = .any
            guard !commits.isEmpty else { return }
            let path = names.name(field)
            commits[commits.count - 1].changes.append(
                Commit.FileChange(path: path, before: change.before, after: change.after)
            )
        }
    }

    private mutating func author(_ field: UnsafeRawBufferPointer) -> String {
        // Mostly the one who wrote the commit before, too.
        if let last = commits.last?.author, last.utf8.elementsEqual(field) { return last }
        return names.name(field)
    }

    /// `:MODE MODE ID ID STATUS`: what was there before, and what came of it.
    private static func change(_ text: Slice<UnsafeRawBufferPointer>) -> (before: ObjectID?, after: ObjectID?) {
        var words = Words(text.dropFirst())
        guard let oldMode = words.next(), let newMode = words.next(), let old = words.next(), let new = words.next(),
            words.next() != nil
        else { return (nil, nil) }
        return (file(old, oldMode), file(new, newMode))
    }

    private static func file(_ id: UnsafeRawBufferPointer, _ mode: UnsafeRawBufferPointer) -> ObjectID? {
        guard isRegularFile(mode), let id = ObjectID(id), !id.isNull else { return nil }
        return id
    }

    /// What spaces part, one after another.
    private struct Words {
        private let text: UnsafeRawBufferPointer
        private var place = 0

        init(_ text: Slice<UnsafeRawBufferPointer>) { self.text = UnsafeRawBufferPointer(rebasing: text) }

        mutating func next() -> UnsafeRawBufferPointer? {
            while place < text.count, text[place] == 0x20 { place += 1 }
            guard place < text.count else { return nil }
            let start = place
            while place < text.count, text[place] != 0x20 { place += 1 }
            return UnsafeRawBufferPointer(rebasing: text[start..<place])
        }
    }

    /// Links and submodules hold no text of the group's.
    static func isRegularFile(_ mode: some Sequence<UInt8>) -> Bool { mode.starts(with: "100".utf8) }
}
