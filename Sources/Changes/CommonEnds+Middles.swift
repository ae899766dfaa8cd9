import SourceText

extension CommonEnds {
    /// What the ends are made of as a whole.
    enum Cut {
        case words
        case lines

        /// Whether a byte stands between two of them.
        func isMade(at byte: UInt8) -> Bool {
            switch self {
            case .words: byte <= 0x20
            case .lines: byte == 0x0A || byte == 0x0D
            }
        }
    }

    /// Calls `body` with what lies between the common ends of two texts, in both; `nil` where one isn't stored in UTF-8.
    ///
    static func middles<Result>(
        of left: String,
        _ right: String,
        cut: Cut,
        _ body: (Slice<UnsafeBufferPointer<UInt8>>, Slice<UnsafeBufferPointer<UInt8>>) -> Result
    ) -> Result? {
        let result = left.utf8.withContiguousStorageIfAvailable { mine in
            right.utf8.withContiguousStorageIfAvailable { theirs in
                let ends = CommonEnds(of: UnsafeRawBufferPointer(mine), UnsafeRawBufferPointer(theirs))
                var (before, after) = (ends.before, ends.after)
                while before > 0, !cut.isMade(at: mine[before - 1]) { before -= 1 }
                while after > 0, !cut.isMade(at: mine[mine.count - after]) { after -= 1 }
                return body(mine[before..<mine.count - after], theirs[before..<theirs.count - after])
            }
        }
        return result ?? nil
    }
}
