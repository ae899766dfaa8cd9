import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How many pieces of a work can be done at once; at least 1.
package let coreCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

/// Does the pieces of a work on all cores at once; the results are in the order of the pieces.
///
/// - Parameters:
///   - count: how many pieces there are.
///   - work: does one piece, given its number from 0; called from several threads.
package func onAllCores<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    guard count > 1 else { return (0..<count).map(work) }
    return [Result](unsafeUninitializedCapacity: count) { results, done in
        // Each piece has a place of its own.
        nonisolated(unsafe) let results = results
        DispatchQueue.concurrentPerform(iterations: count) { results.initializeElement(at: $0, to: work($0)) }
        done = count
    }
}

/// Does two things at once; where there is but one core, the first is done first.
package func sideBySide<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
) -> (First, Second) {
    let results = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { number in
        if number == 0 {
            let result = first()
            results.withLock { $0.0 = result }
        } else {
            let result = second()
            results.withLock { $0.1 = result }
        }
    }
    let (one, other) = results.withLock { $0 }
    return (one ?? first(), other ?? second())
}

/// What becomes of each number below a count, in their order; handed to the cores in runs, where one is too little work.
package func onAllCores<Value: Sendable>(inRunsOf count: Int, _ transform: @Sendable (Int) -> Value) -> [Value] {
    onAllCores(inRunsOf: count, besides: {}, each: transform).values
}

/// The same beside one other thing. Told to ``sideBySide(_:_:)``, the runs would have to do with the core that is left.
package func onAllCores<Value: Sendable, Other: Sendable>(
    inRunsOf count: Int,
    besides other: @Sendable () -> Other,
    each transform: @Sendable (Int) -> Value
) -> (other: Other, values: [Value]) {
    let runs = Runs(of: count)
    let made = Mutex<Other?>(nil)
    let values = [Value](unsafeUninitializedCapacity: count) { values, done in
        // Each number has a place of its own.
        nonisolated(unsafe) let values = values
        DispatchQueue.concurrentPerform(iterations: runs.count + 1) { run in
            guard run > 0 else {
                let result = other()
                return made.withLock { $0 = result }
            }
            for number in runs[run - 1] { values.initializeElement(at: number, to: transform(number)) }
        }
        done = count
    }
    return (made.withLock { $0 } ?? other(), values)
}

/// Numbers in runs, of which each is enough work for a core.
private struct Runs: Sendable {
    private let total: Int

    private static let size = 256

    init(of total: Int) { self.total = total }

    var count: Int { (total + Self.size - 1) / Self.size }

    subscript(number: Int) -> Range<Int> { number * Self.size..<min((number + 1) * Self.size, total) }
}
