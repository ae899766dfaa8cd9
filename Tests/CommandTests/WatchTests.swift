import Foundation
import TestSupport
import Testing

@Suite("carnet watch")
struct WatchTests {
    @Test("Says what each save settles and brings, and ends quietly")
    func saves() throws {
        let folder = try ScratchFolder(sample: "club-managers")
        let page = "club-managers/carnets/alice/S3.md"
        let original = try folder.text(of: page)
        let watch = try RunningProgram(["watch", "-C", "club-managers", "--today", "2026-06-15"], in: folder.path)
        defer { watch.stop() }
        try watch.wait(for: "(55 fichiers).")
        try folder.write(original + "\n- S9-A9\n", to: page)
        try watch.wait(for: "S3.md:14:3: information [mention-inconnue]")
        #expect(!watch.output.contains("S9-A9"))
        try folder.write(original, to: page)
        try watch.wait(for: "✓ réglé : club-managers/carnets/alice/S3.md — Cette page nomme une action")
        try FileManager.default.removeItem(atPath: folder.path + "/" + page)
        try watch.wait(for: "(54 fichiers).")
        #expect(!watch.output.contains("\u{1B}"))
        #expect(watch.interrupt() == 0)
    }

    @Test("A reader who goes away ends it")
    func closedPipe() throws {
        let folder = try ScratchFolder(sample: "club-managers")
        let run = try Program.shell(#""$carnet" watch -C club-managers | head -1"#, in: folder.path)
        #expect(run.status == 0)
    }
}

/// A program that goes on until it is stopped, and what it has printed so far.
private final class RunningProgram {
    private let process = Process()
    private let file: String
    private let scratch: ScratchFolder

    init(_ arguments: [String], in folder: String) throws {
        scratch = try ScratchFolder([:])
        file = scratch.path + "/output"
        try Data().write(to: URL(fileURLWithPath: file))
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["LC_ALL": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
        try process.run()
    }

    var output: String { (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" }

    /// Waits until the output holds a text, for a minute at most: what takes longer has gone wrong.
    func wait(for text: String) throws {
        for _ in 0..<600 {
            if output.contains(text) { return }
            Thread.sleep(forTimeInterval: 0.1)
        }
        Issue.record("“\(text)” was awaited in vain; printed was: \(output.suffix(600))")
        throw CancellationError()
    }

    /// As Ctrl-C does; gives the exit status.
    func interrupt() -> Int32 {
        process.interrupt()
        process.waitUntilExit()
        return process.terminationStatus
    }

    func stop() { if process.isRunning { process.terminate() } }
}
