enum LineHashes {
    /// One for each line that holds something.
    static func all(in text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt64] {
        var hashes: [UInt64] = []
        var hash = FNVHash()
        for byte in text {
            if byte != 0x0A, byte != 0x0D {
                hash.take(byte)
            } else if hash.value != FNVHash.empty {
                hashes.append(hash.value)
                hash = FNVHash()
            }
        }
        return hash.value == FNVHash.empty ? hashes : hashes + [hash.value]
    }
}
