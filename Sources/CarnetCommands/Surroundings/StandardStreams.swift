#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output and error, written to directly: once, and without a buffer that could be lost.
enum StandardStreams {
    enum Writing {
        case written
        case closedByReader
        case refused(reason: String)
    }

    /// A reader that goes away becomes a result of writing instead of the end of the process.
    static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

    static func write(_ bytes: [UInt8]) -> Writing { write(bytes, to: STDOUT_FILENO) }

    static func writeError(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

    /// Whether nobody can read what would be written.
    static var isOutputGone: Bool {
        var descriptor = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
        return poll(&descriptor, 1, 0) > 0 && descriptor.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
    }

    /// All that comes from standard input, to its end.
    ///
    /// - Throws: `CommandFailure.standardInput`
    static func readAll() throws -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes += chunk[..<count]
            } else if count == 0 {
                return bytes
            } else if errno != EINTR {
                throw CommandFailure.standardInput(reason: String(cString: strerror(errno)))
            }
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Writing {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[offset...]))
                if count >= 0 {
                    offset += count
                } else if errno == EPIPE {
                    return .closedByReader
                } else if errno != EINTR {
                    return .refused(reason: String(cString: strerror(errno)))
                }
            }
            return .written
        }
    }

    static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
            Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }
}
