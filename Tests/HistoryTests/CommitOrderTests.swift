import Git
import History
import TestSupport
import Testing

/// Commits are put in order here: git would look through all of them before it told of the first.
@Suite("The order of commits")
struct CommitOrderTests {
    @Test("Commits come in git's own order, however they branch and whatever their clocks said", arguments: 0..<8)
    func gitsOrder(seed: Int) async throws {
        let (ours, gits) = try await besideTests {
            let history = try LongHistory(stream: Self.stream(seed: seed))
            let tip = try history.folder.repository.commit(named: "HEAD")
            let ours = try history.folder.repository.log(to: tip).map(\.id.description)
            let order = try history.output(of: "git rev-list --topo-order --reverse HEAD")
            return (ours, order.split(separator: "\n").map(String.init))
        }
        #expect(ours == gits)
        #expect(ours.count > 30)
    }

    /// Commits of several beginnings, with one to three parents, of which all lead to the last.
    private static func stream(seed: Int) -> String {
        var random = Damage(seed: UInt64(seed))
        var ends: Set<Int> = []
        let count = 40
        return (1...count).map { number in
            var parents: [Int] = []
            if number == count {
                parents = ends.sorted()
            } else if number > 1, Int.random(in: 0..<12, using: &random) > 0 {
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let parent = Int.random(in: max(1, number - 6)..<number, using: &random)
                    if !parents.contains(parent) { parents.append(parent) }
                }
            }
            ends.subtract(parents)
            ends.insert(number)
            let lines = parents.enumerated().map { "\($0 == 0 ? "from" : "merge") :\($1)\n" }.joined()
            let time = 1_770_000_000 + Int.random(in: 0..<5, using: &random) * 86_400
            let branch = number == count ? "main" : "line\(number)"
            return "commit refs/heads/\(branch)\nmark :\(number)\ncommitter Alice <a@example.org> \(time) +0000\n"
                + "data 4\njour\n" + lines + "M 100644 inline p\(number)\ndata 2\np\n\n"
        }
        .joined()
    }
}
