import Git
import History
import Logbook
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

    @Test("Commits that go in a circle, as only replaced ones can, are left out with what led to them")
    func circle() async throws {
        let (found, expected) = try await besideTests {
            let stream = (1...6).map { number in
                let parents = [2: [1], 3: [2], 4: [3], 6: [4, 5]][number] ?? []
                let lines = parents.enumerated().map { "\($0 == 0 ? "from" : "merge") :\($1)\n" }.joined()
                return "commit refs/heads/\(number == 6 ? "main" : "line\(number)")\nmark :\(number)\n"
                    + "committer Alice <a@example.org> \(1_770_000_000 + number) +0000\ndata 4\njour\n"
                    + lines + "M 100644 inline p\(number)\ndata 2\np\n\n"
            }
            let history = try LongHistory(stream: stream.joined())
            _ = try history.output(of: "git replace --graft line1 line3")
            let tip = try history.folder.repository.commit(named: "HEAD")
            let found = try history.folder.repository.log(to: tip).map(\.id.description)
            let expected = try history.output(of: "git rev-parse line4 line5 main")
            return (found, expected.split(separator: "\n").map(String.init))
        }
        #expect(found.sorted() == expected.sorted())
        #expect(found.last == expected.last)
    }

    @Test("Somebody who left is called as on the line that was united last, whatever the clocks said")
    func namesOfThoseWhoLeft() async throws {
        @Sendable func commit(_ number: Int, from parents: [Int], _ hour: Int, _ people: String) -> String {
            let head = "---\nnom: Le cercle\nmembres:\n  alice: Alice Roux\n\(people)---\n"
            return "commit refs/heads/\(number == 6 ? "main" : "line\(number)")\nmark :\(number)\n"
                + "committer Alice <a@example.org> \(1_770_000_000 + hour * 3600) +0000\ndata 4\njour\n"
                + parents.enumerated().map { "\($0 == 0 ? "from" : "merge") :\($1)\n" }.joined()
                + "M 100644 inline groupe.md\ndata \(head.utf8.count)\n\(head)\n"
        }
        let name = try await besideTests {
            let history = try LongHistory(
                stream: commit(1, from: [], 0, "  zoe: Zoe Martin\n") + commit(2, from: [1], 8, "  zoe: Zoe Est\n")
                    + commit(3, from: [2], 9, "") + commit(4, from: [1], 1, "  zoe: Zoe Ouest\n")
                    + commit(5, from: [4], 2, "") + commit(6, from: [3, 5], 10, "")
            )
            let tip = try history.folder.repository.commit(named: "HEAD")
            return try HistoryReader(history.folder).history(to: tip, in: "").names[MemberID("zoe")]
        }
        #expect(name == "Zoe Ouest")
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
