import FrontMatter
import Lexicon
import Logbook
import Markdown
import SourceText

/// One Markdown file, parsed: its front matter, its blocks, and what was wrong with either.
struct Document {
    let file: FileID
    let source: SourceText
    let lines: LineTable
    let frontMatter: FrontMatter
    let tree: MarkdownTree
    /// Whether there is text to read at all.
    var isReadable = true
    var irregularities: [Irregularity] = []
    /// Kept only where a single page is read: whole groups have no use for it.
    var parts: PageParts?

    init(_ source: SourceText, file: FileID) {
        self.source = source
        self.file = file
        lines = LineTable(source.bytes)
        frontMatter = FrontMatter(of: source, lines: lines)
        tree = MarkdownTree(parsing: source, from: frontMatter.bodyStart, lines: lines)
        reportEncoding()
        reportConflictMarkers()
        for problem in frontMatter.problems {
            irregularities.append(Irregularity(Irregularity.Kind(problem.kind), at: Place(file, problem.range)))
        }
    }

    func place(_ range: SourceRange) -> Place { Place(file, range) }

    mutating func report(_ kind: Irregularity.Kind, at range: SourceRange) {
        irregularities.append(Irregularity(kind, at: place(range)))
    }

    /// The beginning of the file: where findings about the whole of it point.
    var head: SourceRange { SourceRange(at: 0) }

    func prose(_ range: SourceRange) -> Prose { Prose(markdown: source[range], place: place(range)) }

    private mutating func reportEncoding() {
        switch source.encoding {
        case .utf8, .utf8WithMark: break
        case .binary: report(.binaryFile, at: head)
        case .utf16LittleEndian, .utf16BigEndian, .windows1252: report(.notUTF8(source.encoding), at: head)
        }
    }

    /// Git writes seven signs at a line's start; CommonMark would make headings and quotes of them.
    private mutating func reportConflictMarkers() {
        let bytes = source.bytes
        for start in lines.starts where start + 7 <= bytes.count {
            guard bytes[start] == UInt8(ascii: "<") else { continue }
            guard bytes[start..<start + 7].allSatisfy({ $0 == UInt8(ascii: "<") }),
                start + 7 == bytes.count || bytes[start + 7] <= 0x20
            else { continue }
            report(.conflictMarkers, at: SourceRange(start, start + 7))
        }
    }
}

extension Irregularity.Kind {
    fileprivate init(_ problem: FrontMatter.Problem.Kind) {
        self =
            switch problem {
            case .unclosed: .unclosedFrontMatter
            case .invalidYAML(let text): .invalidYAML(problem: text)
            case .duplicateKey(let key, let first): .duplicateKey(key: key, first: first)
            case .tooDeep: .frontMatterTooDeep
            case .tooLarge: .frontMatterTooLarge
            case .anchors: .frontMatterAnchors
            case .notAMapping: .wrongShape(key: "", expected: .mapping)
            }
    }
}
