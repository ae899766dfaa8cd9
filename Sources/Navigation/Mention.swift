package import Logbook
package import SourceText

/// A place in a page's text that speaks of something.
package struct Mention: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        /// What is spoken of is stated here: a member's key, a séance's own id, an action's line in the plan.
        case definition
        case use
    }

    package let subject: Subject
    /// The name alone: without quotes, `@` or brackets around it; a box with its brackets.
    package let place: Place
    package let role: Role
    /// Of the harvest that holds it; `nil` outside of carnets. What stands in a carnet's front matter is private.
    package let visibility: Visibility?
}
