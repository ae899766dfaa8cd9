import Foundation
import Seeds

/// Commits in the form `git fast-import` reads.
struct HistoryStream {
    private(set) var data = Data()
    private var random: SplitMix64
    private var pages: [Page]
    private var mark = 0
    private var tip = 0

    private static let authors = ["Alice", "Bruno", "Chloé", "David", "Emma", "Farid", "Gaëlle", "Hakim"]

    /// 200 files: the group's own, 24 séances, and 175 pages of carnets.
    init(random: SplitMix64) {
        self.random = random
        let sessions = (1...24).map { Page.session(number: $0) }
        let entries = (1...24).flatMap { session in
            Self.authors.indices.map { Page.entry(member: Self.authors[$0], session: session) }
        }
        pages = [.group(members: Self.authors)] + sessions + entries.prefix(175)
    }

    /// Three years of evenings: each commit changes one to three pages, every hundredth comes of two branches.
    mutating func write(commits: Int) {
        while mark < commits {
            let number = mark
            let day = number * 1095 / commits
            // Pages come up one after another; later commits go on writing in those that are there.
            let known = max(1, min(pages.count, 1 + number * pages.count / (commits / 4 + 1)))
            // A merge is three commits.
            if number % 100 == 97 {
                merge(day: day, known: known)
            } else {
                tip = commit(day: day, parents: [tip], pages: changed(known))
            }
        }
        line("reset refs/heads/main")
        line("from :\(tip)")
    }

    private mutating func changed(_ known: Int) -> [Int] {
        let count = [1, 1, 1, 2, 3].randomElement(using: &random) ?? 1
        return (0..<count).map { _ in
            // What was begun last is written in most.
            Bool.random(using: &random)
                ? Int.random(in: max(0, known - 12)..<known, using: &random)
                : Int.random(in: 0..<known, using: &random)
        }
    }

    private mutating func merge(day: Int, known: Int) {
        let page = Int.random(in: 0..<known, using: &random)
        let side = commit(day: day, parents: [tip], pages: [page])
        let text = pages[page].text
        pages[page].undo()
        let mine = commit(day: day, parents: [tip], pages: [(page + 1) % known])
        pages[page].set(text)
        tip = commit(day: day, parents: [mine, side], pages: [], written: [page])
    }

    private mutating func commit(day: Int, parents: [Int], pages changed: [Int], written: [Int] = []) -> Int {
        for page in changed { pages[page].write(on: day, using: &random) }
        mark += 1
        let author = Self.authors.randomElement(using: &random) ?? "Alice"
        // 1 October 2023, at eight in the evening.
        let time = 1_696_183_200 + day * 86_400
        line("commit refs/heads/main")
        line("mark :\(mark)")
        line("author \(author) <a@example.org> \(time) +0200")
        line("committer \(author) <a@example.org> \(time) +0200")
        block("jour \(day)")
        for (index, parent) in parents.enumerated() where parent > 0 {
            line("\(index == 0 ? "from" : "merge") :\(parent)")
        }
        for page in Set(changed + written).sorted() {
            if let old = pages[page].takeOldPath() { line("R \(old) \(pages[page].path)") }
            line("M 100644 inline \(pages[page].path)")
            block(pages[page].text)
        }
        line("")
        return mark
    }

    private mutating func line(_ text: String) { data.append(Data((text + "\n").utf8)) }

    private mutating func block(_ text: String) {
        line("data \(text.utf8.count)")
        line(text)
    }
}
