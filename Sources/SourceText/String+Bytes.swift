#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension String {
    /// Whether another text is stored in the same bytes of UTF-8: two Unicode forms of one text are not.
    package func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let isSame = utf8.withContiguousStorageIfAvailable { mine in
            other.utf8.withContiguousStorageIfAvailable { theirs in
                guard let first = mine.baseAddress, let second = theirs.baseAddress else { return true }
                return first == second || memcmp(first, second, mine.count) == 0
            }
        }
        // A text of another system's own may lie elsewhere than in UTF-8.
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}
