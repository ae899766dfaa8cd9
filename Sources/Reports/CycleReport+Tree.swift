import Logbook
import SourceText

extension CycleReport {
    var tree: DocumentRecord {
        DocumentRecord(
            .cycleReport,
            [
                .init("format", .number(1)),
                .init("report", .text("cycle")),
                .init("language", .text(frame.language.rawValue)),
                .init("asOf", .date(frame.today)),
                .init("commit", frame.commitTree),
                .init("group", frame.groupTree),
                .init("cycle", cycleTree),
                .init("charter", charterTree),
                .init("members", .list(members) { $0.tree }),
                .init("sessionCount", .number(sessions.count)),
                .init("consultationCount", .number(sessions.reduce(0) { $0 + $1.consultations.count })),
                .init("themeCount", .number(themes.count)),
                .init("hasSessions", .flag(!sessions.isEmpty)),
                .init("sessions", .list(sessions) { $0.meetingTree }),
                .init("plannedDates", .list(plannedDates) { .date($0) }),
                .init("presence", .list(members, presence)),
                .init("rotation", .list(rotation) { $0.tree }),
                .init("everyoneWasClient", .flag(!members.isEmpty && stillToCome.isEmpty)),
                .init("stillToCome", .list(stillToCome) { $0.tree }),
                .init("hasThemes", .flag(!themes.isEmpty)),
                .init("themes", .list(themes) { $0.tree }),
                .init(
                    "consultations",
                    .list(sessions.flatMap { session in session.consultations.map { $0.tree(in: session) } }) { $0 }
                ),
                .init("hasActions", .flag(!actions.isEmpty)),
                .init("actionCount", .number(actions.count)),
                .init("actionGroups", .list(actionGroups) { $0 }),
                .init("hasLearnings", .flag(!learnings.isEmpty)),
                .init("learnings", .list(learnings) { Self.group($0.theme, $0.harvests) }),
                .init("hasProgress", .flag(!progress.isEmpty)),
                .init("progress", .list(progress) { Self.group($0.member.name, $0.harvests) }),
                .init("hasFeelings", .flag(!feelings.isEmpty)),
                .init("feelings", .list(feelings) { $0.tree }),
                .init("hasRegulation", .flag(!regulation.isEmpty)),
                .init("regulation", .list(regulation) { $0 }),
                .init("satisfaction", satisfaction.tree),
                .init("hasRhythm", .flag(rhythm != nil)),
                .init("rhythm", .list(rhythm?.tree ?? [])),
                .init("readers", .term(Self.readers)),
                .init(
                    "leftOut",
                    .list([.privateHarvests, .unofferedFeelings, .openingRound, .stepProse]) { .term($0) }
                ),
            ]
        )
    }

    private var cycleTree: DocumentNode {
        guard let cycle else { return .absent }
        return .record(
            .cycle,
            [
                .init("id", .text(cycle.id.description)),
                .init("title", .text(cycle.title)),
                .init("start", .date(cycle.start?.value)),
                .init("end", .date(cycle.end?.value)),
            ]
        )
    }

    private var charterTree: DocumentNode {
        guard charter != nil || charterAgreed != nil else { return .absent }
        return .record(.charter, [.init("agreed", .date(charterAgreed)), .init("text", .prose(charter, under: 2))])
    }

    private func presence(of member: Person) -> DocumentNode {
        .record(
            .attendance,
            [
                .init("member", member.tree),
                .init(
                    "cells",
                    .list(sessions) { session in
                        .record(
                            .cell,
                            [
                                .init("session", .text(session.id.description)),
                                .init("presence", .term(Term(session.presence(of: member)))),
                                .init("client", .flag(session.consultations.contains { $0.client?.id == member.id })),
                            ]
                        )
                    }
                ),
            ]
        )
    }

    /// The states that have actions, the settled ones first.
    private var actionGroups: [DocumentNode] {
        let order: [ActionState] = [.done, .adapted, .inProgress, .postponed, .planned, .abandoned]
        return order.compactMap { state in
            let group = actions.filter { $0.state == state }
            guard !group.isEmpty else { return nil }
            return .record(
                .actionGroup,
                [
                    .init("state", .term(Term(state))),
                    .init("count", .number(group.count)),
                    .init("actions", .list(group) { $0.tree }),
                ]
            )
        }
    }

    private var regulation: [DocumentNode] {
        sessions.flatMap { session in
            session.consultations.compactMap { consultation -> DocumentNode? in
                guard let text = consultation.learning else { return nil }
                return .record(
                    .regulation,
                    [
                        .init("session", .text(session.id.description)),
                        .init("date", .date(session.date)),
                        .init(
                            "client",
                            session.consultations.count > 1 ? consultation.client?.tree ?? .absent : .absent
                        ),
                        .init("text", .prose(text, under: 3)),
                    ]
                )
            }
        }
    }

    private static func group(_ title: String?, _ harvests: [SharedHarvest]) -> DocumentNode {
        .record(.harvestGroup, [.init("title", .text(title)), .init("harvests", .list(harvests) { $0.tree })])
    }

    private static let readers = Term(
        "group",
        Localized(
            fr: "Ce bilan appartient aux membres du groupe et à la personne qui l'anime. Il ne se transmet à "
                + "personne d'autre sans l'accord de tous.",
            en: "This review belongs to the members of the group and to its facilitator. It goes to nobody else "
                + "unless everyone agrees."
        )
    )
}

extension Rotation {
    var tree: DocumentNode {
        .record(
            .rotation,
            [
                .init("member", member.tree),
                .init("hasBeenClient", .flag(!turns.isEmpty)),
                .init("turns", .list(turns) { $0.tree }),
            ]
        )
    }
}

extension ThemeCount {
    var tree: DocumentNode {
        .record(
            .theme,
            [
                .init("name", .text(theme)),
                .init("count", .number(consultations)),
                .init("sessions", .list(sessions) { .text($0.description) }),
            ]
        )
    }
}
