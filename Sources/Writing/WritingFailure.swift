package import Logbook

/// Why a change was not carried out, or not to its end.
package struct WritingFailure: Error, Hashable, Sendable {
    /// Relative to the group's folder.
    package let path: String
    package let refusal: FileRefusal
    /// What was done before: empty unless the system failed half-way through several files.
    package let done: [WrittenFile]

    package init(path: String, _ refusal: FileRefusal, done: [WrittenFile] = []) {
        self.path = path
        self.refusal = refusal
        self.done = done
    }

    package var text: Localized<String> {
        let reason = refusal.text(path: path)
        guard !done.isEmpty else { return reason }
        let paths = done.map(\.path).joined(separator: ", ")
        return Localized(
            fr: "\(reason.french) Déjà écrit : \(paths).",
            en: "\(reason.english) Already written: \(paths)."
        )
    }
}

/// A file that was written, whole.
package struct WrittenFile: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case replaced
        case created
        case moved(from: String)
    }

    /// Relative to the group's folder: where the file is now.
    package let path: String
    package let kind: Kind
}
