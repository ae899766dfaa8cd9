/// FNV-1a, a quick hash of short texts.
struct FNVHash {
    static let empty: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var value = empty

    mutating func take(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
