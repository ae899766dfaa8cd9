import Dispatch
import Synchronization

/// Does the pieces of a work on all cores at once; the results are in the order of the pieces.
///
/// - Parameters:
///   - count: how many pieces there are.
///   - work: does one piece, given its number from 0; called from several threads.
package func onAllCores<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    guard count > 1 else { return (0..<count).map(work) }
    let results = Mutex<[Result?]>([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
        let result = work(number)
        results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
}
