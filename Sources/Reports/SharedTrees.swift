import Logbook

extension ReportFrame {
    var groupTree: DocumentNode {
        .record(.group, [.init("name", .text(group)), .init("facilitator", .text(facilitator))])
    }
}

extension ReportFrame {
    var commitTree: DocumentNode {
        guard let commit else { return .absent }
        return .record(.commit, [.init("id", .text(commit.id)), .init("isModified", .flag(commit.isModified))])
    }
}

extension Person {
    var tree: DocumentNode {
        .record(.person, [.init("id", .text(id.description)), .init("name", .text(name))])
    }
}

extension SharedSession {
    /// The séance in a line: for lists, and for the heads of tables.
    var meetingTree: DocumentNode {
        .record(
            .meeting,
            [
                .init("id", .text(id.description)),
                .init("date", .date(date)),
                .init("minutes", .number(duration)),
                .init("status", .term(Term(status))),
                .init("facilitator", .text(facilitator)),
                .init("topics", .list(topics) { .text($0) }),
                .init("clients", .list(consultations.compactMap(\.client)) { $0.tree }),
                .init("present", .list(present) { $0.tree }),
                .init("absent", .list(absent) { $0.tree }),
                .init("presentCount", .number(present.count)),
            ]
        )
    }
}

extension SharedConsultation {
    func tree(in session: SharedSession) -> DocumentNode {
        .record(
            .consultation,
            [
                .init("session", .text(session.id.description)),
                .init("date", .date(session.date)),
                .init("client", client?.tree ?? .absent),
                .init("topic", .text(topic)),
                .init("nature", .term(nature.map(Term.init))),
                .init("themes", .list(themes) { .text($0) }),
                .init("contract", .prose(contract, under: 4)),
                .init("synthesis", .prose(synthesis, under: 4)),
                .init("hasActions", .flag(!actions.isEmpty)),
                .init("actions", .list(actions) { $0.tree }),
                .init("learning", .prose(learning, under: 3)),
            ]
        )
    }
}

extension SharedAction {
    var tree: DocumentNode {
        .record(
            .action,
            [
                .init("id", .text(id.description)),
                .init("title", .text(title)),
                .init("owner", owner?.tree ?? .absent),
                .init("session", .text(session.description)),
                .init("decided", .date(decided)),
                .init("due", .date(due)),
                .init("state", .term(Term(state))),
                .init("overdue", .flag(isOverdue)),
                .init(
                    "details",
                    .list(details) {
                        .record(
                            .detail,
                            [.init("kind", .term(Term($0.kind))), .init("text", .prose($0.markdown, under: 4))]
                        )
                    }
                ),
                .init("hasHistory", .flag(!history.isEmpty)),
                .init("history", .list(history) { $0.tree }),
                .init("learned", .list(learned) { .prose($0, under: 4) }),
            ]
        )
    }
}

extension SharedFollowUp {
    var tree: DocumentNode {
        .record(
            .followUp,
            [
                .init("action", .text(action.description)),
                .init("title", .text(title)),
                .init("owner", owner?.tree ?? .absent),
                .init("session", .text(session.description)),
                .init("date", .date(date)),
                .init("state", .term(state.map(Term.init))),
                .init("due", .date(due)),
                .init("note", .prose(note, under: 4)),
                .init("learned", .prose(learned, under: 4)),
            ]
        )
    }
}

extension SharedHarvest {
    var tree: DocumentNode {
        .record(
            .harvest,
            [
                .init("author", author.tree),
                .init("session", .text(session?.description)),
                .init("kind", .term(Term(kind))),
                .init("step", .term(step.map(Term.init))),
                .init("visibility", .term(Term(isForReview ? Visibility.review : .group))),
                .init("text", .prose(markdown, under: 4)),
            ]
        )
    }
}

extension SharedCommitment {
    var tree: DocumentNode {
        .record(
            .commitment,
            [
                .init("author", author.tree),
                .init("state", .term(Term(state))),
                .init("due", .date(due)),
                .init("visibility", .absent),
                .init("text", .prose(markdown, under: 4)),
            ]
        )
    }
}

extension Rotation.Turn {
    var tree: DocumentNode {
        .record(
            .turn,
            [
                .init("session", .text(session.description)),
                .init("date", .date(date)),
                .init("topic", .text(topic)),
            ]
        )
    }
}

extension Satisfaction {
    /// Absent where nobody was asked.
    var tree: DocumentNode {
        switch self {
        case .unstated: .absent
        case .withheld:
            record(answers: nil, mean: nil, counts: [], reason: Self.withheldReason)
        case .tooFew(let answers):
            record(answers: answers, mean: nil, counts: [], reason: Self.tooFewReason)
        case .shown(let answers, let mean, let counts):
            record(answers: answers, mean: mean, counts: counts, reason: nil)
        }
    }

    private func record(answers: Int?, mean: Int?, counts: [Int], reason: Term?) -> DocumentNode {
        .record(
            .satisfaction,
            [
                .init("answers", .number(answers)),
                .init("mean", mean.map { .tenths($0) } ?? .absent),
                .init(
                    "marks",
                    .list(Array(counts.enumerated())) { index, count in
                        .record(.mark, [.init("mark", .number(index + 1)), .init("count", .number(count))])
                    }
                ),
                .init("reason", .term(reason)),
            ]
        )
    }

    private static let withheldReason = Term(
        "withheld",
        Localized(
            fr: "Moins de \(floor) réponses : rien n'est montré, pour que personne ne soit reconnu.",
            en: "Fewer than \(floor) answers: nothing is shown, so that nobody can be recognised."
        )
    )

    private static let tooFewReason = Term(
        "too-few",
        Localized(
            fr: "Moins de \(threshold) réponses : les notes ne sont pas réunies, pour que personne ne soit reconnu.",
            en: "Fewer than \(threshold) answers: the marks are not put together, so that nobody can be recognised."
        )
    )
}
