import Foundation

/// What a page of documentation tells its reader to do, in the order of the page.
struct DocumentedStory {
    enum Step {
        /// A line after `$ ` and the lines after `> ` that go on with it, and what it prints; empty where none is shown.
        case command(String, output: String)
        /// A block whose fence says `markdown path`: what somebody writes into a file.
        case file(path: String, text: String)
    }

    let steps: [Step]

    var commandCount: Int {
        steps.count { if case .command = $0 { true } else { false } }
    }

    init(_ page: String) {
        var steps: [Step] = []
        var fence: Substring?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            guard !line.hasPrefix("```") else {
                fence = fence == nil ? line.dropFirst(3) : nil
                if let path = fence, path.hasPrefix("markdown ") {
                    steps.append(.file(path: String(path.dropFirst("markdown ".count)), text: ""))
                }
                continue
            }
            switch (fence, steps.last) {
            case ("console"?, _) where line.hasPrefix("$ "):
                steps.append(.command(line.dropFirst(2) + "\n", output: ""))
            case ("console"?, .command(let text, let output)?) where line.hasPrefix("> "):
                steps[steps.count - 1] = .command(text + line.dropFirst(2) + "\n", output: output)
            case ("console"?, .command(let text, let output)?):
                steps[steps.count - 1] = .command(text, output: output + line + "\n")
            case (let path?, .file(let name, let text)?) where path.hasPrefix("markdown "):
                steps[steps.count - 1] = .file(path: name, text: text + line + "\n")
            default: break
            }
        }
        self.steps = steps
    }
}
