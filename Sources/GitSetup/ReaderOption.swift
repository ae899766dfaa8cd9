import Logbook
import TemplateRendering

/// How a command that git runs is told who reads: ` --member 'ana'`, or nothing.
enum ReaderOption {
    private static let opening = " --member '"

    static func words(for member: MemberID?) -> String {
        member.map { " --member \(TextSafety.shellWord($0.description))" } ?? ""
    }

    /// Whom a command was made for; `nil` for nobody.
    static func member(in command: String) -> MemberID? {
        guard let start = command.ranges(of: opening).last else { return nil }
        var (name, rest) = ("", command[start.upperBound...])
        while let end = rest.firstIndex(of: "'") {
            name += rest[..<end]
            rest = rest[end...].dropFirst()
            // A quote of the name's own: the word is closed, and opened again behind it.
            guard rest.hasPrefix(#"\''"#) else { return MemberID(name) }
            name += "'"
            rest = rest.dropFirst(3)
        }
        return nil
    }
}
