#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension RawFile {
    /// A file that lies anywhere on disk, to be read as if it lay in a group's folder.
    ///
    /// - Parameters:
    ///   - place: where it lies.
    ///   - path: relative to the group's folder.
    /// - Throws: `ReadingFailure.unreadable`
    package init(at place: String, readAs path: String) throws(ReadingFailure) {
        switch FolderWalk.bytes(of: place, in: AT_FDCWD, limit: ReadingLimits.sizeLimit) {
        case .success(let bytes): self.init(path: path, bytes: bytes)
        case .failure(let refusal): throw .unreadable(path: place, reason: refusal.reason)
        }
    }

    /// Whether it is larger than what is read; then its bytes are only its beginning.
    package var isTooLarge: Bool { bytes.count > ReadingLimits.sizeLimit }
}
