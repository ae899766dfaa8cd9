import Synchronization

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

/// A pipe into which nobody has to wait to write: what doesn't fit in is kept until it does.
///
/// Its other end stays open here as well, so that to write to somebody who is gone stops nobody.
final class QuestionPipe: Sendable {
    let readEnd: FileDescriptor
    private let writeEnd: FileDescriptor
    private let state = Mutex(State())

    private struct State {
        var waiting: ArraySlice<UInt8> = []
        var isEnding = false
        var isEnded = false
    }

    /// - Throws: `GitFailure.refused` where the system has no pipe to give.
    init() throws(GitFailure) {
        let pipe = try AnswerPipe()
        readEnd = pipe.readEnd
        writeEnd = pipe.writeEnd
        _ = fcntl(writeEnd.rawValue, F_SETFL, fcntl(writeEnd.rawValue, F_GETFL) | O_NONBLOCK)
    }

    func write(_ bytes: [UInt8]) {
        state.withLock { $0.waiting += bytes }
        flush()
    }

    /// Nothing more is to come; whoever reads learns of it behind the last byte.
    func end() {
        state.withLock { $0.isEnding = true }
        flush()
    }

    /// Writes as much as there is room for.
    func flush() {
        state.withLock { state in
            guard !state.isEnded else { return }
            while !state.waiting.isEmpty,
                let count = try? state.waiting.withUnsafeBytes({ try writeEnd.write($0) }), count > 0
            { state.waiting.removeFirst(count) }
            if state.isEnding, state.waiting.isEmpty {
                state.isEnded = true
                try? writeEnd.close()
            }
        }
    }

    /// Gives up what is still waiting: nothing more is to come.
    func giveUp() {
        state.withLock { $0.waiting = [] }
        end()
    }

    func close() {
        giveUp()
        try? readEnd.close()
    }
}
