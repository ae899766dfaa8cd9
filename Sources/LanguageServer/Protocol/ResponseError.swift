/// Why a request gets no result.
package struct ResponseError: Error, Hashable, Sendable {
    /// The codes of JSON-RPC 2.0 and of the protocol.
    package enum Code: Int, Hashable, Sendable {
        case parseError = -32700
        case invalidRequest = -32600
        case methodNotFound = -32601
        case invalidParams = -32602
        case internalError = -32603
        case serverNotInitialized = -32002
        case requestFailed = -32803
        case requestCancelled = -32800
    }

    package let code: Code
    /// For whoever reads the editor's messages.
    package let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
