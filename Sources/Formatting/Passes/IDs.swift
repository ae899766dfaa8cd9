import Logbook
import Reading
import SourceText

extension Page {
    /// `s3–a1` is `S3-A1` in plans and retours; in a carnet an id is part of what its author wrote.
    var idEdits: [Edit] {
        parts.headlines.flatMap { headline -> [Edit] in
            switch headline.kind {
            case .action, .followUp: headline.ids.compactMap { edit($0.range, $0.id.description) }
            case .commitment: []
            }
        }
    }
}
