import Dispatch
import Logbook
import Synchronization

/// Says on a terminal that work is going on, once it has taken a while.
enum Progress {
    /// Seconds before anything is shown.
    private static let patience = 1.5

    private enum State {
        case waiting
        case shown
        case finished
    }

    static func during<Value>(_ surroundings: Surroundings, _ work: () throws -> Value) rethrows -> Value {
        guard surroundings.showsProgress else { return try work() }
        let state = SharedState()
        let message = Localized(fr: "Lecture des carnets…", en: "Reading the logbooks…")[Interface.language]
        DispatchQueue.global().asyncAfter(deadline: .now() + patience) {
            state.value.withLock { state in
                guard state == .waiting else { return }
                StandardStreams.writeError(message)
                state = .shown
            }
        }
        defer {
            state.value.withLock { state in
                if state == .shown { StandardStreams.writeError("\r\u{1B}[K") }
                state = .finished
            }
        }
        return try work()
    }

    /// A lock has to live somewhere that two threads can reach.
    private final class SharedState: Sendable {
        let value = Mutex(State.waiting)
    }
}
