import Logbook
import SourceText

/// Where the séances of a group are found, and when it meets.
struct SessionIndex: Sendable {
    private var byID: [SessionID: Int] = [:]
    private var byFile: [FileID: Int] = [:]
    /// Every day the group meets, held or planned, in order.
    private(set) var meetings: [CalendarDate] = []
    /// The séances whose notes can be expected to be there, by date.
    private(set) var held: [(id: SessionID, date: CalendarDate)] = []
    /// Every id, in order.
    private(set) var spellings: [String] = []

    init() {}

    /// - Parameter isMeeting: whether a file tells of a day the group met.
    init(of group: Group, isHeld: (Session) -> Bool, isMeeting: (FileID) -> Bool) {
        var days = Set(group.cycles.flatMap { $0.plannedSessions.map(\.value) })
        for (index, session) in group.sessions.enumerated() {
            if byID[session.id.value] == nil { byID[session.id.value] = index }
            byFile[session.file] = index
            guard let date = session.date?.value else { continue }
            if isMeeting(session.file) { days.insert(date) }
            if isHeld(session) { held.append((session.id.value, date)) }
        }
        meetings = days.sorted()
        spellings = byID.keys.map(\.description).sorted()
    }

    /// Where in the group's list the first séance of this id stands.
    func index(of id: SessionID) -> Int? { byID[id] }

    func index(of file: FileID) -> Int? { byFile[file] }
}
