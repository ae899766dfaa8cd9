import Logbook
import Reading
import SourceText

extension Page {
    /// Writes the numbers that actions have only by their order.
    var missingIDEdits: [Edit] {
        irregularities.compactMap { irregularity in
            guard case .missingActionID(let id) = irregularity.kind else { return nil }
            let end = irregularity.place.range.upperBound
            return Edit(Place(file, SourceRange(at: end)), touchesText(at: end) ? " \(id) " : " \(id)")
        }
    }

    /// Whether something other than white space stands right behind `offset`.
    func touchesText(at offset: Int) -> Bool {
        guard offset < source.bytes.count else { return false }
        return source.bytes[offset] > 0x20 && !source[SourceRange(offset, offset + 3)].startsWithSpace
    }
}

extension String {
    fileprivate var startsWithSpace: Bool { unicodeScalars.first?.properties.isWhitespace ?? false }
}
