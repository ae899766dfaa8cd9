import Dispatch
package import Git
package import Reading
import Synchronization

/// git's log of the last commit, told on a thread of its own: it takes longer than all else that git does, and whoever
/// asks for it early reads the group's files meanwhile.
package final class RunningLog: Sendable {
    private let state = Mutex(State())
    private let news = DispatchSemaphore(value: 0)

    private struct State {
        var beginning: Result<Beginning, GitFailure>?
        var blobs: NamedBlobs?
        var end: Result<End, GitFailure>?
    }

    /// What git says before it tells its log.
    struct Beginning: Sendable {
        let folder: CommittedFolder
        let tip: ObjectID
    }

    /// What is known when all is told.
    struct End: Sendable {
        let log: FollowedLog
        let blobs: NamedBlobs
    }

    /// Of the last commit of a group's folder.
    package init(of folder: GroupFolder) {
        begin { () throws(GitFailure) in
            let folder = try CommittedFolder(folder)
            return Beginning(folder: folder, tip: try folder.repository.commit(named: "HEAD"))
        }
    }

    package init(of folder: CommittedFolder, to tip: ObjectID) { begin { Beginning(folder: folder, tip: tip) } }

    /// The folder that it tells of.
    ///
    /// - Throws: `GitFailure` where that is under no history.
    package var folder: CommittedFolder { get throws(GitFailure) { try beginning().folder } }

    /// - Throws: `GitFailure` where the folder is under no history.
    func beginning() throws(GitFailure) -> Beginning { try wait { $0.beginning }.get() }

    /// - Throws: `GitFailure`
    func end() throws(GitFailure) -> End { try wait { $0.end }.get() }

    /// Waits until git has ended, whatever came of it: nobody may leave it alone.
    package func finish() { _ = try? end() }

    /// Whether nothing more is to come.
    var isAtEnd: Bool { state.withLock { $0.end != nil } }

    /// The next of the pages that were named behind the first ones, once there are enough of them: so many at most; none
    /// when nothing more is to come.
    func pages(behind count: Int, inGoesOf sizes: ClosedRange<Int>) -> (blobs: [PageBlob], paths: BlobPaths) {
        wait { state in
            guard state.end == nil else { return ([], BlobPaths()) }
            guard let pages = state.blobs?.pages else { return nil }
            let blobs = pages.blobs(behind: count, inGoesOf: sizes)
            return blobs.isEmpty ? nil : (blobs, pages.paths)
        }
    }

    /// Only one thread waits at a time.
    private func wait<Value: Sendable>(for value: (State) -> Value?) -> Value {
        while true {
            if let value = state.withLock({ value($0) }) { return value }
            news.wait()
        }
    }

    private func begin(_ beginning: @escaping @Sendable () throws(GitFailure) -> Beginning) {
        // A queue of its own has a thread of its own: those of the others are as many as there are cores, and whoever
        // starts git needs one.
        DispatchQueue(label: "log").async { [self] in
            let beginning = Result(catching: beginning)
            change { $0.beginning = beginning }
            let end = Result { () throws(GitFailure) in try told(from: try beginning.get()) }
            change { $0.end = end }
        }
    }

    private func told(from beginning: Beginning) throws(GitFailure) -> End {
        let folder = beginning.folder
        change { $0.blobs = NamedBlobs(of: folder) }
        let log = try FollowedLog(of: folder, to: beginning.tip, in: folder.repository.prefix) { commits in
            change { $0.blobs?.add(commits) }
        }
        var blobs = state.withLock { $0.blobs } ?? NamedBlobs(of: folder)
        blobs.orderHeads(by: log.commits)
        return End(log: log, blobs: blobs)
    }

    private func change(_ change: (inout State) -> Void) {
        state.withLock { change(&$0) }
        news.signal()
    }
}
