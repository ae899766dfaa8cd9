import Foundation

/// What the language server takes on a folder of 10,000 files.
struct ServerBench {
    let carnet: String
    let folder: String

    /// An open document that is typed into.
    private struct Document {
        let uri: String
        let lines: [String]
        var version = 1
    }

    /// Seconds from the process's start until the first document's findings are there.
    func opening() throws -> Double {
        let start = DispatchTime.now().uptimeNanoseconds
        let session = try ServerSession(carnet: carnet, folder: folder)
        _ = try open(folder + "/carnets/m1/S1.md", in: session)
        let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        try session.end()
        return seconds
    }

    /// Seconds from `didChange` to `publishDiagnostics`, sorted, and the memory at the end of it.
    func typing(edits: Int) throws -> (latencies: [Double], memory: Int) {
        let session = try ServerSession(carnet: carnet, folder: folder)
        let sessions = try FileManager.default.contentsOfDirectory(atPath: folder + "/seances").sorted()
        let paths =
            (1...10).map { "/carnets/m\($0)/S\($0 * 3).md" } + (1...8).map { "/seances/" + sessions[$0 * 10] }
            + ["/groupe.md"]
        var documents = try paths.map { try open(folder + $0, in: session) }
        var latencies: [Double] = []
        for number in 0..<edits {
            let index = number % documents.count
            // Below the front matter, as most typing is; what changes who is who makes every file be read again.
            let body = (documents[index].lines.dropFirst().firstIndex(of: "---") ?? 0) + 1
            let line = body + number * 31 % (documents[index].lines.count - body)
            documents[index].version += 1
            let position: [String: Any] = ["line": line, "character": 0]
            let start = DispatchTime.now().uptimeNanoseconds
            try session.notify(
                "textDocument/didChange",
                [
                    "textDocument": ["uri": documents[index].uri, "version": documents[index].version],
                    "contentChanges": [["range": ["start": position, "end": position], "text": "x"]],
                ]
            )
            try session.waitForDiagnostics(of: documents[index].uri, version: documents[index].version)
            latencies.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
        }
        let memory = try session.memory().peak
        try session.end()
        return (latencies.sorted(), memory)
    }

    /// Bytes of all the group's files.
    func textSize() throws -> Int {
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return try files.filter { $0.hasSuffix(".md") }.reduce(0) { size, file in
            size + (try FileManager.default.attributesOfItem(atPath: folder + "/" + file)[.size] as? Int ?? 0)
        }
    }

    private func open(_ path: String, in session: ServerSession) throws -> Document {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let document = Document(uri: ServerSession.uri(path), lines: text.components(separatedBy: "\n"))
        try session.notify(
            "textDocument/didOpen",
            ["textDocument": ["uri": document.uri, "languageId": "markdown", "version": 1, "text": text]]
        )
        try session.waitForDiagnostics(of: document.uri, version: 1)
        return document
    }
}
