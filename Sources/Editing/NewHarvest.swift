package import Logbook

/// What a member wants written into their carnet.
package struct NewHarvest: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case learning
        case feeling
        case progress
        /// A promise to oneself, with a box.
        case commitment
    }

    package var kind: Kind
    /// The step it was harvested at, where the writer says so.
    package var step: Step?
    package var visibility: Visibility
    package var text: String

    package init(kind: Kind, step: Step? = nil, visibility: Visibility = .private, text: String) {
        self.kind = kind
        self.step = step
        self.visibility = visibility
        self.text = text
    }
}
