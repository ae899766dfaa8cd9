package import FoundationEssentials

/// The number or word by which an answer finds its request.
package enum MessageID: Hashable, Sendable, Codable {
    case number(Int)
    case text(String)

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        }
    }
}

/// A message of the client's, its parameters not yet looked at.
package struct IncomingMessage: Sendable {
    package enum Kind: Hashable, Sendable {
        case request(MessageID, method: String)
        case notification(method: String)
        /// An answer to a request of the server's.
        case response
    }

    package let kind: Kind
    private let body: Data

    /// - Throws: `ResponseError` where the body is no JSON, or no message.
    package init(_ body: Data) throws(ResponseError) {
        let envelope: Envelope
        do {
            envelope = try JSONDecoder().decode(Envelope.self, from: body)
        } catch {
            throw ResponseError(.parseError, "The message is not a JSON-RPC object.")
        }
        self.body = body
        switch (envelope.method, envelope.id) {
        case (let method?, let id?): kind = .request(id, method: method)
        case (let method?, nil): kind = .notification(method: method)
        case (nil, .some): kind = .response
        case (nil, nil): throw ResponseError(.invalidRequest, "The message has neither method nor id.")
        }
    }

    /// - Throws: `ResponseError` where the parameters don't have the shape the method asks for.
    package func parameters<Parameters: Decodable>(as type: Parameters.Type) throws(ResponseError) -> Parameters {
        let decoder = JSONDecoder()
        if let envelope = try? decoder.decode(ParameterEnvelope<Parameters>.self, from: body) { return envelope.params }
        // Half of a surrogate pair, which some editors send while text is cut, has one unit, as U+FFFD has.
        let mended = LoneSurrogates.replaced(in: body)
        do {
            return try decoder.decode(ParameterEnvelope<Parameters>.self, from: mended).params
        } catch {
            throw ResponseError(.invalidParams, "The parameters don't have the shape this method asks for.")
        }
    }

    private struct Envelope: Decodable {
        var id: MessageID?
        var method: String?
    }

    private struct ParameterEnvelope<Parameters: Decodable>: Decodable {
        var params: Parameters
    }
}

/// A message of the server's.
package struct OutgoingMessage: Sendable {
    /// The JSON text, without its header.
    package let body: Data

    private init(_ message: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Nothing that the server says holds a number JSON can't write.
        body = (try? encoder.encode(message)) ?? Data()
    }

    package static func notification(_ method: String, _ params: some Encodable) -> OutgoingMessage {
        OutgoingMessage(Call(id: nil, method: method, params: params))
    }

    package static func request(_ id: MessageID, _ method: String, _ params: some Encodable) -> OutgoingMessage {
        OutgoingMessage(Call(id: id, method: method, params: params))
    }

    package static func response(to id: MessageID, _ result: some Encodable) -> OutgoingMessage {
        OutgoingMessage(Success(id: id, result: result))
    }

    /// - Parameter id: `nil` where the message was too broken to tell.
    package static func failure(of id: MessageID?, _ error: ResponseError) -> OutgoingMessage {
        OutgoingMessage(Failure(id: id, error: Failure.Reason(code: error.code.rawValue, message: error.message)))
    }

    private struct Call<Params: Encodable>: Encodable {
        var jsonrpc = "2.0"
        var id: MessageID?
        var method: String
        var params: Params
    }

    private struct Success<Result: Encodable>: Encodable {
        var jsonrpc = "2.0"
        var id: MessageID
        var result: Result
    }

    private struct Failure: Encodable {
        struct Reason: Encodable {
            var code: Int
            var message: String
        }

        var jsonrpc = "2.0"
        var id: MessageID?
        var error: Reason

        /// The protocol wants a null where there is no id.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(jsonrpc, forKey: .jsonrpc)
            try container.encode(id, forKey: .id)
            try container.encode(error, forKey: .error)
        }

        private enum CodingKeys: String, CodingKey {
            case jsonrpc, id, error
        }
    }
}
