/// The line above what is said about one group of several.
package enum GroupHeading {
    package static func text(_ name: String, ink: Ink) -> String { ink("━━ \(name) ━━", .bold) }
}
