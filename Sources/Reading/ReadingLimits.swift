/// What is too large or too tangled to be read.
enum ReadingLimits {
    /// Larger files are not read: in bytes. A year of one person's notes is far smaller.
    static let sizeLimit = 2 * 1024 * 1024

    /// Texts with more opening brackets are not read: libcmark 0.30.2 takes time that grows with the square of their
    /// number over `![[]()` repeated (CVE-2023-22486), a second and a half for 80,000 brackets.
    static let bracketLimit = 40_000

    static func hasTooManyBrackets(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > bracketLimit else { return false }
        return bytes.count { $0 == UInt8(ascii: "[") } > bracketLimit
    }
}
