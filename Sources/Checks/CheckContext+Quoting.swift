import Lexicon
import Logbook
package import SourceText

extension CheckContext {
    /// Whether words of this file may appear in what the audience reads.
    package func mayQuote(_ file: FileID) -> Bool {
        guard case .entry(let owner) = group.role(of: file), !openFiles.contains(file) else { return true }
        guard case .member(let reader) = audience else { return false }
        return owner == reader
    }

    /// The text in quotation marks with a space before it, or nothing where the file may not be quoted.
    func quoting(_ text: String, from file: FileID) -> Localized<String> {
        guard mayQuote(file) else { return Localized(fr: "", en: "") }
        let shown = Self.shortened(text)
        return Localized(fr: " « \(shown) »", en: " “\(shown)”")
    }

    /// On one line, and short enough for a message.
    private static func shortened(_ text: String) -> String {
        let line = text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
        return line.count > 60 ? "\(line.prefix(59))…" : line
    }

    /// Where `text` stands inside a place; `nil` where it was written some other way.
    func place(of text: String, in place: Place) -> Place? {
        let bytes = group[place.file].bytes
        let wanted = Array(text.utf8)
        let whole = place.range
        guard !wanted.isEmpty, whole.upperBound <= bytes.count, whole.count >= wanted.count else { return nil }
        for start in whole.lowerBound...(whole.upperBound - wanted.count)
        where bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted) {
            return Place(place.file, SourceRange(start, start + wanted.count))
        }
        return nil
    }

    /// What a visibility is called in each language.
    static func name(of visibility: Visibility) -> Localized<String> {
        Localized(
            fr: Words.french.written(visibility, in: Words.french.visibilities),
            en: Words.english.written(visibility, in: Words.english.visibilities)
        )
    }

    /// What a step is called in each language.
    static func name(of step: Step) -> Localized<String> {
        Localized(
            fr: Words.french.written(.step(step), in: Words.french.headings),
            en: Words.english.written(.step(step), in: Words.english.headings)
        )
    }
}

extension Localized where Text == String {
    /// « Alice, Bruno et Chloé ».
    static func list(_ items: [Localized<String>]) -> Localized<String> {
        Localized(
            fr: joined(items.map(\.french), last: "et"),
            en: joined(items.map(\.english), last: "and")
        )
    }

    static func list(_ items: [String]) -> Localized<String> { list(items.map { Localized(fr: $0, en: $0) }) }

    private static func joined(_ items: [String], last: String) -> String {
        guard let final = items.last, items.count > 1 else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) \(last) \(final)"
    }

    /// « ; vouliez-vous dire « x » ? », or the end of the sentence.
    static func proposing(_ nearest: String?) -> Localized<String> {
        guard let nearest else { return Localized(fr: ".", en: ".") }
        return Localized(fr: " ; vouliez-vous dire « \(nearest) » ?", en: "; did you mean “\(nearest)”?")
    }
}

extension CalendarDate {
    /// The date in the words of each language.
    var words: Localized<String> { Localized(fr: written(in: .french), en: written(in: .english)) }
}

extension Place {
    func contains(_ other: Place) -> Bool { file == other.file && range.contains(other.range) }
}
