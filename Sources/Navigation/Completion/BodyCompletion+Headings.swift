import Lexicon
import Logbook
import Reading
import SourceText

extension BodyCompletion {
    /// Those of the page's kind that it still lacks; after a harvest, who may read it.
    var headings: [Completion] {
        if let open = line.before.lastIndex(of: "("), !line.before[open...].contains(")") {
            let typed = line.word { $0 != "(" }
            return [Visibility.group, .review, .private].map { visibility in
                let name = words.written(visibility, in: words.visibilities)
                return Completion(.word, name, replacing: typed.range, with: name + ")")
            }
        }
        let marks = line.before.prefix { $0 == "#" }
        let level = max(2, marks.count)
        let present = Set(
            page.parts.headings.compactMap { part in
                // The heading that is being typed may be one already.
                part.range.lowerBound == line.start ? nil : part.reading.heading
            }
        )
        let range = SourceRange(line.start, line.cursor)
        let sign = String(repeating: "#", count: level)
        return wantedHeadings.filter { !present.contains($0) }.map { heading in
            let title = title(of: heading)
            return Completion(
                .heading,
                sign + " " + title,
                documentation: Meaning.text(of: heading)[language],
                replacing: range
            )
        }
    }

    private var wantedHeadings: [Heading] {
        switch page.content {
        case .group: return []
        case .session: return [.opening, .followUp] + Step.allCases.map { .step($0) }
        case .entry: return [.harvest(.learning), .harvest(.feeling), .harvest(.progress), .commitments]
        }
    }

    private func title(of heading: Heading) -> String {
        let title = words.written(heading, in: words.headings)
        if case .step(let step) = heading { return "\(step.rawValue). \(title)" }
        return title
    }
}
