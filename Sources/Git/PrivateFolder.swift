#if canImport(System)
    import System
#else
    import SystemPackage
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder for the length of one piece of work, which only the program's own user may look into.
struct PrivateFolder {
    private let path: String

    /// `nil` where the system gives none.
    init?() {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((parent + "/carnet-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    /// Makes a file that is not there yet.
    ///
    /// - Returns: its path; `nil` where it can't be written whole.
    func write(_ bytes: [UInt8], to name: String) -> String? {
        let file = path + "/" + name
        guard
            let descriptor = try? FileDescriptor.open(
                file,
                .writeOnly,
                options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
                permissions: .ownerReadWrite
            )
        else { return nil }
        let written = try? descriptor.closeAfter { try descriptor.writeAll(bytes) }
        return written == bytes.count ? file : nil
    }

    /// Takes it away with the files in it.
    func remove() {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                unlinkat(dirfd(folder), name, 0)
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
