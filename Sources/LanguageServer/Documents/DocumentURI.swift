import FoundationEssentials

/// Between the protocol's addresses and paths on this machine.
enum DocumentURI {
    /// The absolute path that a `file:` address names; `nil` for any other (`untitled:`, `git:`).
    static func path(of uri: String) -> String? {
        guard let url = URL(string: uri), url.scheme?.lowercased() == "file" else { return nil }
        let path = url.path(percentEncoded: false)
        return path.hasPrefix("/") && !path.contains("\0") ? path : nil
    }

    static func uri(ofPath path: String) -> String { URL(filePath: path).absoluteString }
}
