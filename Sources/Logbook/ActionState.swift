/// Where an action stands. Raw values are the words of the machine formats.
package enum ActionState: String, Hashable, Sendable, CaseIterable {
    case planned
    case inProgress = "in-progress"
    case done
    case adapted
    case postponed
    case abandoned

    /// The character between the brackets of a list item.
    package var mark: Character {
        switch self {
        case .planned: " "
        case .inProgress: "/"
        case .done: "x"
        case .adapted: "~"
        case .postponed: ">"
        case .abandoned: "-"
        }
    }

    /// Nothing more is expected: done, or legitimately dropped. An adapted action lives on in its new form.
    package var isClosed: Bool { self == .done || self == .abandoned }
}
