#if canImport(System)
    import System
#else
    import SystemPackage
#endif
// The list of variables is nobody's but the program's own, which changes none of them.
#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

extension Repository {
    /// The commits that the next one merges with the last; empty where it is no merge.
    ///
    /// git writes them down where a merge waits for somebody, and tells them to the hook of one that doesn't, in variables.
    package func mergedHeads() -> [ObjectID] {
        var heads: [ObjectID] = []
        for id in writtenHeads() + Self.toldHeads() where id != head && !heads.contains(id) {
            // A variable may speak of another repository.
            if (try? commit(named: id.description)) == id { heads.append(id) }
        }
        return heads
    }

    private func writtenHeads() -> [ObjectID] {
        guard let answer = try? git.read(["rev-parse", "--path-format=absolute", "--git-path", "MERGE_HEAD"]) else {
            return []
        }
        let path = String(decoding: answer.dropLast(), as: UTF8.self)
        // A line for each head, and far fewer than fit.
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = try? FileDescriptor.open(path, .readOnly, options: .closeOnExec).closing { file in
            try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
        }
        return bytes.prefix(count ?? 0).split(separator: 0x0A).compactMap { ObjectID($0) }
    }

    private static func toldHeads() -> [ObjectID] {
        var heads: [ObjectID] = []
        var place: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
        while let variable = place?.pointee {
            let name = String(cString: variable).prefix { $0 != "=" }
            if name.hasPrefix("GITHEAD_"), let id = ObjectID(name.dropFirst("GITHEAD_".count).utf8) { heads.append(id) }
            place = place?.successor()
        }
        return heads
    }
}

extension FileDescriptor {
    fileprivate func closing<Value>(_ work: (FileDescriptor) throws -> Value) throws -> Value {
        try closeAfter { try work(self) }
    }
}
