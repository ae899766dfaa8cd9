/// Marks 1…5 given without names, as far as they may be shown.
package enum Satisfaction: Hashable, Sendable {
    /// Nobody was asked, or nobody answered.
    case unstated
    /// Fewer than three answers: even their number would point at somebody.
    case withheld
    /// Three or four: a mean would still let people guess.
    case tooFew(answers: Int)
    /// `counts` holds how often each mark from 1 to 5 was given.
    case shown(answers: Int, meanTenths: Int, counts: [Int])

    /// Below this many answers nothing is said.
    package static let floor = 3
    /// From this many answers on, they are put together.
    package static let threshold = 5

    package init(marks: [Int]) {
        let valid = Self.valid(marks)
        switch valid.count {
        case 0: self = .unstated
        case ..<Self.floor: self = .withheld
        case ..<Self.threshold: self = .tooFew(answers: valid.count)
        default:
            self = .shown(
                answers: valid.count,
                meanTenths: (valid.reduce(0, +) * 20 + valid.count) / (2 * valid.count),
                counts: (1...5).map { mark in valid.count { $0 == mark } }
            )
        }
    }

    /// The satisfaction over several séances.
    ///
    /// Only séances that could be shown alone count, where there are any: otherwise the difference between the
    /// whole and its parts would give the small ones away.
    package init(sessions: [[Int]]) {
        let large = sessions.filter { Self.valid($0).count >= Self.threshold }
        self.init(marks: (large.isEmpty ? sessions : large).flatMap { $0 })
    }

    private static func valid(_ marks: [Int]) -> [Int] { marks.filter { (1...5).contains($0) } }
}
