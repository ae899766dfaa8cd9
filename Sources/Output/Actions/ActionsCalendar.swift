import Lexicon
import Links
import Logbook
import SourceText

/// Séances and actions as an iCalendar file (RFC 5545).
package enum ActionsCalendar {
    package static func text(of lists: [ActionList], version: String) -> String {
        var calendar = CalendarText()
        calendar.line("BEGIN", "VCALENDAR")
        calendar.line("VERSION", "2.0")
        calendar.line("PRODID", "-//carnet//carnet \(version)//EN")
        calendar.line("CALSCALE", "GREGORIAN")
        if let list = lists.first, lists.count == 1 { calendar.textLine("X-WR-CALNAME", list.group.name ?? "") }
        for list in lists {
            let writer = GroupCalendar(list)
            writer.writeSessions(to: &calendar)
            for action in list.actions { writer.write(action, to: &calendar) }
        }
        calendar.line("END", "VCALENDAR")
        return calendar.text
    }
}

/// One group's part of a calendar.
private struct GroupCalendar {
    let list: ActionList
    /// After the `@` of every identifier: the same for a group wherever its folder lies.
    private let domain: String
    /// Midnight of the day the calendar is made for, so that the same day gives the same bytes.
    private let stamp: String

    init(_ list: ActionList) {
        self.list = list
        let name = list.group.name ?? ""
        let letters = Folding.fold(name).unicodeScalars.map { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        domain = "\(String(letters.prefix(40))).\(Self.fingerprint(of: name)).carnet"
        stamp = Self.digits(list.moment.day) + "T000000Z"
    }

    func writeSessions(to calendar: inout CalendarText) {
        let sessions = list.group.sessions.filter { session in
            list.filter.session.map { $0 == session.id.value } ?? true
        }
        var timesSeen: [SessionID: Int] = [:]
        for session in sessions {
            guard let date = session.date?.value else { continue }
            timesSeen[session.id.value, default: 0] += 1
            let isKnown = list.moment.horizon.map { date <= $0 } ?? true
            // Two files that claim one séance are a mistake to correct, not one event.
            let occurrence = timesSeen[session.id.value].flatMap { $0 > 1 ? "-\($0)" : nil } ?? ""
            let identifier = identifier("seance", session.id.value.description + occurrence)
            write(session, as: identifier, on: date, topics: isKnown ? topics(of: session) : [], to: &calendar)
        }
        guard list.filter.session == nil else { return }
        let held = Set(list.group.sessions.compactMap { $0.date?.value })
        let planned = Set(list.group.cycles.flatMap { $0.plannedSessions.map(\.value) }).subtracting(held)
        for date in planned.sorted() {
            calendar.line("BEGIN", "VEVENT")
            calendar.line("UID", "seance-\(date)@\(domain)")
            calendar.line("DTSTAMP", stamp)
            writeDay(date, to: &calendar)
            calendar.textLine("SUMMARY", sessionWord)
            calendar.line("STATUS", "TENTATIVE")
            calendar.line("END", "VEVENT")
        }
    }

    private func write(
        _ session: Session,
        as identifier: String,
        on date: CalendarDate,
        topics: [String],
        to calendar: inout CalendarText
    ) {
        calendar.line("BEGIN", "VEVENT")
        calendar.line("UID", identifier)
        calendar.line("DTSTAMP", stamp)
        writeDay(date, to: &calendar)
        let title = ["\(sessionWord) \(session.id.value)"] + (topics.isEmpty ? [] : [topics.joined(separator: " ; ")])
        calendar.textLine("SUMMARY", title.joined(separator: " — "))
        calendar.line("STATUS", "CONFIRMED")
        calendar.line("END", "VEVENT")
    }

    func write(_ action: ListedAction, to calendar: inout CalendarText) {
        calendar.line("BEGIN", "VTODO")
        calendar.line("UID", identifier("action", action.life.id.description))
        calendar.line("DTSTAMP", stamp)
        calendar.textLine("SUMMARY", "\(action.life.action.title) (\(action.life.id))")
        calendar.textLine("DESCRIPTION", description(of: action))
        if let due = action.due { calendar.line("DUE;VALUE=DATE", Self.digits(due)) }
        calendar.line("STATUS", action.state.calendarStatus)
        if let percent = action.state.percentComplete { calendar.line("PERCENT-COMPLETE", String(percent)) }
        if action.state == .done, let closed = action.followUps.last(where: { $0.followUp.state == .done })?.date {
            calendar.line("COMPLETED", Self.digits(closed) + "T000000Z")
        }
        calendar.line("RELATED-TO", identifier("seance", action.life.session.description))
        calendar.line("END", "VTODO")
    }

    private func description(of action: ListedAction) -> String {
        let words = Words.of(list.language)
        let owner = list.ownerName(of: action)
        let details = action.life.action.details.map { detail in
            let label = words.written(.detail(detail.kind), in: words.labels)
            return (label.isEmpty ? "" : label + colon) + detail.text.markdown
        }
        let followUps = action.followUps.compactMap { dated in
            dated.followUp.note.map { "\(dated.session)\(colon)\($0.markdown)" }
        }
        return ((owner.isEmpty ? [] : [owner]) + details + followUps).joined(separator: "\n")
    }

    private var colon: String { Localized(fr: " : ", en: ": ")[list.language] }
    private var sessionWord: String { Localized(fr: "Séance", en: "Session")[list.language] }

    private func topics(of session: Session) -> [String] { session.consultations.compactMap { $0.topic?.value } }

    /// A séance has a day but no hour: it takes the whole day.
    private func writeDay(_ date: CalendarDate, to calendar: inout CalendarText) {
        calendar.line("DTSTART;VALUE=DATE", Self.digits(date))
        if let next = CalendarDate(ordinal: date.ordinal + 1) { calendar.line("DTEND;VALUE=DATE", Self.digits(next)) }
        calendar.line("TRANSP", "OPAQUE")
    }

    private func identifier(_ kind: String, _ id: String) -> String {
        let safe = id.unicodeScalars.map { VisibleText.isHazard($0) || $0 == " " ? "-" : String($0) }.joined()
        return "\(kind)-\(safe)@\(domain)"
    }

    private static func digits(_ date: CalendarDate) -> String { date.description.replacing("-", with: "") }

    /// FNV-1a of 64 bits: two names that shorten to the same letters stay apart.
    private static func fingerprint(of name: String) -> String {
        let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}

extension ActionState {
    /// RFC 5545's word for it.
    fileprivate var calendarStatus: String {
        switch self {
        case .planned, .postponed: "NEEDS-ACTION"
        case .inProgress, .adapted: "IN-PROCESS"
        case .done: "COMPLETED"
        case .abandoned: "CANCELLED"
        }
    }

    /// In percent; `nil` where saying a number would invent one.
    fileprivate var percentComplete: Int? {
        switch self {
        case .planned, .postponed: 0
        case .inProgress, .adapted: 50
        case .done: 100
        case .abandoned: nil
        }
    }
}
