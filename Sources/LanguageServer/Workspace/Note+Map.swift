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

    /// Many places, in their order: each file's lines are looked for once.
    func locations(of places: [Place], beside note: Note) -> [LSP.Location] {
        var notes: [FileID: Note] = [:]
        return places.map { place in
            let own = notes[place.file] ?? self.note(place.file, in: note.group)
            notes[place.file] = own
            return own.location(place.range)
        }
    }
}
