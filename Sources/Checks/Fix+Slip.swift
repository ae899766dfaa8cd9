import Lexicon
import SourceText

extension Fix.Safety {
    /// Whether a word is another one with a slip of the keyboard: safe, or else a guess.
    static func slip(_ written: String, _ meant: String) -> Fix.Safety {
        NearMiss.isSlip(written, for: meant) ? .safe : .unsafe
    }
}
