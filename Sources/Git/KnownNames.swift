#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files and people: a history names the same few thousands of times.
struct KnownNames {
    /// By a sum of their bytes, which takes a tenth of the time that a hash of them does.
    private var names: [UInt64: [String]] = [:]
    /// Another one each time, so that names rarely have one sum: those that do are compared one by one.
    private let seed = UInt64.random(in: 0...UInt64.max)

    /// The text that bytes in UTF-8 stand for.
    mutating func name(_ bytes: UnsafeRawBufferPointer) -> String {
        let sum = sum(of: bytes)
        if let known = names[sum]?.first(where: { Self.is($0, bytes) }) { return known }
        let name = String(decoding: bytes, as: UTF8.self)
        names[sum, default: []].append(name)
        return name
    }

    private static func `is`(_ name: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
        name.utf8.count == bytes.count
            && name.utf8.withContiguousStorageIfAvailable { text in
                guard let mine = text.baseAddress, let theirs = bytes.baseAddress else { return text.isEmpty }
                return memcmp(mine, theirs, bytes.count) == 0
            } ?? name.utf8.elementsEqual(bytes)
    }

    private func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        let word = MemoryLayout<UInt64>.size
        var sum = Self.mix(seed, UInt64(truncatingIfNeeded: bytes.count))
        var place = 0
        while place + word <= bytes.count {
            sum = Self.mix(sum, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += word
        }
        while place < bytes.count {
            sum = Self.mix(sum, UInt64(bytes[place]))
            place += 1
        }
        return sum
    }

    private static func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
