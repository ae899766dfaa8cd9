import FrontMatter
import Lexicon
import Logbook
import Reading
import SourceText

/// What could be written in a front matter: keys that are not there yet, and the values of those that are.
///
/// The lines are looked at as text: while somebody types, they are seldom YAML.
struct FrontMatterCompletion {
    let page: Page
    let line: TypedLine
    let map: GroupMap
    let today: CalendarDate
    var language: Language { map.group.language }

    init(page: Page, line: TypedLine, map: GroupMap, today: CalendarDate) {
        self.page = page
        self.line = line
        self.map = map
        self.today = today
    }

    var all: [Completion] {
        if enclosing.first == .rules { return line.before.contains(":") ? severities : rules }
        if let colon = line.before.lastIndex(where: { $0 == ":" }) {
            // In `C1: { titre: …, de|` another key is being typed.
            let after = line.before[line.before.index(after: colon)...]
            let (open, close) = (line.before.lastIndex(of: "{"), line.before.lastIndex(of: "}"))
            let isInBraces = open.map { brace in close.map { $0 < brace } ?? true } ?? false
            if isInBraces, after.contains(where: { $0 == "," || $0 == "{" }),
                !after.contains("[") || after.contains("]")
            {
                return keys(among: keysOfEnclosing)
            }
            let name = line.before[..<colon].split { $0 == "{" || $0 == "," || $0 == " " || $0 == "-" }.last ?? ""
            return Vocabulary.key(String(name)).map(values) ?? []
        }
        let text = line.before.drop { $0 == " " }
        if text.hasPrefix("- ") || text == "-", let key = enclosing.last, key != .consultations {
            return values(of: key)
        }
        return keys(among: keysOfEnclosing)
    }

    // MARK: Keys

    /// The keys of the lines that this one is indented below, the outermost first; names such as `alice:` left out.
    private var enclosing: [Key] {
        var found: [Key] = []
        var limit = line.indentation
        var number = page.lines.line(at: line.start)
        while number > 0, limit > 0 {
            number -= 1
            let text = page.source[page.lines.range(ofLine: number)]
            let indentation = text.prefix { $0 == " " }.count
            guard !text.allSatisfy(\.isWhitespace), indentation < limit, let colon = text.firstIndex(of: ":") else {
                continue
            }
            limit = indentation
            if let key = Vocabulary.key(text[..<colon].trimmingPrefix("-").trimmingSpaces()) {
                found.insert(key, at: 0)
            }
        }
        // A list may stand as far left as the key it belongs to.
        if found.isEmpty, line.before.drop(while: { $0 == " " }).hasPrefix("-") {
            found = [keyAbove].compactMap { $0 }
        }
        return found
    }

    private var keyAbove: Key? {
        var number = page.lines.line(at: line.start)
        while number > 0 {
            number -= 1
            let text = page.source[page.lines.range(ofLine: number)]
            if text.hasPrefix("-") || text.hasPrefix(" ") { continue }
            return text.firstIndex(of: ":").flatMap { Vocabulary.key(text[..<$0].trimmingSpaces()) }
        }
        return nil
    }

    private var keysOfEnclosing: Set<Key> {
        let outer = enclosing.first ?? keyOfThisLine
        switch (PathParts(of: page.source.path).kind, outer) {
        case (.groupFile, .members?): return Key.ofMember
        case (.groupFile, .cycles?): return Key.ofCycle
        case (.groupFile, nil): return Key.ofGroup
        case (.session, .consultations?): return Key.ofConsultation
        case (.session, nil): return Key.ofSession
        case (.entry, nil): return Key.ofEntry
        case (_, .some), (nil, nil): return []
        }
    }

    /// `cycles: { C1: { ti|`
    private var keyOfThisLine: Key? {
        line.before.contains("{")
            ? line.before.firstIndex(of: ":").flatMap { Vocabulary.key(String(line.before[..<$0])) } : nil
    }

    /// The keys that stand at the left edge, but for the one that is being typed.
    private var keysOfOtherLines: Set<Key> {
        guard let front = page.frontMatter.range else { return [] }
        let numbers = page.lines.line(at: front.lowerBound)...page.lines.line(at: front.upperBound)
        let keys = numbers.filter { $0 != page.lines.line(at: line.start) }.compactMap { number -> Key? in
            let text = page.source[page.lines.range(ofLine: number)]
            guard text.first != " ", let colon = text.firstIndex(of: ":") else { return nil }
            return Vocabulary.key(String(text[..<colon]))
        }
        return Set(keys)
    }

    private func keys(among allowed: Set<Key>) -> [Completion] {
        let word = line.word(where: TypedLine.isNamePart)
        let words = Words.of(language)
        let present = line.indentation == 0 ? keysOfOtherLines : []
        return Key.allCases.filter { allowed.contains($0) && !present.contains($0) }.map { key in
            let name = words.written(key, in: words.keys)
            return Completion(
                .key,
                name,
                documentation: Meaning.text(of: key)[language],
                replacing: word.range,
                with: name + ": "
            )
        }
    }
}

extension StringProtocol {
    fileprivate func trimmingSpaces() -> String {
        String(String.UnicodeScalarView(unicodeScalars.drop(while: Folding.isSpace))).split(separator: " ").joined(
            separator: " "
        )
    }
}
