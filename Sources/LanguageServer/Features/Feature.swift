/// A request the server answers: a file in this folder, and a line in ``Feature/all``.
struct Feature: Sendable {
    let method: String
    /// What the server says of it at the beginning; `nil` where another feature says it.
    let capability: Capability?
    /// The answer to a request.
    let answer: @Sendable (IncomingMessage, MessageID, Workspace) throws(ResponseError) -> OutgoingMessage

    /// A field of the protocol's `ServerCapabilities`.
    struct Capability: Sendable {
        let name: String
        let value: ProtocolValue
    }

    /// A feature that looks at the workspace and answers.
    ///
    /// - Parameter find: throws where the request can't be answered, as a kind sentence for the editor's user.
    static func request<Parameters: Decodable & SendableMetatype, Result: Encodable & SendableMetatype>(
        _ method: String,
        capability: Capability?,
        _ find: @escaping @Sendable (Parameters, Workspace) throws(ResponseError) -> Result
    ) -> Feature {
        Feature(method: method, capability: capability) {
            (message, id, workspace) throws(ResponseError) -> OutgoingMessage in
            let parameters = try message.parameters(as: Parameters.self)
            return .response(to: id, try find(parameters, workspace))
        }
    }
}
