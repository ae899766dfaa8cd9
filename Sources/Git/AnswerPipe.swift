#if canImport(System)
    import System
#else
    import SystemPackage
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A pipe whose ends no other child of the process inherits: it would keep the reader waiting.
struct AnswerPipe {
    let readEnd: FileDescriptor
    let writeEnd: FileDescriptor

    /// - Throws: `GitFailure.refused` where the system has no pipe to give.
    init() throws(GitFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .refused("pipe: \(Errno(rawValue: errno))") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        #if os(Linux)
            // Where the system grants it, a writer goes on while the reader rests.
            _ = fcntl(ends[1], Self.setPipeSize, 1 << 20)
        #endif
        readEnd = FileDescriptor(rawValue: ends[0])
        writeEnd = FileDescriptor(rawValue: ends[1])
    }

    #if os(Linux)
        /// `F_SETPIPE_SZ` of <linux/fcntl.h>, which the headers keep for GNU sources.
        private static let setPipeSize: Int32 = 1031
    #endif

    /// The most that is taken at once: in bytes.
    static let chunkSize = 1 << 18
    /// About what it takes a writer to fill a chunk: in microseconds.
    private static let rest: UInt32 = 200

    /// Hands over all that is written, piece by piece, until nobody can write any more or `take` has enough. Closes the
    /// end it reads from.
    func read(_ take: (UnsafeRawBufferPointer) -> Bool) {
        // Whoever still writes when nobody reads is stopped by the system.
        defer { close() }
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
        defer { chunk.deallocate() }
        var count = 0
        repeat {
            count = read(into: chunk, after: count)
        } while count > 0 && take(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
    }

    /// Waits for the next piece.
    ///
    /// Blocks: to wait for a pipe costs a tenth of what it takes to be woken for each of its pages.
    ///
    /// - Parameter last: how long the piece before was: in bytes.
    /// - Returns: how long it is; 0 when nobody can write any more.
    func read(into chunk: UnsafeMutableRawBufferPointer, after last: Int) -> Int {
        // git writes four kilobytes at a time: to be woken for each would cost more than reading them.
        if last > 0, last < chunk.count / 2 { usleep(Self.rest) }
        return (try? readEnd.read(into: chunk)) ?? 0
    }

    /// Whether a piece is there, or the end, within a time: in milliseconds.
    func isReady(within time: Int32) -> Bool {
        var end = pollfd(fd: readEnd.rawValue, events: Int16(POLLIN), revents: 0)
        return poll(&end, 1, time) != 0
    }

    func close() { try? readEnd.close() }
}
