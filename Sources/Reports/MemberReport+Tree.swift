import Logbook

extension MemberReport {
    var tree: DocumentRecord {
        let progress = progress
        return DocumentRecord(
            .memberReport,
            [
                .init("format", .number(1)),
                .init("report", .text("member")),
                .init("language", .text(frame.language.rawValue)),
                .init("asOf", .date(frame.today)),
                .init("commit", frame.commitTree),
                .init("notice", .term(Self.notice)),
                .init("group", frame.groupTree),
                .init("member", member.tree),
                .init("hasProgress", .flag(!progress.isEmpty)),
                .init("progress", .list(progress) { harvest($0.harvest, session: $0.session) }),
                .init("hasTurns", .flag(!rotation.turns.isEmpty)),
                .init("turns", .list(rotation.turns) { $0.tree }),
                .init("hasActions", .flag(!actions.isEmpty)),
                .init("actions", .list(actions) { $0.tree }),
                .init("entries", .list(pages) { entry($0) }),
                .init("readers", .term(Self.readers)),
            ]
        )
    }

    private func entry(_ page: Page) -> DocumentNode {
        let harvests = page.entries.flatMap(\.harvests)
        let commitments = page.entries.flatMap(\.commitments)
        return .record(
            .entry,
            [
                .init("session", .text(page.sessionID?.description)),
                .init("date", .date(page.session?.date)),
                .init("topics", .list(page.session?.topics ?? []) { .text($0) }),
                .init("presence", .term(Term(page.presence))),
                .init("isEmpty", .flag(harvests.isEmpty && commitments.isEmpty)),
                .init("harvests", .list(harvests) { harvest($0, session: page.sessionID) }),
                .init("hasCommitments", .flag(!commitments.isEmpty)),
                .init("commitments", .list(commitments) { commitment($0) }),
            ]
        )
    }

    private func harvest(_ harvest: OwnHarvest, session: SessionID?) -> DocumentNode {
        .record(
            .harvest,
            [
                .init("author", member.tree),
                .init("session", .text(session?.description)),
                .init("kind", .term(Term(harvest.kind))),
                .init("step", .term(harvest.step.map(Term.init))),
                .init("visibility", .term(Term(harvest.visibility))),
                .init("text", .prose(harvest.markdown, under: 4)),
            ]
        )
    }

    private func commitment(_ commitment: OwnCommitment) -> DocumentNode {
        .record(
            .commitment,
            [
                .init("author", member.tree),
                .init("state", .term(Term(commitment.state))),
                .init("due", .date(commitment.due)),
                .init("visibility", .term(Term(commitment.visibility))),
                .init("text", .prose(commitment.markdown, under: 4)),
            ]
        )
    }

    private static let notice = Term(
        "own-private-harvests",
        Localized(
            fr: "Ce document contient vos récoltes privées. Il est fait pour vous seul·e : gardez-le comme vous "
                + "gardez votre carnet.",
            en: "This document contains your private harvests. It is made for you alone: keep it as you keep your "
                + "logbook."
        )
    )

    private static let readers = Term(
        "author",
        Localized(
            fr: "Pour son auteur·e seul·e. Des autres membres n'y figure que ce que tout le groupe voit.",
            en: "For its author alone. Of the other members it shows only what the whole group sees."
        )
    )
}
