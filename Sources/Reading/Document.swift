import FrontMatter
import Lexicon
import Logbook
import Markdown
import SourceText

/// One Markdown file, parsed: its front matter, its blocks, and what was wrong with either.
///
/// It goes from reader to reader and is never copied: each copy would count two dozen references.
struct Document: ~Copyable {
    let file: FileID
    let source: SourceText
    let lines: LineTable
    let frontMatter: FrontMatter
    let tree: MarkdownTree
    /// The day and the séance that the file's name states.
    let named: (date: CalendarDate?, id: SessionID?)
    /// Whether the definition of a link may stand in it; `nil` where nobody looked.
    private let mayDefineLinks: Bool?
    /// Whether there is text to read at all.
    var isReadable = true
    var irregularities: [Irregularity] = []
    /// What looks like a conflict's sign and may be the writer's own.
    var doubtfulSigns: [ConflictSignLines.Line] = []
    /// Kept only where a single page is read: whole groups have no use for it.
    var parts: PageParts?
    /// Kept only where versions of pages are read one after another.
    var memory: VersionMemory?

    /// Another version of the page that was read before, and what the two texts have in common.
    typealias Version = (page: ReadPage, ends: CommonEnds)

    /// - Parameter other: what the two have in common isn't read again.
    init(_ source: SourceText, file: FileID, knowing other: Version? = nil) {
        self.source = source
        self.file = file
        if let (page, ends) = other {
            lines = LineTable(source.bytes, knowing: page.document.lines, ends)
            named = page.document.named
            let mayDefineLinks = source.mayDefineLinks
            self.mayDefineLinks = mayDefineLinks
            let hasSameFrontMatter = page.document.frontMatter.isClosed(within: ends.before)
            memory = VersionMemory(after: page.document, hasSameFrontMatter: hasSameFrontMatter)
            frontMatter = hasSameFrontMatter ? page.document.frontMatter : FrontMatter(of: source, lines: lines)
            // The definition of a link reaches over the whole text.
            let hasFarReach = mayDefineLinks || page.document.mayDefineLinks ?? page.document.source.mayDefineLinks
            let start = frontMatter.bodyStart
            tree =
                hasFarReach
                ? MarkdownTree(parsing: source, from: start, lines: lines)
                : MarkdownTree(parsing: source, from: start, lines: lines, knowing: page.tree(endingAs: ends))
        } else {
            mayDefineLinks = nil
            lines = LineTable(source.bytes)
            named = Layout.sessionName(ofStem: Layout.stem(of: source.path))
            frontMatter = FrontMatter(of: source, lines: lines)
            tree = MarkdownTree(parsing: source, from: frontMatter.bodyStart, lines: lines)
        }
        reportEncoding()
        reportConflictSigns(knowing: other)
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

    /// A stretch of the text; one that another version of the page holds too is the same text in memory.
    mutating func prose(_ range: SourceRange) -> Prose {
        let text = memory?.othersTexts.first { source.holds($0, at: range) } ?? source[range]
        memory?.texts.append(text)
        return Prose(markdown: text, place: place(range))
    }

    private mutating func reportEncoding() {
        switch source.encoding {
        case .utf8, .utf8WithMark: break
        case .binary: report(.binaryFile, at: head)
        case .utf16LittleEndian, .utf16BigEndian, .windows1252: report(.notUTF8(source.encoding), at: head)
        }
    }
}

extension FrontMatter {
    /// Whether the bytes before an offset say all that is to know of it.
    fileprivate func isClosed(within offset: Int) -> Bool {
        range != nil && bodyStart <= offset && !problems.contains { $0.kind == .unclosed }
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
