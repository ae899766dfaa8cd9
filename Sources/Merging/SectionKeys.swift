import Lexicon
import Logbook
import Markdown
import Reading
import SourceText

/// What the headings of a page go by, heading after heading.
struct SectionKeys {
    private let page: Page
    private let meanings: [Int: HeadingPart]
    /// The clients of a séance with several consultations, by the heading each begins with.
    private let clients: [SourceRange: String]
    /// In a séance the client whose consultation the text is in.
    private var client = ""
    /// In a carnet the headings the text is under, the outermost first.
    private var above: [(level: Int, name: String, visibility: Visibility?)] = []
    private var hasTitle = false

    init(_ page: Page) {
        self.page = page
        meanings = Dictionary(page.parts.headings.map { ($0.block, $0) }) { first, _ in first }
        switch page.content {
        case .session(let session) where session.consultations.count > 1:
            clients = Dictionary(
                session.consultations.compactMap { consultation in
                    consultation.client.map { (consultation.place.range, $0.value.description) }
                }
            ) { first, _ in first }
        case .session, .group, .entry: clients = [:]
        }
    }

    /// What a heading goes by, and its place among new ones; `nil` where its own words are all that it has.
    mutating func key(ofHeading block: Int) -> (key: NodeKey?, order: [Int]?) {
        let range = page.tree.blocks[block].range
        if let client = clients[range] {
            self.client = client
            return (.heading("client \(client)"), nil)
        }
        guard let part = meanings[block], let heading = part.reading.heading else {
            let isTitle = !hasTitle && above.isEmpty && client.isEmpty && level(of: block) == 1
            hasTitle = hasTitle || isTitle
            return (isTitle ? .title : nil, nil)
        }
        let (name, order) = Self.name(of: heading)
        switch page.content {
        case .group, .session:
            return (.heading("\(client) \(name)"), clients.isEmpty ? [order] : nil)
        case .entry:
            while let last = above.last, last.level >= part.level { above.removeLast() }
            // Who may read it belongs to what a harvest is: what is added to a private one stays private, wherever the
            // other side made it public.
            let stated = part.reading.visibility ?? (isHarvest(heading) ? .private : nil)
            let held = (above.compactMap(\.visibility) + [stated].compactMap { $0 }).min()
            let path = above.map(\.name) + [name, held?.rawValue ?? ""]
            above.append((part.level, name, stated))
            return (.heading(path.joined(separator: "/")), nil)
        }
    }

    private func isHarvest(_ heading: Heading) -> Bool {
        switch heading {
        case .harvest, .commitments: true
        case .step, .opening, .followUp: false
        }
    }

    private func level(of block: Int) -> Int? {
        guard case .heading(let level, _) = page.tree.blocks[block].kind else { return nil }
        return Int(level)
    }

    private static func name(of heading: Heading) -> (String, order: Int) {
        switch heading {
        case .opening: ("opening", -1)
        case .followUp: ("follow-up", 0)
        case .step(let step): ("step \(step.rawValue)", step.rawValue)
        case .harvest(let kind): ("harvest \(kind.rawValue)", 10)
        case .commitments: ("commitments", 20)
        }
    }
}
