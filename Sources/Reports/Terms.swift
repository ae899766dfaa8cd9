import Lexicon
package import Logbook

extension Term {
    package init(_ state: ActionState) {
        self.init(state.rawValue, Self.words { $0.written(state, in: $0.states) })
    }

    init(_ nature: TopicNature) {
        self.init(nature.rawValue, Self.words { $0.written(nature, in: $0.natures) })
    }

    init(_ visibility: Visibility) {
        self.init(visibility.rawValue, Self.words { $0.written(visibility, in: $0.visibilities) })
    }

    init(_ status: SessionStatus) {
        self.init(status.rawValue, Self.words { $0.written(status, in: $0.statuses) })
    }

    init(_ step: Step) {
        self.init(String(step.rawValue), Self.words { $0.written(.step(step), in: $0.headings) })
    }

    init(_ kind: Action.Detail.Kind) {
        switch kind {
        case .note: self.init("note", Localized(fr: "Note", en: "Note"))
        case .firstStep, .obstacle, .support, .signOfSuccess:
            self.init(kind.rawValue, Self.words { $0.written(.detail(kind), in: $0.labels) })
        }
    }

    init(_ kind: HarvestKind) {
        switch kind {
        case .note: self.init("note", Localized(fr: "Notes", en: "Notes"))
        case .learning, .feeling, .progress:
            self.init(kind.rawValue, Self.words { $0.written(.harvest(kind), in: $0.headings) })
        }
    }

    package init(_ presence: Presence) {
        switch presence {
        case .present: self.init("present", Localized(fr: "présent·e", en: "present"))
        case .absent: self.init("absent", Localized(fr: "absent·e", en: "absent"))
        case .unstated: self.init("unstated", Localized(fr: "non indiqué", en: "not stated"))
        }
    }

    private static func words(_ pick: (Words) -> String) -> Localized<String> {
        Localized(fr: pick(.french), en: pick(.english))
    }
}
