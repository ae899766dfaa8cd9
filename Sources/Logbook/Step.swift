/// The six steps of a consultation, in the order of the method (Payette and Champagne).
package enum Step: Int, Hashable, Comparable, Sendable, CaseIterable {
    case presentation = 1
    case clarification
    case contract
    case consultation
    case actionPlan
    case learning

    package static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }
}

/// The *3 P*: what kind of topic a client brings.
package enum TopicNature: String, Hashable, Sendable, CaseIterable {
    case concern
    case problem
    case project
}

/// Whether a séance's notes are finished.
package enum SessionStatus: String, Hashable, Sendable, CaseIterable {
    case draft
    case closed
}
