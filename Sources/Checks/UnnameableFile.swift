package import Logbook

/// A file whose name is no text: it was read with a sign in the place of what the name holds, and nobody finds it by that.
package struct UnnameableFile {
    package let message = Localized(
        fr: "Ce nom contient des octets qui ne sont pas du texte UTF-8 : rien de ce qu'il désigne n'a pu être lu.",
        en: "This name holds bytes that are no UTF-8 text: nothing of what it stands for could be read."
    )
    package let advice = Localized(
        fr: "Donnez-lui un autre nom, là où se trouve ce « \u{FFFD} ».",
        en: "Give it another name, where this “\u{FFFD}” stands."
    )

    /// - Returns: `nil` for a path that is text.
    package init?(_ path: String) {
        guard path.unicodeScalars.contains("\u{FFFD}") else { return nil }
    }
}
