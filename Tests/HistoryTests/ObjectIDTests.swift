import Git
import Testing

@Suite("The names git gives")
struct ObjectIDTests {
    private static let digits = Array("0123456789abcdef".utf8)

    @Test("are read and written digit by digit", arguments: [40, 64])
    func roundTrip(count: Int) throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let text = (0..<count).map { _ in Self.digits[Int.random(in: 0..<16, using: &generator)] }
            let id = try #require(ObjectID(text))
            #expect(id.description == String(decoding: text, as: UTF8.self))
            #expect(id.brief == id.description.prefix(8))
            #expect(!id.isNull)
        }
    }

    @Test("hold nothing but digits and small letters", arguments: [40, 64])
    func others(count: Int) {
        for place in 0..<count {
            for byte in UInt8.min...UInt8.max {
                var text = [UInt8](repeating: UInt8(ascii: "f"), count: count)
                text[place] = byte
                #expect((ObjectID(text) != nil) == Self.digits.contains(byte))
            }
        }
    }

    @Test("of what isn't there are all zeros, and of their length")
    func lengths() {
        let zeros = { (count: Int) in [UInt8](repeating: UInt8(ascii: "0"), count: count) }
        #expect(ObjectID(zeros(40))?.isNull == true)
        #expect(ObjectID(zeros(64))?.isNull == true)
        #expect(ObjectID(zeros(40)) != ObjectID(zeros(64)))
        for count in [0, 39, 41, 63, 65] { #expect(ObjectID(zeros(count)) == nil) }
    }
}
