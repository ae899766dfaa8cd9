import Lexicon

extension String {
    /// Without white space at either end, no-break spaces included.
    var withoutOuterSpaces: String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, Folding.isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, Folding.isSpace(last) { scalars.removeLast() }
        return String(scalars)
    }
}
