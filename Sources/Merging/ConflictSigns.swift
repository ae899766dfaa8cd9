/// How two texts that exclude each other are shown in one file: with git's signs, each text whole.
package struct ConflictSigns: Sendable {
    /// How many signs stand in a row.
    package let length: Int
    /// What each side is called, in the reader's words.
    package let ours: String
    package let theirs: String

    package init(length: Int, ours: String, theirs: String) {
        self.length = length
        self.ours = ours
        self.theirs = theirs
    }

    /// - Parameters: texts without their last line end; `named` is added to what a side is called.
    func between(
        _ first: [UInt8],
        _ second: [UInt8],
        named names: (ours: String, theirs: String) = ("", "")
    ) -> [UInt8] {
        line("<", ours + names.ours) + first + (first.isEmpty ? [] : [0x0A]) + line("=", "") + second
            + (second.isEmpty ? [] : [0x0A]) + line(">", theirs + names.theirs).dropLast()
    }

    private func line(_ sign: Character, _ words: String) -> [UInt8] {
        Array((String(repeating: sign, count: length) + (words.isEmpty ? "" : " " + words) + "\n").utf8)
    }
}

/// git's own merge of three texts, line by line.
///
/// - Returns: the text and whether it holds conflicts; `nil` where git could not be asked.
package typealias TextMerge = (_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> MergedText?

package struct MergedText: Sendable {
    package let bytes: [UInt8]
    package let hasConflicts: Bool

    package init(bytes: [UInt8], hasConflicts: Bool) {
        self.bytes = bytes
        self.hasConflicts = hasConflicts
    }
}
