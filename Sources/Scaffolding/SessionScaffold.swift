package import Editing
import Lexicon
import Links
package import Logbook
import Reading
import SourceText
import TemplateRendering

/// What is known of a séance before it takes place.
package struct SessionWish: Sendable {
    /// `nil` for the next planned day.
    package var date: CalendarDate?
    /// One for each consultation; their topics in the same order.
    package var clients: [MemberID]
    package var topics: [String]

    package init(date: CalendarDate? = nil, clients: [MemberID] = [], topics: [String] = []) {
        self.date = date
        self.clients = clients
        self.topics = topics
    }
}

/// The notes of a séance, prepared.
package struct SessionScaffold: Sendable {
    package enum DateOrigin: Sendable {
        case asked
        /// The first planned day after the last séance.
        case planned
        /// No further day is planned.
        case today
    }

    package let change: FolderChange
    package let path: String
    package let id: SessionID
    package let date: CalendarDate
    package let dateOrigin: DateOrigin
}

extension Scaffolding {
    /// The next séance: its number and day worked out, everybody present, the open actions under *Retours*.
    package func session(_ wish: SessionWish, today: CalendarDate) throws(ScaffoldFailure) -> SessionScaffold {
        let id = nextSessionID
        let planned = nextPlannedDate(after: group.sessions.compactMap { $0.date?.value }.max())
        let date = wish.date ?? planned ?? today
        let path = folderForSession(on: date) + "/\(date)-\(id).md"
        try refuse(existing: path)
        let text = try render("session", data(of: wish, id: id, date: date))
        return SessionScaffold(
            change: FolderChange(newFiles: [FolderChange.NewFile(path: path, text: text)]),
            path: path,
            id: id,
            date: date,
            dateOrigin: wish.date != nil ? .asked : planned != nil ? .planned : .today
        )
    }

    private func data(of wish: SessionWish, id: SessionID, date: CalendarDate) -> TemplateData {
        let open = openActions(on: date)
        let count = max(1, wish.clients.count, wish.topics.count)
        let consultations = (0..<count).map { index in
            TemplateData.record([
                "client": .words(index < wish.clients.count ? wish.clients[index].description : nil),
                "clientName": .words(index < wish.clients.count ? name(of: wish.clients[index]) : nil),
                "topic": .words(index < wish.topics.count ? wish.topics[index] : nil),
            ])
        }
        let next = nextPlannedDate(after: date)
        return .record([
            "id": .words(id.description),
            "date": .day(date, in: language),
            "title": count == 1 && wish.topics.count == 1 ? .words(wish.topics[0]) : .day(date, in: language),
            "severalConsultations": .flag(count > 1),
            "consultations": .list(consultations),
            "present": .yamlList(peers.map(\.id.description)),
            "hasOpenActions": .flag(!open.isEmpty),
            "openActions": .list(open.map { data(of: $0, on: date, withOwner: true) }),
            "nextDate": .day(next, in: language),
        ])
    }

    /// After the highest number there is, with as many digits; a file that can't be read has one in its name.
    private var nextSessionID: SessionID {
        let named = group.files.compactMap { file -> SessionID? in
            let parts = PathParts(of: file.path)
            guard parts.kind == .session, let name = parts.session else { return nil }
            return SessionID(reading: String(decoding: Array(file.path.utf8)[name.indices], as: UTF8.self))
        }
        let known = (group.sessions.map(\.id.value) + named).filter { $0.number != nil }
        guard let last = known.max(), let number = last.number
        else { return SessionID("S\(group.sessions.count + 1)") }
        let text = last.description
        let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
        let next = String(number + 1)
        let padding = text.dropLast(digits).isEmpty ? 0 : max(0, digits - next.count)
        return SessionID(text.dropLast(digits) + String(repeating: "0", count: padding) + next)
    }

    /// The first planned day of any cycle after `day`, or of all.
    private func nextPlannedDate(after day: CalendarDate?) -> CalendarDate? {
        let planned = group.cycles.flatMap { $0.plannedSessions.map(\.value) }
        return planned.filter { date in day.map { $0 < date } ?? true }.min()
    }

    /// Where the last séance lies; a folder named after its year gives way to that of the new one.
    private func folderForSession(on date: CalendarDate) -> String {
        guard let last = group.sessions.last(where: { $0.date != nil }) ?? group.sessions.last else {
            return Words.of(language).sessionsFolder.first ?? "sessions"
        }
        var folders = group[last.file].path.split(separator: "/").dropLast().map(String.init)
        if let year = last.date?.value.year, folders.last == String(year) {
            folders[folders.count - 1] = String(date.year)
        }
        return folders.joined(separator: "/")
    }
}
