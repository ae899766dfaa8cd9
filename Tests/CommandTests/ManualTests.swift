import Foundation
import TestSupport
import Testing

/// The manual is made from the program's own help: `CARNET_RECORD=1 swift test --filter ManualTests` (or `make record`)
/// writes it anew.
@Suite("The manual says what the commands say")
struct ManualTests {
    private static let isRecording = ProcessInfo.processInfo.environment["CARNET_RECORD"] != nil

    @Test("Both pages are current", arguments: ManualPage.all.map(\.path))
    func isCurrent(_ path: String) throws {
        let page = try #require(ManualPage.all.first { $0.path == path })
        let text = try page.text()
        if Self.isRecording {
            try FileTree.write(text, to: Repository.root + "/" + path)
            Issue.record("\(path) was written anew: look at the difference, then run again without CARNET_RECORD")
            return
        }
        let written = try? String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
        #expect(written == text, "out of date: run CARNET_RECORD=1 swift test --filter ManualTests")
    }

    @Test("Every command and option has its place", arguments: ManualPage.all.map(\.path))
    func isComplete(_ path: String) throws {
        let page = try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
            .replacing("\\-", with: "-")
        let commands = try HelpDump(locale: "C.UTF-8").command.all
        #expect(commands.count > 20)
        for command in commands.dropFirst() {
            let missing = command.names.filter { !page.contains($0) }
            #expect(missing.isEmpty)
            let options = command.ownArguments.flatMap { $0.names ?? [] }.map(\.dashed)
            let unsaid = options.filter { !page.contains("\\fB\($0)\\fR") }
            #expect(unsaid.isEmpty, "\(command.commandName)")
        }
    }
}
