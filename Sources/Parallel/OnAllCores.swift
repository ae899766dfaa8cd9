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
@usableFromInline
package func onAllCores<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    guard count > 1 else { return (0..<count).map(work) }
    let results = Mutex<[Result?]>([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
        let result = work(number)
        results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
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

/// What becomes of each element, in their order; handed to the cores in runs, where one element is too little work.
@inlinable
package func onAllCores<Element: Sendable, Value: Sendable>(
    inRunsOf elements: [Element],
    _ transform: @Sendable (Element) -> Value
) -> [Value] {
    let size = 256
    let runs = stride(from: 0, to: elements.count, by: size).map {
        elements[$0..<min($0 + size, elements.count)]
    }
    return onAllCores(runs.count) { runs[$0].map(transform) }.flatMap(\.self)
}
