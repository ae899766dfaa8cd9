import Lexicon
import Logbook
import Reading

extension SessionID {
    /// What a séance may be called that somebody names on the command line, folded: as it is typed first, then as pages
    /// may write it, then without the spaces in it.
    static func spellings(of name: String) -> [String] {
        [name, SessionID(reading: name).description, name.filter { !$0.isWhitespace }].map { Folding.fold($0) }
    }
}
