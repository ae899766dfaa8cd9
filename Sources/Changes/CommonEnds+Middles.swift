import SourceText

extension CommonEnds {
    /// Calls `body` with what lies between the common ends of two texts, in both; `nil` where one isn't stored in UTF-8.
    ///
    /// - Parameter isCut: whether a byte stands between two words, or two lines: ends are whole ones.
    static func middles<Result>(
        of left: String,
        _ right: String,
        cutAt isCut: (UInt8) -> Bool,
        _ body: (Slice<UnsafeBufferPointer<UInt8>>, Slice<UnsafeBufferPointer<UInt8>>) -> Result
    ) -> Result? {
        let result = left.utf8.withContiguousStorageIfAvailable { mine in
            right.utf8.withContiguousStorageIfAvailable { theirs in
                let ends = CommonEnds(of: UnsafeRawBufferPointer(mine), UnsafeRawBufferPointer(theirs))
                var (before, after) = (ends.before, ends.after)
                while before > 0, !isCut(mine[before - 1]) { before -= 1 }
                while after > 0, !isCut(mine[mine.count - after]) { after -= 1 }
                return body(mine[before..<mine.count - after], theirs[before..<theirs.count - after])
            }
        }
        return result ?? nil
    }
}
