import Foundation

/// A conversation with `carnet lsp`, as an editor has it.
final class ServerSession {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var unread = Data()
    private var nextID = 1

    init(carnet: String, folder: String) throws {
        process.executableURL = URL(fileURLWithPath: carnet)
        process.arguments = ["lsp"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        _ = try request(
            "initialize",
            [
                "processId": Int(getpid()),
                "rootUri": Self.uri(folder),
                "workspaceFolders": [["uri": Self.uri(folder), "name": "measured"]],
                "capabilities": ["textDocument": ["publishDiagnostics": ["versionSupport": true]]],
            ]
        )
        try notify("initialized", [:])
    }

    static func uri(_ path: String) -> String { URL(fileURLWithPath: path).absoluteString }

    func notify(_ method: String, _ parameters: [String: Any]) throws {
        try send(["jsonrpc": "2.0", "method": method, "params": parameters])
    }

    /// Sends a request and waits for its answer; requests of the server's own are answered with nothing.
    func request(_ method: String, _ parameters: [String: Any]) throws -> Any? {
        let id = nextID
        nextID += 1
        try send(["jsonrpc": "2.0", "id": id, "method": method, "params": parameters])
        while true {
            let message = try receive()
            if message["id"] as? Int == id, message["method"] == nil { return message["result"] }
        }
    }

    /// Waits until the findings of one version of a document are published.
    func waitForDiagnostics(of uri: String, version: Int) throws {
        while true {
            let message = try receive()
            guard message["method"] as? String == "textDocument/publishDiagnostics",
                let parameters = message["params"] as? [String: Any], parameters["uri"] as? String == uri
            else { continue }
            // A server that says no version speaks of the last one.
            guard let published = parameters["version"] as? Int, published < version else { return }
        }
    }

    /// Ends the server as the protocol has it.
    func end() throws {
        _ = try request("shutdown", [:])
        try notify("exit", [:])
        process.waitUntilExit()
    }

    /// Resident size of the server, in bytes, and the most it ever was.
    func memory() throws -> (now: Int, peak: Int) {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        func kilobytes(_ name: String) -> Int {
            let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
            return Int(line.filter(\.isNumber)) ?? 0
        }
        return (kilobytes("VmRSS:") * 1024, kilobytes("VmHWM:") * 1024)
    }

    private func send(_ message: [String: Any]) throws {
        let body = try JSONSerialization.data(withJSONObject: message)
        try input.fileHandleForWriting.write(contentsOf: Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
    }

    private func receive() throws -> [String: Any] {
        let separator = Data("\r\n\r\n".utf8)
        while true {
            if let end = unread.range(of: separator) {
                let header = String(decoding: unread[unread.startIndex..<end.lowerBound], as: UTF8.self)
                let length =
                    header.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
                    .flatMap { Int($0.drop { !$0.isNumber }) } ?? 0
                if unread.distance(from: end.upperBound, to: unread.endIndex) >= length {
                    let body = unread[end.upperBound..<unread.index(end.upperBound, offsetBy: length)]
                    unread = Data(unread[body.endIndex...])
                    return try answered(JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:])
                }
            }
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw Failure(command: "lsp", reason: "the server went away") }
            unread += more
        }
    }

    /// The message itself, once the server's own requests have got an answer.
    private func answered(_ message: [String: Any]) throws -> [String: Any] {
        if let id = message["id"], message["method"] != nil {
            try send(["jsonrpc": "2.0", "id": id, "result": NSNull()])
        }
        return message
    }
}
