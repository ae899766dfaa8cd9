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
    let runs = Runs(of: elements)
    return onAllCores(runs.count) { runs[$0].map(transform) }.flatMap(\.self)
}

/// One thing, and what becomes of each element in their order, at once: as ``sideBySide(_:_:)``, whose second thing would
/// have one core to itself if it began on all.
@inlinable
package func onAllCores<Element: Sendable, Value: Sendable, First: Sendable>(
    inRunsOf elements: [Element],
    _ first: @Sendable () -> First,
    besides transform: @Sendable (Element) -> Value
) -> (first: First, values: [Value]) {
    let runs = Runs(of: elements)
    let results = onAllCores(runs.count + 1) { number in
        number == 0 ? (first(), []) : (nil, runs[number - 1].map(transform))
    }
    let done = results.lazy.compactMap(\.0).first
    return (done ?? first(), results.flatMap(\.1))
}

/// Elements in runs, of which each is enough work for a core.
@usableFromInline
struct Runs<Element: Sendable>: Sendable {
    private let elements: [Element]

    private static var size: Int { 256 }

    @usableFromInline
    init(of elements: [Element]) { self.elements = elements }

    @usableFromInline
    var count: Int { (elements.count + Self.size - 1) / Self.size }

    @usableFromInline
    subscript(number: Int) -> ArraySlice<Element> {
        elements[number * Self.size..<min((number + 1) * Self.size, elements.count)]
    }
}
