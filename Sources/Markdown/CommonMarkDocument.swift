import CCommonMark

/// Owns a libcmark document and frees it once.
struct CommonMarkDocument: ~Copyable {
    /// `nil` only where libcmark could not allocate.
    let root: OpaquePointer?

    init(_ bytes: Span<UInt8>) {
        root = bytes.withUnsafeBytes { buffer in
            cmark_parse_document(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                buffer.count,
                CMARK_OPT_DEFAULT
            )
        }
    }

    deinit {
        if let root { cmark_node_free(root) }
    }
}
