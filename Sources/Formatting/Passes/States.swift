import Logbook
import Reading
import SourceText

extension Page {
    /// `[X]`, `[ x ]` and `[✓]` are `[x]`, and a space stands between a box and its text.
    var stateEdits: [Edit] {
        let awaitingID = Set(missingIDEdits.map(\.place.range.lowerBound))
        return parts.headlines.flatMap { headline -> [Edit] in
            guard let mark = headline.mark, let state = headline.state else { return [] }
            let end = mark.upperBound
            let needsSpace = touchesText(at: end) && !awaitingID.contains(end)
            return [
                edit(mark, "[\(state.mark)]"),
                needsSpace ? Edit(Place(file, SourceRange(at: end)), " ") : nil,
            ].compactMap { $0 }
        }
    }
}
