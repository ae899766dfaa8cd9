import TestSupport
import Testing

@testable import Git

@Suite("Names that a history repeats")
struct KnownNamesTests {
    @Test("Each is the text that its bytes stand for, however often and beside whichever others it comes")
    func same() {
        var random = Damage(seed: 7)
        // Few letters and lengths around a word's, so that many are nearly the same; some are no text.
        let signs: [UInt8] = [0x61, 0x62, 0xC3, 0xA9]
        let names = (0..<400).map { _ -> [UInt8] in
            (0..<Int.random(in: 0...17, using: &random)).map { _ in signs[Int.random(in: 0..<4, using: &random)] }
        }
        var known = KnownNames()
        for name in names + names.reversed() {
            let found = name.withUnsafeBytes { known.name($0) }
            #expect(found == String(decoding: name, as: UTF8.self))
        }
    }
}
