import Lexicon
import Logbook

/// What the place of a file in a group's folder says about it.
struct Layout {
    enum Kind: Hashable {
        case groupFile
        case session
        /// The folder's name, where the file lies in one.
        case entry(folder: String?)
        case editorSwap(inLogbook: String?)
        case conflictCopy(original: String, inLogbook: String?)
        case unknownType(inLogbook: String?)
        case misplaced
    }

    /// `nil` for files that are none of the tool's business.
    static func kind(of path: String) -> Kind? {
        let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        return kind(
            of: cut.map { path[path.index(after: $0)...] } ?? path[...],
            in: Folder(cut.map { path[..<$0] } ?? "")
        )
    }

    /// The kinds of many paths; neighbours in one folder share the look at it.
    static func kinds(of paths: [String]) -> [(path: String, kind: Kind)] {
        var files: [(path: String, kind: Kind)] = []
        files.reserveCapacity(paths.count)
        var last: (path: Substring, folder: Folder) = ("", Folder(""))
        for path in paths {
            let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
            let folder = cut.map { path[..<$0] } ?? ""
            if folder != last.path { last = (folder, Folder(folder)) }
            let name = cut.map { path[path.index(after: $0)...] } ?? path[...]
            if let kind = kind(of: name, in: last.folder) { files.append((path, kind)) }
        }
        return files
    }

    /// What a folder inside the group's is for.
    private enum Folder {
        case top
        case sessions
        /// `owner` is the name of the folder below it; empty in the folder of logbooks itself.
        case logbook(owner: String)
        case foreign

        init(_ path: Substring) {
            let components = path.pathComponents
            guard let top = components.first else {
                self = .top
                return
            }
            let folded = Folding.fold(top)
            if Layout.logbookFolders.contains(folded) {
                self = .logbook(owner: components.count > 1 ? String(components[1]) : "")
            } else {
                self = Layout.sessionFolders.contains(folded) ? .sessions : .foreign
            }
        }
    }

    private static func kind(of name: Substring, in folder: Folder) -> Kind? {
        let owner: String?
        switch folder {
        case .top: return kind(ofFileAtTop: name)
        case .foreign: return nil
        case .sessions: owner = nil
        case .logbook(let name): owner = name
        }
        if !isPlain(name) {
            if let special = special(name, owner: owner) { return special }
            guard isMarkdown(name) else {
                return isHidden(name) || !looksLikeNotes(name) ? nil : .unknownType(inLogbook: owner)
            }
        }
        return owner.map { .entry(folder: $0.isEmpty ? nil : $0) } ?? .session
    }

    /// A name that can only be a page's: letters, digits and hyphens, and no « conflict » among them.
    private static func isPlain(_ name: Substring) -> Bool {
        let utf8 = name.utf8
        guard utf8.count > 3, utf8.suffix(3).elementsEqual(".md".utf8) else { return false }
        return utf8.dropLast(3).allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "f"), UInt8(ascii: "F"): false
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"):
                true
            default: false
            }
        }
    }

    private static func kind(ofFileAtTop name: Substring) -> Kind? {
        if isGroupFile(name) { return .groupFile }
        guard let stem = markdownStem(name) ?? markdownStem(trimmedSwap(name)) else { return nil }
        if let special = special(name, owner: nil), groupFiles.contains(where: { Folding.fold(stem).hasPrefix($0) }) {
            return special
        }
        return sessionName(ofStem: stem).date != nil ? .misplaced : nil
    }

    static func isGroupFile(_ name: some StringProtocol) -> Bool {
        markdownStem(Substring(name)).map { groupFiles.contains(Folding.fold($0)) } ?? false
    }

    static func isSourceFolder(_ name: some StringProtocol) -> Bool {
        let folded = Folding.fold(name)
        return sessionFolders.contains(folded) || logbookFolders.contains(folded)
    }

    /// Which language the folders are called in; `nil` where that is none, or more than one.
    static func language(of files: [(path: String, kind: Kind)]) -> Language? {
        let folders = Set(files.compactMap { $0.path.split(separator: "/").first.map(Folding.fold) })
        let languages = Words.all.filter { words in
            (words.sessionsFolder + words.logbooksFolder).contains { folders.contains(Folding.fold($0)) }
        }
        return languages.count == 1 ? languages.first?.language : nil
    }

    static func isLogbookFolder(_ name: some StringProtocol) -> Bool { logbookFolders.contains(Folding.fold(name)) }

    /// The day and the id that a séance's file name states: `2026-03-12-S3`.
    static func sessionName(ofStem stem: some StringProtocol) -> (date: CalendarDate?, id: SessionID?) {
        let (date, id) = sessionWords(ofStem: stem)
        return (date, id.map { SessionID(reading: String($0)) })
    }

    /// The day that a séance's file name states, and the words in it that are the id.
    static func sessionWords<Stem: StringProtocol>(ofStem stem: Stem) -> (date: CalendarDate?, id: Stem.SubSequence?) {
        if isPlainID(stem) { return (nil, stem[...]) }
        var rest = stem[...]
        var date: CalendarDate?
        if stem.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) {
            let text = String(stem)
            if let reading = DateReading(startOf: text[...]), let read = reading.date {
                date = read
                let start = stem.utf8.index(stem.startIndex, offsetBy: reading.bytes.upperBound)
                rest = stem[start...].drop { $0 == "-" || $0 == "_" || $0 == " " }
            }
        }
        let id = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
        guard !id.isEmpty, id.contains(where: \.isNumber) else { return (date, nil) }
        return (date, id)
    }

    /// `S12`, the usual name of a carnet entry.
    private static func isPlainID(_ stem: some StringProtocol) -> Bool {
        stem.utf8.first == UInt8(ascii: "S") && stem.utf8.count > 1
            && stem.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    static func stem(of path: String) -> Substring {
        let name = path[...].pathComponents.last ?? ""
        return markdownStem(name) ?? name
    }

    private static let groupFiles = Set(Words.all.flatMap(\.groupFile).map(Folding.fold))
    private static let sessionFolders = Set(Words.all.flatMap(\.sessionsFolder).map(Folding.fold))
    private static let logbookFolders = Set(Words.all.flatMap(\.logbooksFolder).map(Folding.fold))
    private static let endings = [".md", ".markdown", ".mdown"]

    private static func isMarkdown(_ name: Substring) -> Bool { markdownStem(name) != nil }
    private static func isHidden(_ name: Substring) -> Bool { name.hasPrefix(".") }

    private static func markdownStem(_ name: Substring) -> Substring? {
        guard !name.hasPrefix(".") else { return nil }
        // Nearly every name ends so.
        if name.utf8.count > 3, name.utf8.suffix(3).elementsEqual(".md".utf8) {
            return Substring(name.utf8.dropLast(3))
        }
        let lowered = name.lowercased()
        guard let ending = endings.first(where: lowered.hasSuffix) else { return nil }
        let stem = name.dropLast(ending.count)
        return stem.isEmpty ? nil : stem
    }

    /// Text formats that a person may have saved their notes in.
    private static func looksLikeNotes(_ name: Substring) -> Bool {
        let lowered = name.lowercased()
        return [".txt", ".docx", ".doc", ".odt", ".rtf", ".html", ".md.txt"].contains(where: lowered.hasSuffix)
            || !name.contains(".")
    }

    private static func trimmedSwap(_ name: Substring) -> Substring {
        name.drop { $0 == "." || $0 == "#" || $0 == "~" || $0 == "$" }
    }

    private static func special(_ name: Substring, owner: String?) -> Kind? {
        let lowered = name.lowercased()
        let swapEndings = [".swp", ".swo", ".swn", "~", ".bak", ".tmp", ".orig", ".rej", ".icloud"]
        if swapEndings.contains(where: lowered.hasSuffix) || lowered.hasPrefix(".#") || lowered.hasPrefix("~$")
            || (lowered.hasSuffix("#") && (lowered.hasPrefix("#") || lowered.hasPrefix(".~lock.")))
        {
            return .editorSwap(inLogbook: owner)
        }
        guard let stem = markdownStem(name), let original = originalOfCopy(stem) else { return nil }
        return .conflictCopy(original: original, inLogbook: owner)
    }

    /// The name a cloud drive's or file manager's copy was made from; `nil` where the name is no copy's.
    private static func originalOfCopy(_ stem: Substring) -> String? {
        // Every mark of a copy holds a space, a parenthesis or « conf »; nearly no other name does.
        guard stem.utf8.contains(where: { $0 == 0x20 || $0 == 0x28 || $0 == 0x66 || $0 == 0x46 || $0 >= 0x80 }) else {
            return nil
        }
        let folded = Folding.fold(stem)
        for mark in ["sync-conflict-", "_conflict-", "conflicted copy", "copie en conflit"] where folded.contains(mark)
        {
            return beforeParenthesis(folded.prefix(folded.range(ofFirst: mark)))
        }
        for prefix in ["copie de ", "copy of "] where folded.hasPrefix(prefix) {
            return trimmedOriginal(folded.dropFirst(prefix.count))
        }
        // A séance about a conflict may say so in its name: as a copy's mark the word stands in brackets.
        if let open = folded.lastIndex(where: { $0 == "(" || $0 == "[" }),
            folded[open...].contains("conflict") || folded[open...].contains("conflit")
        {
            return trimmedOriginal(folded[..<open])
        }
        let unnumbered = Substring(folded.trimmingCopyNumber())
        for ending in [" copie", " copy"] where unnumbered.hasSuffix(ending) {
            return trimmedOriginal(unnumbered.dropLast(ending.count))
        }
        // « S3 (1) », as browsers and OneDrive name a second download.
        guard folded.hasSuffix(")"), let open = folded.lastIndex(of: "(") else { return nil }
        let inside = folded[folded.index(after: open)...].dropLast()
        guard !inside.isEmpty, inside.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return trimmedOriginal(folded[..<open])
    }

    /// « S3 (Alice's » is what stands before some drives' mark.
    private static func beforeParenthesis(_ text: Substring) -> String {
        trimmedOriginal(text.firstIndex(of: "(").map { text[..<$0] } ?? text)
    }

    private static func trimmedOriginal(_ text: Substring) -> String {
        var text = text
        while let last = text.last, " (-._".contains(last) { text.removeLast() }
        return String(text)
    }
}

extension Substring {
    /// What slashes part, in bytes: to look at characters takes ten times as long.
    var pathComponents: [Substring] { utf8.split(separator: UInt8(ascii: "/")).map(Substring.init) }
}

extension String {
    /// Without the number of a further copy, as in « S3 copie 2 ».
    fileprivate func trimmingCopyNumber() -> String {
        var text = Substring(self)
        while let last = text.last, " ()".contains(last) || (last.isASCII && last.isNumber) { text.removeLast() }
        return String(text)
    }

    /// How many characters stand before the first occurrence of `part`; all of them where there is none.
    fileprivate func range(ofFirst part: String) -> Int {
        var distance = 0
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(part) { return distance }
            index = self.index(after: index)
            distance += 1
        }
        return distance
    }
}
