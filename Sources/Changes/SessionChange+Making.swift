import Logbook

extension SessionChange {
    static func all(from old: SessionFact, to new: SessionFact) -> [SessionChange] {
        [
            Shift(old.date, new.date).map(date),
            Shift(old.status, new.status).map(status),
            Shift(old.title, new.title).map(title),
            Shift(old.duration, new.duration).map(duration),
            Shift(old.facilitator, new.facilitator).map(facilitator),
            Turnover(old.present, new.present).map(present),
            Turnover(old.absent, new.absent).map(absent),
            Shift(old.marks.count, new.marks.count).map(marks),
            old.opening == new.opening ? nil : opening,
        ].compactMap { $0 } + consultations(from: old.consultations, to: new.consultations)
            + (old.otherText == new.otherText ? [] : [otherText])
    }

    /// Consultations are told apart by their clients; where those changed too, by their order.
    private static func consultations(from old: [ConsultationFact], to new: [ConsultationFact]) -> [SessionChange] {
        var left = old
        var pairs: [(ConsultationFact?, ConsultationFact)] = new.map { consultation in
            guard let index = left.firstIndex(where: { $0.client == consultation.client }) else {
                return (nil, consultation)
            }
            return (left.remove(at: index), consultation)
        }
        for index in pairs.indices where pairs[index].0 == nil && !left.isEmpty { pairs[index].0 = left.removeFirst() }
        return pairs.flatMap { before, after in
            before.map { changes(from: $0, to: after) }
                ?? [.consultationAdded(client: after.client, topic: after.topic)]
        } + left.map { .consultationRemoved(client: $0.client, topic: $0.topic) }
    }

    private static func changes(from old: ConsultationFact, to new: ConsultationFact) -> [SessionChange] {
        [
            Shift(old.client, new.client).map(client),
            Shift(old.topic, new.topic).map(topic),
            Shift(old.nature, new.nature).map(nature),
            Turnover(old.themes, new.themes).map(themes),
            Turnover(old.consultants, new.consultants).map(consultants),
        ].compactMap { $0 } + Step.allCases.filter { old.steps[$0] != new.steps[$0] }.map(step)
    }
}
