package import SourceText

/// All that one file gives to its group.
package struct FilePart: Sendable {
    package var source: SourceText
    package var role: FileRole
    // Written out, they are set once and not to `nil` before: that would have all of it copied for every file.
    // swift-format-ignore: UseShorthandTypeNames
    /// Where the file tells of a séance.
    package var session: Optional<Session>
    // swift-format-ignore: UseShorthandTypeNames
    /// Where the file is a page of a carnet.
    package var entry: Optional<Entry>
    /// What could not be used of the file; every place is in it.
    package var irregularities: [Irregularity]

    package init(
        source: consuming SourceText,
        role: consuming FileRole,
        session: consuming Session? = nil,
        entry: consuming Entry? = nil,
        irregularities: consuming [Irregularity] = []
    ) {
        self.source = source
        self.role = role
        self.session = session
        self.entry = entry
        self.irregularities = irregularities
    }
}

extension Group {
    /// Puts what a file gives now in the place of what it gave before; the other files stay as they are.
    ///
    /// - Returns: What it gave before.
    @discardableResult
    package mutating func replace(_ file: FileID, with part: FilePart) -> FilePart {
        var before = FilePart(source: self[file], role: role(of: file))
        files[Int(file.index)] = part.source
        roles[Int(file.index)] = part.role
        before.session = replaceSession(of: file, with: part.session)
        before.entry = replaceEntry(of: file, with: part.entry)
        before.irregularities = replaceIrregularities(of: file, with: part.irregularities)
        return before
    }

    /// Puts what the group's own file says now in the place of what it said before.
    ///
    /// - Parameter head: a group that holds what that file says, and nothing else.
    package mutating func replaceHead(with head: Group) {
        guard let file = groupFile, let source = head.files.first else { return }
        files[Int(file.index)] = source
        _ = replaceIrregularities(of: file, with: head.irregularities)
        // What other files give is kept, so that whatever a group's file may yet come to say is taken over.
        var new = head
        swap(&new.files, &files)
        swap(&new.roles, &roles)
        swap(&new.sessions, &sessions)
        swap(&new.entries, &entries)
        swap(&new.irregularities, &irregularities)
        new.groupFile = groupFile
        self = new
    }

    /// Whether a text that names people and places of one group means the same in the other.
    package func readsLike(_ other: Group) -> Bool {
        language == other.language && members.count == other.members.count
            && zip(members, other.members).allSatisfy { mine, theirs in
                mine.id == theirs.id && mine.name == theirs.name
                    && mine.aliases.map(\.value) == theirs.aliases.map(\.value)
            }
    }

    /// The page of a carnet that a file holds.
    package func entry(in file: FileID) -> Entry? {
        let index = entryIndex(of: file)
        return index < entries.count && entries[index].file == file ? entries[index] : nil
    }

    private mutating func replaceSession(of file: FileID, with session: Session?) -> Session? {
        let index = sessions.firstIndex { $0.file == file }
        let before = index.map { sessions[$0] }
        switch (index, session) {
        case (let index?, let session?): sessions[index] = session
        case (let index?, nil): sessions.remove(at: index)
        case (nil, let session?): sessions.append(session)
        case (nil, nil): return nil
        }
        sessions.sort(by: Session.comesBefore)
        return before
    }

    private mutating func replaceEntry(of file: FileID, with entry: Entry?) -> Entry? {
        let index = entryIndex(of: file)
        let before = index < entries.count && entries[index].file == file ? entries[index] : nil
        switch (before, entry) {
        case (.some, let entry?): entries[index] = entry
        case (.some, nil): entries.remove(at: index)
        case (nil, let entry?): entries.insert(entry, at: index)
        case (nil, nil): break
        }
        return before
    }

    /// Where the entry of `file` is, or would be.
    private func entryIndex(of file: FileID) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].file < file { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func replaceIrregularities(of file: FileID, with new: [Irregularity]) -> [Irregularity] {
        let before = irregularities.filter { $0.place.file == file }
        if !before.isEmpty { irregularities.removeAll { $0.place.file == file } }
        irregularities += new
        return before
    }
}

extension Session {
    /// By date, those without one last, then by id.
    package static func comesBefore(_ left: Session, _ right: Session) -> Bool {
        let (first, second) = (left.date?.value, right.date?.value)
        if let first, let second, first != second { return first < second }
        if (first == nil) != (second == nil) { return first != nil }
        return (left.id.value, left.file) < (right.id.value, right.file)
    }
}
