import Logbook
import SourceText

/// All that a group's files say, in a form in which two groups can be compared: values with their places, one a line.
struct GroupOutline: Equatable {
    private var lines: [String] = []
    private let group: Group
    private let translation: Translation?

    /// - Parameter translation: of the names, paths and places, where the outline is to be compared with another's.
    init(of group: Group, as translation: Translation?) {
        self.group = group
        self.translation = translation
        add(group)
        for session in group.sessions { add(session) }
        for entry in group.entries { add(entry) }
        for irregularity in group.irregularities { add("irregularity", place(irregularity.place)) }
        lines.sort()
        // The order of the séances decides what was said last.
        lines.append(group.sessions.map { path($0.file) }.joined(separator: " "))
    }

    static func == (left: GroupOutline, right: GroupOutline) -> Bool { left.lines == right.lines }

    private mutating func add(_ words: String...) { lines.append(words.joined(separator: " | ")) }

    // MARK: Names and places

    private func path(_ file: FileID) -> String { translation?.path(group[file].path) ?? group[file].path }

    private func place(_ place: Place) -> String {
        let range = translation?.range(place.range, in: group[place.file].path) ?? place.range
        return "\(path(place.file)) \(range.lowerBound)-\(range.upperBound)"
    }

    private func place(_ range: SourceRange, _ file: FileID) -> String { place(Place(file, range)) }

    private func name(_ id: MemberID?) -> String { id.map { (translation?.member($0) ?? $0).description } ?? "-" }
    private func name(_ id: SessionID?) -> String { id.map { (translation?.session($0) ?? $0).description } ?? "-" }
    private func name(_ id: ActionID) -> String { (translation?.action(id) ?? id).description }

    private func member(_ member: Located<MemberID>?) -> String {
        member.map { "\(name($0.value)) \(place($0.place))" } ?? "-"
    }

    private func located<Value>(_ value: Located<Value>?) -> String {
        value.map { "\($0.value) \(place($0.place))" } ?? "-"
    }

    private func prose(_ prose: Prose?) -> String { prose.map { place($0.place) } ?? "-" }

    // MARK: The group's own file

    private mutating func add(_ group: Group) {
        add("group", group.name ?? "-", group.language.rawValue, group.facilitator.map { place($0.place) } ?? "-")
        for member in group.members {
            let aliases = member.aliases.map(located).joined(separator: ", ")
            let former = member.formerNames.map(located).joined(separator: ", ")
            let boss = self.member(member.reportsTo)
            add("member", name(member.id), member.name, aliases, former, boss, place(member.place))
        }
        for cycle in group.cycles {
            let planned = cycle.plannedSessions.map(located).joined(separator: ", ")
            add("cycle", cycle.id.description, cycle.title ?? "-", located(cycle.start), located(cycle.end), planned)
        }
        add("charter", located(group.charter.agreed), prose(group.charter.text))
        for (code, setting) in group.ruleSettings { add("rule", located(code), "\(setting.value)") }
    }

    // MARK: Séances

    private mutating func add(_ session: Session) {
        let file = path(session.file)
        add(
            "session",
            file,
            name(session.id.value),
            place(session.id.place),
            located(session.date),
            session.fileNameDate?.description ?? "-",
            name(session.fileNameID),
            located(session.duration),
            session.status.rawValue,
            session.facilitator.map { place($0.place) } ?? "-"
        )
        add("present", file, session.present.map(member).joined(separator: ", "))
        add("absent", file, session.absent.map(member).joined(separator: ", "))
        add("satisfaction", file, session.satisfaction.map(located).joined(separator: ", "))
        add("opening", file, prose(session.opening), session.followUpHeading.map(place) ?? "-")
        for followUp in session.followUps {
            add(
                "follow-up",
                name(followUp.action.value),
                place(followUp.action.place),
                followUp.state?.rawValue ?? "-",
                located(followUp.due),
                prose(followUp.note),
                prose(followUp.learned)
            )
        }
        for consultation in session.consultations { add(consultation) }
    }

    private mutating func add(_ consultation: Consultation) {
        let own = place(consultation.place)
        add(
            "consultation",
            own,
            member(consultation.client),
            located(consultation.topic),
            located(consultation.nature),
            consultation.themes.map(located).joined(separator: ", "),
            consultation.consultants.map(member).joined(separator: ", ")
        )
        for step in consultation.steps {
            add("step", own, "\(step.step)", place(step.heading), prose(step.content), "\(step.isEmpty)")
        }
        for action in consultation.actions {
            let details = action.details.map { "\($0.kind.rawValue) \(prose($0.text))" }.joined(separator: ", ")
            add(
                "action",
                own,
                name(action.id),
                "\(action.isProvisional)",
                action.state.rawValue,
                member(action.owner),
                located(action.due),
                details,
                place(action.place)
            )
        }
    }

    // MARK: Carnets

    private mutating func add(_ entry: Entry) {
        add(
            "entry",
            path(entry.file),
            member(entry.member),
            entry.session.map { "\(name($0.value)) \(place($0.place))" } ?? "-",
            name(entry.folderMember),
            name(entry.fileNameSession)
        )
        for harvest in entry.harvests {
            add(
                "harvest",
                place(harvest.content, entry.file),
                harvest.kind.rawValue,
                "\(harvest.step?.rawValue ?? 0)",
                harvest.visibility.rawValue,
                "\(harvest.isEmpty)"
            )
        }
        for commitment in entry.commitments {
            add(
                "commitment",
                place(commitment.text, entry.file),
                commitment.state.rawValue,
                located(commitment.due),
                commitment.visibility.rawValue
            )
        }
        for mention in entry.mentions {
            add("mention", place(mention.range, entry.file), name(mention.action), mention.visibility.rawValue)
        }
    }
}
