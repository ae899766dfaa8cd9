import Dispatch
import Synchronization

/// Does a work on all cores whose pieces one thread makes one after another. Where enough of them wait for the others, it
/// does one itself: to wait would cost more than to work.
///
/// - Parameters:
///   - worker: as each core begins.
///   - make: makes the pieces and hands them over.
///   - work: does one piece.
/// - Returns: what became of the workers, and of making.
package func onAllCores<Piece: Sendable, Worker: Sendable, Made: Sendable>(
    as worker: Worker,
    making make: @Sendable (_ add: (Piece) -> Void) -> Made,
    _ work: @Sendable (inout Worker, Piece) -> Void
) -> (workers: [Worker], made: Made) {
    let pieces = Pieces<Piece>(atMost: 4 * coreCount)
    let made = Mutex<Made?>(nil)
    let workers = onAllCores(max(2, coreCount)) { number in
        var worker = worker
        if number == 0 {
            let result = withoutActuallyEscaping(work) { work in
                make { piece in
                    if !pieces.add(piece) { work(&worker, piece) }
                }
            }
            made.withLock { $0 = result }
            pieces.end()
        }
        while let piece = pieces.next() { work(&worker, piece) }
        return worker
    }
    return (workers, made.withLock { $0 } ?? make { _ in })
}

/// What one thread makes and others take, in the order it is made in.
private final class Pieces<Piece: Sendable>: Sendable {
    private let waiting = Mutex<ArraySlice<Piece>>([])
    private let made = DispatchSemaphore(value: 0)
    private let most: Int

    /// - Parameter most: how many may wait to be taken.
    init(atMost most: Int) { self.most = most }

    /// - Returns: whether it is left to others.
    func add(_ piece: Piece) -> Bool {
        let isAdded = waiting.withLock { waiting in
            guard waiting.count < most else { return false }
            waiting.append(piece)
            return true
        }
        if isAdded { made.signal() }
        return isAdded
    }

    /// Nothing more is to come.
    func end() { made.signal() }

    /// Waits for the next piece; `nil` when nothing more is to come.
    func next() -> Piece? {
        made.wait()
        if let piece = waiting.withLock({ $0.popFirst() }) { return piece }
        // Whoever else waits learns of the end too.
        made.signal()
        return nil
    }
}
