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

    /// Calls `body` with what lies between the common ends of two texts, in both.
    static func middles<Result>(
        of left: [UInt8],
        _ right: [UInt8],
        cut: Cut,
        _ body: (Slice<UnsafeBufferPointer<UInt8>>, Slice<UnsafeBufferPointer<UInt8>>) -> Result
    ) -> Result {
        left.withUnsafeBufferPointer { mine in
            right.withUnsafeBufferPointer { theirs in
                let ends = CommonEnds(of: UnsafeRawBufferPointer(mine), UnsafeRawBufferPointer(theirs))
                var (before, after) = (ends.before, ends.after)
                while before > 0, !cut.isMade(at: mine[before - 1]) { before -= 1 }
                while after > 0, !cut.isMade(at: mine[mine.count - after]) { after -= 1 }
                return body(mine[before..<mine.count - after], theirs[before..<theirs.count - after])
            }
        }
    }
}
