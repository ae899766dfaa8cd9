import Checks
import LiveGroup
import Navigation
import Reading
import SourceText

extension Note {
    /// Where everything stands in the note's group.
    var map: GroupMap { GroupMap(group: group.group, links: group.links) }

    /// The note read alone; `nil` where it is not read.
    var page: Page? { map.page(in: file) }

    /// Whoever asks, with this note before their eyes.
    var asker: Asker { Asker(group.view.audience, in: file) }

    /// What the note speaks of at a place the client names.
    func mention(at position: LSP.Position) -> Mention? {
        map.mentions(in: file)?.mention(at: offset(of: position))
    }
}

extension Workspace {
    /// A place in a note's group as the protocol speaks of it.
    func location(of place: Place, beside note: Note) -> LSP.Location {
        self.note(place.file, in: note.group).location(place.range)
    }

    /// Many places, in their order: those of one file that follow each other are counted together.
    func locations(of places: [Place], beside note: Note) -> [LSP.Location] {
        var locations: [LSP.Location] = []
        var notes: [FileID: Note] = [:]
        for run in places.chunked(by: \.file) {
            guard let file = run.first?.file else { continue }
            let own = notes[file] ?? (file == note.file ? note : self.note(file, in: note.group))
            notes[file] = own
            locations += own.ranges(run.map(\.range)).map { LSP.Location(uri: own.uri, range: $0) }
        }
        return locations
    }
}

extension Array {
    /// Neighbours of which `key` says the same, together.
    fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for index in indices where index + 1 == endIndex || key(self[index + 1]) != key(self[index]) {
            chunks.append(self[start...index])
            start = index + 1
        }
        return chunks
    }
}
