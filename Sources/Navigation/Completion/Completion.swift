package import SourceText

/// Something that could be written at a place.
package struct Completion: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case key
        /// A word of a closed set.
        case word
        case member
        case session
        case action
        case heading
        case date
        case state
        /// What opens a sub-item: « Premier pas : ».
        case label
    }

    package let kind: Kind
    /// What is shown in the list, and what the typed text is held against.
    package let label: String
    /// What stands beside it: a title, a state, a name; empty where nothing is to be added.
    package let detail: String
    /// In Markdown; `nil` where the label says all.
    package let documentation: String?
    /// What is being typed, and is replaced.
    package let replaced: SourceRange
    package let text: String

    init(
        _ kind: Kind,
        _ label: String,
        detail: String = "",
        documentation: String? = nil,
        replacing range: SourceRange,
        with text: String? = nil
    ) {
        self.kind = kind
        self.label = label
        self.detail = detail
        self.documentation = documentation
        replaced = range
        self.text = text ?? label
    }
}
