import CMarkArena

/// Calls `read` with the root of the document that libcmark makes of `bytes`; the tree is gone afterwards.
///
/// Quicker than ``CommonMarkDocument`` where thousands of files are read: the tree lies in this thread's arena.
/// `read` must not parse another document this way.
func withArenaDocument<Result>(_ bytes: Span<UInt8>, read: (OpaquePointer) -> Result) -> Result? {
    defer { carnet_cmark_release() }
    let root = bytes.withUnsafeBytes { buffer in
        carnet_cmark_parse(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return root.map(read)
}
