import Git
import TestSupport
import Testing

@Suite("Numbers of commits and blobs by their ids")
struct ObjectNumbersTests {
    private static func id(_ random: inout Damage, count: Int = 40, beginning: String = "") throws -> ObjectID {
        let digits = Array("0123456789abcdef".utf8)
        let rest = (beginning.utf8.count..<count).map { _ in digits[Int.random(in: 0..<16, using: &random)] }
        return try #require(ObjectID(Array(beginning.utf8) + rest))
    }

    @Test("are those of a dictionary, as many as there are", arguments: [0, 10, 5000])
    func asDictionary(capacity: Int) throws {
        var random = Damage(seed: UInt64(capacity))
        let ids = try (0..<2000).map { try Self.id(&random, count: $0.isMultiple(of: 2) ? 40 : 64) }
        var numbers = ObjectNumbers(minimumCapacity: capacity)
        var expected: [ObjectID: Int] = [:]
        for number in 0..<3000 {
            let id = ids[Int.random(in: 0..<1500, using: &random)]
            numbers.set(number, for: id)
            expected[id] = number
        }
        #expect(expected.count > 1000)
        #expect(ids.allSatisfy { numbers[$0] == expected[$0] })
    }

    @Test("are each id's own, also where many begin alike")
    func alike() throws {
        var random = Damage(seed: 7)
        let ids = try (0..<300).map { _ in try Self.id(&random, beginning: "00000000000000ff") }
        var numbers = ObjectNumbers()
        for (number, id) in ids.dropLast().enumerated() { numbers.set(number, for: id) }
        #expect(ids.map { numbers[$0] } == Array(0..<299) + [nil])
    }
}
