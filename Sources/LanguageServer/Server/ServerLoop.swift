package import Logbook
import Reading

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Carries messages between a client's streams and the server, in the order they come, on one thread.
///
/// Findings are sent when no message is waiting, so that a burst of typing costs one look and not one a key.
package struct ServerLoop {
    private var server: LanguageServer
    private var framing = MessageFraming()
    private var waiting: [IncomingMessage] = []
    /// Requests that the client has thought better of.
    private var cancelled: Set<MessageID> = []
    private let today: () -> CalendarDate?
    /// What the groups' folders looked like when they were last looked at, for clients that watch no files.
    private var snapshots: [GroupFolder: FolderSnapshot] = [:]

    /// Milliseconds without a message before the surroundings are looked at.
    private static let idleTime: Int32 = 1000
    /// Milliseconds that findings wait at most while messages keep coming.
    private static let patience = 150

    /// - Parameter today: the day by the clock, asked every now and then.
    package init(_ server: LanguageServer, today: @escaping () -> CalendarDate?) {
        self.server = server
        self.today = today
    }

    /// Serves until the client says goodbye or goes away.
    ///
    /// - Returns: 0 where it said goodbye as the protocol has it, else 1.
    package mutating func run() -> Int32 {
        var lastNews = Self.now
        while server.exitStatus == nil {
            if waiting.isEmpty && !isReadable(within: 0) || Self.now - lastNews > Self.patience {
                lastNews = Self.now
                guard send(server.news()) else { return 1 }
            }
            if waiting.isEmpty {
                guard isReadable(within: Self.idleTime) else {
                    guard lookAround() else { return 1 }
                    continue
                }
                guard receive() else { return server.exitStatus ?? 1 }
                continue
            }
            guard send(answers(to: waiting.removeFirst())) else { return 1 }
        }
        return server.exitStatus ?? 1
    }

    private mutating func answers(to message: IncomingMessage) -> [OutgoingMessage] {
        if case .request(let id, _) = message.kind, cancelled.remove(id) != nil {
            return [.failure(of: id, ResponseError(.requestCancelled, "The client cancelled this request."))]
        }
        let answers = server.handle(message)
        // A folder that has just been read: what changes from here on is news.
        if server.watchesItself {
            for folder in server.folders where snapshots[folder] == nil {
                snapshots[folder] = FolderSnapshot(of: folder)
            }
        }
        return answers
    }

    private mutating func lookAtFolders() {
        for (folder, earlier) in snapshots {
            let snapshot = FolderSnapshot(of: folder)
            let changes = snapshot.changes(since: earlier)
            guard !changes.isEmpty else { continue }
            snapshots[folder] = snapshot
            server.reload(changes.map { folder.path + "/" + $0 })
        }
    }

    /// Whether the server is still wanted.
    private mutating func lookAround() -> Bool {
        if let day = today() { server.begin(day) }
        lookAtFolders()
        guard let process = server.clientProcess, process > 0 else { return true }
        return kill(pid_t(truncatingIfNeeded: process), 0) == 0 || errno != ESRCH
    }

    /// Reads what has come; `false` at the stream's end.
    private mutating func receive() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
        if count < 0 { return errno == EINTR || errno == EAGAIN }
        guard count > 0 else { return false }
        framing.append(chunk[..<count])
        while true {
            do {
                guard let body = try framing.next() else { return true }
                let message = try IncomingMessage(body)
                if case .notification("$/cancelRequest") = message.kind {
                    cancel(message)
                } else {
                    waiting.append(message)
                }
            } catch let error as ResponseError {
                guard send([.failure(of: nil, error)]) else { return false }
            } catch {
                framing.recover()
                let refusal = ResponseError(.parseError, "The stream holds something that is no message (\(error)).")
                guard send([.failure(of: nil, refusal)]) else { return false }
            }
        }
    }

    private struct CancelParams: Decodable {
        var id: MessageID
    }

    private mutating func cancel(_ message: IncomingMessage) {
        guard let id = try? message.parameters(as: CancelParams.self).id else { return }
        let isWaiting = waiting.contains { waiting in
            if case .request(id, _) = waiting.kind { true } else { false }
        }
        if isWaiting { cancelled.insert(id) }
    }

    private func isReadable(within milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, milliseconds) > 0
    }

    /// `false` where nobody reads any more.
    private func send(_ messages: [OutgoingMessage]) -> Bool {
        messages.allSatisfy { message in
            let bytes = MessageFraming.framed(message)
            return bytes.withUnsafeBytes { buffer in
                var offset = 0
                while offset < buffer.count {
                    let count = write(STDOUT_FILENO, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
                    if count < 0, errno != EINTR { return false }
                    offset += max(0, count)
                }
                return true
            }
        }
    }

    /// Milliseconds of a clock that only goes forward.
    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}
