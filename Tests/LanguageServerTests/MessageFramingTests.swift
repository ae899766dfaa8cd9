import Foundation
import LanguageServer
import Testing

@Suite("Messages in a stream of bytes")
struct MessageFramingTests {
    @Test("However the stream is cut, the messages are the same")
    func cuts() throws {
        let bodies = [#"{"a":1}"#, #"{"é":"😀"}"#, ""]
        let stream = bodies.flatMap { Array("Content-Length: \($0.utf8.count)\r\nX-Other: y\r\n\r\n\($0)".utf8) }
        for size in 1...stream.count {
            var framing = MessageFraming()
            var found: [String] = []
            for start in stride(from: 0, to: stream.count, by: size) {
                framing.append(stream[start..<min(start + size, stream.count)])
                while let body = try framing.next() { found.append(String(decoding: body, as: UTF8.self)) }
            }
            #expect(found == bodies, "pieces of \(size)")
        }
    }

    @Test(
        "What is no message is refused, and the next one found",
        arguments: ["Garbage\r\n\r\n", "Content-Length: -4\r\n\r\n"]
    )
    func recovery(_ garbage: String) throws {
        var framing = MessageFraming()
        framing.append(Array((garbage + "Content-Length: 2\r\n\r\n{}").utf8))
        #expect(throws: MessageFraming.Failure.missingLength) { try framing.next() }
        framing.recover()
        #expect(try framing.next().map { String(decoding: $0, as: UTF8.self) } == "{}")
    }

    @Test("A header without end and a body without measure are refused")
    func limits() {
        var endless = MessageFraming()
        endless.append([UInt8](repeating: UInt8(ascii: "a"), count: 20_000))
        #expect(throws: MessageFraming.Failure.headerTooLong) { try endless.next() }
        var huge = MessageFraming()
        huge.append(Array("Content-Length: 99999999999\r\n\r\n".utf8))
        #expect(throws: MessageFraming.Failure.bodyTooLong) { try huge.next() }
    }

    @Test("Half of a surrogate pair counts as one unit, and stops nothing")
    func surrogates() throws {
        let json = #"{"method":"m","params":{"text":"a\ud83d b\ude00\ud83d\ude00\\ud83d"}}"#
        let message = try IncomingMessage(Data(json.utf8))
        struct Params: Decodable { var text: String }
        #expect(try message.parameters(as: Params.self).text == "a\u{FFFD} b\u{FFFD}😀\\ud83d")
    }
}
