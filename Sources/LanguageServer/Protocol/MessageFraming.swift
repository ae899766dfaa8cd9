package import FoundationEssentials

/// Cuts a stream of bytes into messages: headers, an empty line, and as many bytes as `Content-Length` says.
package struct MessageFraming: Sendable {
    /// Longer bodies are not a conversation: in bytes.
    private static let bodyLimit = 256 * 1024 * 1024
    private static let headerLimit = 16 * 1024

    private var buffer: [UInt8] = []
    private var consumed = 0

    /// Why the stream can't be followed any further.
    package enum Failure: Error, Hashable, Sendable {
        case headerTooLong
        case missingLength
        case bodyTooLong
    }

    package init() {}

    package mutating func append(_ bytes: some Collection<UInt8>) {
        if consumed > 64 * 1024, consumed > buffer.count / 2 {
            buffer.removeFirst(consumed)
            consumed = 0
        }
        buffer += bytes
    }

    /// The next whole message's body; `nil` until more bytes have come.
    ///
    /// - Throws: `Failure` where the next message can't be found in the stream.
    package mutating func next() throws(Failure) -> Data? {
        guard let (header, start) = try header() else { return nil }
        guard let length = Self.contentLength(in: header) else { throw .missingLength }
        guard length <= Self.bodyLimit else { throw .bodyTooLong }
        guard buffer.count - start >= length else { return nil }
        let body = Data(buffer[start..<start + length])
        consumed = start + length
        if consumed == buffer.count {
            buffer.removeAll(keepingCapacity: buffer.capacity < 1 << 20)
            consumed = 0
        }
        return body
    }

    /// Gives up what can't be followed, and goes on where the next header seems to begin.
    package mutating func recover() {
        let name = Array("content-length:".utf8)
        let found = (consumed + 1..<max(consumed + 1, buffer.count - name.count)).first { start in
            zip(buffer[start..<start + name.count], name).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
        }
        consumed = found ?? buffer.count
    }

    private func header() throws(Failure) -> (ArraySlice<UInt8>, bodyStart: Int)? {
        let end = Array("\r\n\r\n".utf8)
        var index = consumed
        let limit = min(buffer.count, consumed + Self.headerLimit)
        while index + end.count <= limit {
            if buffer[index] == 0x0D, buffer[index..<index + end.count].elementsEqual(end) {
                return (buffer[consumed..<index], index + end.count)
            }
            index += 1
        }
        if buffer.count - consumed >= Self.headerLimit { throw .headerTooLong }
        return nil
    }

    private static func contentLength(in header: ArraySlice<UInt8>) -> Int? {
        for line in String(decoding: header, as: UTF8.self).split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-length" else {
                continue
            }
            let digits = line[line.index(after: colon)...].drop { $0 == " " }
            guard let length = Int(digits), length >= 0 else { return nil }
            return length
        }
        return nil
    }

    /// The bytes that carry a message.
    package static func framed(_ message: OutgoingMessage) -> [UInt8] {
        Array("Content-Length: \(message.body.count)\r\n\r\n".utf8) + message.body
    }
}
