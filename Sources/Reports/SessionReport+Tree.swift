import Logbook

extension SessionReport {
    var tree: DocumentRecord {
        DocumentRecord(
            .sessionReport,
            [
                .init("format", .number(1)),
                .init("report", .text("session")),
                .init("language", .text(frame.language.rawValue)),
                .init("asOf", .date(frame.today)),
                .init("commit", frame.commitTree),
                .init("group", frame.groupTree),
                .init("session", session.meetingTree),
                .init("isDraft", .flag(session.status == .draft)),
                .init("severalConsultations", .flag(session.consultations.count > 1)),
                .init("hasFollowUps", .flag(!session.followUps.isEmpty)),
                .init("followUps", .list(session.followUps) { $0.tree }),
                .init("consultations", .list(session.consultations) { $0.tree(in: session) }),
                .init("hasHarvests", .flag(!harvests.isEmpty)),
                .init("harvestGroups", .list(harvestGroups) { $0 }),
                .init("hasCommitments", .flag(!commitments.isEmpty)),
                .init("commitments", .list(commitments) { $0.tree }),
                .init("satisfaction", satisfaction.tree),
                .init("readers", .term(Self.readers)),
                .init("leftOut", .list([.privateHarvests, .openingRound, .stepProse]) { .term($0) }),
            ]
        )
    }

    private var harvestGroups: [DocumentNode] {
        HarvestKind.allCases.compactMap { kind in
            let group = harvests.filter { $0.kind == kind }
            guard !group.isEmpty else { return nil }
            return .record(
                .harvestGroup,
                [.init("title", .term(Term(kind))), .init("harvests", .list(group) { $0.tree })]
            )
        }
    }

    private static let readers = Term(
        "group",
        Localized(
            fr: "Cette fiche appartient aux membres du groupe et à la personne qui l'anime.",
            en: "This sheet belongs to the members of the group and to its facilitator."
        )
    )
}
