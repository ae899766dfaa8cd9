import Subprocess
import Synchronization

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// One git that gives blobs while more are asked for: another one would unpack anew what blobs have in common.
///
/// Only one thread at a time asks and takes. Until git is told that nothing more will be asked for, it may hold back the
/// last few kilobytes.
package final class BlobFeed: Sendable {
    private let state: Mutex<State>
    private let questions: QuestionPipe
    private let answers: AnswerPipe
    private let ending: Git.Ending

    /// How long git may be silent before it is asked nothing more: in milliseconds. A disk that has to wake up, or that
    /// is far away, takes less.
    private static let patience: Int32 = 10_000

    private struct State {
        var batch: BlobBatch
        private var chunk = [UInt8](repeating: 0, count: AnswerPipe.chunkSize)
        /// What of it nobody has taken yet.
        private var piece = 0..<0
        /// How many blobs were asked for, and not taken.
        var owed = 0
        var isFinished = false

        init(_ batch: BlobBatch) { self.batch = batch }

        var hasPiece: Bool { !piece.isEmpty }

        /// - Returns: whether there is any.
        mutating func readPiece(from answers: AnswerPipe) -> Bool {
            if piece.isEmpty {
                let last = piece.upperBound
                piece = 0..<chunk.withUnsafeMutableBytes { answers.read(into: $0, after: last) }
            }
            return !piece.isEmpty
        }

        /// - Returns: whether `take` wants more.
        mutating func hand(to take: ([UInt8]?) -> Bool) -> Bool {
            var (isWanted, owed) = (true, owed)
            let used = chunk.withUnsafeBytes { chunk in
                batch.add(UnsafeRawBufferPointer(rebasing: chunk[piece])) { content in
                    owed -= 1
                    isWanted = take(content)
                    return isWanted && owed > 0
                }
            }
            self.owed = owed
            piece = piece.lowerBound + used..<piece.upperBound
            return isWanted
        }
    }

    /// - Parameter limit: larger blobs come out empty-handed: in bytes.
    /// - Throws: `GitFailure.refused` where there is no way to talk to git.
    package init(from repository: Repository, limit: Int) throws(GitFailure) {
        let questions = try QuestionPipe()
        let answers: AnswerPipe
        do { answers = try AnswerPipe() } catch {
            questions.close()
            throw error
        }
        state = Mutex(State(BlobBatch(limit: limit)))
        self.questions = questions
        self.answers = answers
        ending = repository.git.begin(
            toRead: ["cat-file", "--batch", "--buffer"],
            input: .fileDescriptor(questions.readEnd, closeAfterSpawningProcess: false),
            output: answers.writeEnd
        )
    }

    /// Asks for blobs; they come behind all others.
    package func ask(for blobs: [ObjectID]) {
        var lines: [UInt8] = []
        for blob in blobs {
            blob.write(to: &lines)
            lines.append(0x0A)
        }
        questions.write(lines)
        state.withLock { $0.owed += blobs.count }
    }

    /// Says that nothing more will be asked for, so that git holds nothing back.
    package func endQuestions() { questions.end() }

    /// Hands over the blobs that were asked for, one after another, until `take` has enough or all are taken.
    ///
    /// - Throws: `GitFailure.missingObject` for a blob the repository lost, `cutShort` where git doesn't come to the last.
    package func read(each take: (_ content: [UInt8]?) -> Bool) throws(GitFailure) {
        try state.withLock { (state) throws(GitFailure) in
            var isWanted = true
            while isWanted, state.owed > 0 {
                // Behind one that is lost nothing more is to come; whoever asks again learns it again.
                if let lost = state.batch.lost { throw .missingObject(lost) }
                questions.flush()
                // Whoever stands between git and here may have cut an answer short, while git waits to be asked more.
                if !state.hasPiece, !answers.isReady(within: Self.patience) { questions.giveUp() }
                guard state.readPiece(from: answers) else { throw lack() }
                isWanted = state.hand(to: take)
            }
        }
    }

    /// Why git gave less than it was asked for.
    private func lack() -> GitFailure {
        do {
            let ending = try ending.wait()
            return ending.status.isSuccess ? .cutShort : GitFailure(ending.complaints)
        } catch { return error }
    }

    /// Waits until git has ended, whatever is left of what it was asked for: nobody may leave it alone.
    package func finish() {
        let wasFinished = state.withLock { state in
            defer { state.isFinished = true }
            return state.isFinished
        }
        guard !wasFinished else { return }
        // Whoever still writes when nobody reads is stopped by the system.
        answers.close()
        questions.giveUp()
        _ = try? ending.wait()
        questions.close()
    }
}
