/// git's answers to `cat-file --batch`: a line with id, kind and size, and the bytes themselves.
struct BlobBatch {
    private(set) var contents: [[UInt8]] = []

    init(_ bytes: [UInt8]) throws(GitFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 0x0A }
            let size = try Self.size(line)
            let start = line.endIndex + 1
            guard start + size <= rest.endIndex else { throw .missingObject(String(decoding: line, as: UTF8.self)) }
            contents.append(Array(rest[start..<start + size]))
            rest = rest[(start + size)...].dropFirst()
        }
    }

    /// The sizes that `--batch-check` tells, in bytes.
    static func sizes(_ bytes: [UInt8]) throws(GitFailure) -> [Int] {
        var sizes: [Int] = []
        for line in bytes.split(separator: 0x0A) { sizes.append(try size(line)) }
        return sizes
    }

    private static func size(_ line: ArraySlice<UInt8>) throws(GitFailure) -> Int {
        let words = line.split(separator: 0x20)
        guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)) else {
            throw .missingObject(String(decoding: words.first ?? [], as: UTF8.self))
        }
        return size
    }
}
