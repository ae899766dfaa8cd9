import Logbook
import Reading

/// A new name written as somebody wrote the old one: `s3` becomes `s4`, « Séance 3 » becomes « Séance 4 ».
enum Respelling {
    static func text(_ written: String, of old: SessionID, as new: SessionID) -> String {
        let (oldDigits, newDigits) = (digits(of: old.description), digits(of: new.description))
        let isSameSeries = old.description.dropLast(oldDigits.count) == new.description.dropLast(newDigits.count)
        if isSameSeries, written.hasSuffix(oldDigits) {
            let text = written.dropLast(oldDigits.count) + newDigits
            if SessionID(reading: String(text)) == new { return String(text) }
        }
        return written == old.description.lowercased() ? new.description.lowercased() : new.description
    }

    /// The hyphen and the letter stay as they are, whatever a word processor made of them.
    static func text(_ written: String, of old: ActionID, as new: ActionID) -> String {
        let number = String(digits(of: written))
        let head = written.dropLast(number.count)
        let joint = String(head.suffix(2))
        let session = text(String(head.dropLast(2)), of: old.session, as: new.session)
        return session + joint + (old.number == new.number ? number : String(new.number))
    }

    private static func digits(of text: String) -> Substring {
        let count = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
        return text.suffix(count)
    }
}
