import Foundation
import TestSupport
import Testing

@Suite("A file is the old one or the new one, whole, whatever happens")
struct WholeFileTests {
    private static let file = "club/seances/2026-02-12-S2.md"
    private let folder: ScratchFolder
    private let old: String
    private let new: String

    init() throws {
        let prose = String(repeating: "Une phrase du récit, ni plus ni moins longue qu'une autre.\n", count: 2000)
        let head = "---\nseance: S2\ndate: 2026-02-12\nclient: bruno\n---\n## Retours\n\n"
        old = head + "- [/] S1-A1 — En route.\n\n## 1. Exposé\n" + prose
        new = head + "- [x] S1-A1 — En route.\n\n## 1. Exposé\n" + prose
        folder = try ScratchFolder([
            "club/groupe.md": "---\nnom: Club\nmembres: {alice: Alice, bruno: Bruno}\n---\n",
            "club/seances/2026-01-15-S1.md":
                "---\nseance: S1\ndate: 2026-01-15\nclient: alice\n---\n## 5. Plan d'action\n- [ ] S1-A1 Agir\n",
            Self.file: old,
        ])
    }

    private func run(_ arguments: String...) throws -> ProgramRun {
        try Program.run(arguments + ["-C", "club", "--today", "2026-02-12"], in: folder.path)
    }

    /// What readers make of leavings: nothing.
    private func expectNothingStrange() throws {
        let check = try run("check", "--format", "json")
        #expect(!check.text.contains(".carnet-") && !check.text.contains("editor-swap-file"))
        #expect(check.text.contains("\"files\": 3"))
    }

    @Test("Killed at any moment")
    func killed() throws {
        let clock = ContinuousClock()
        let duration = try clock.measure { _ = try run("start", "S1-A1") }
        var generator = Damage(seed: 1)
        for round in 0..<60 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Program.path)
            process.arguments = [round % 2 == 0 ? "done" : "start", "S1-A1", "-C", "club", "--today", "2026-02-12"]
            process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            // Any moment from the first instruction to just past the last.
            Thread.sleep(forTimeInterval: duration / .seconds(1) * Double.random(in: 0...1.2, using: &generator))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let text = try folder.text(of: Self.file)
            #expect(text == old || text == new, "round \(round)")
        }
        try expectNothingStrange()
        #expect(try run("done", "S1-A1").status == 0)
        #expect(try folder.text(of: Self.file) == new)
    }

    /// Whoever started the tests may have the signal ignored.
    private static let canBeEnded = (try? Program.shell("env --default-signal=XFSZ true").status) == 0

    @Test("Ended in the middle of a write", .enabled(if: canBeEnded, "needs env --default-signal of GNU coreutils"))
    func fileSizeLimit() throws {
        // The system ends a process that writes past the limit: here after 8 KiB of a file of 120.
        let run = try Program.shell(
            "ulimit -c 0; ulimit -f 8; env --default-signal=XFSZ \"$carnet\" done S1-A1 -C club --today 2026-02-12",
            in: folder.path
        )
        #expect(run.status != 0)
        #expect(try folder.text(of: Self.file) == old)
        let leavings = try FileTree.names(in: folder.path + "/club/seances").filter { $0.hasPrefix(".carnet-") }
        #expect(leavings.count == 1, "otherwise this test shows nothing")
        try expectNothingStrange()
        #expect(try self.run("done", "S1-A1").status == 0)
        #expect(try folder.text(of: Self.file) == new)
    }

    /// Whether a small file system can be made here, seen by one process alone.
    private static let canMount =
        (try? Program.shell("unshare -rm mount -t tmpfs none /mnt").status) == 0

    @Test(
        "On a disk that is full",
        .enabled(if: canMount, "needs unshare(1) and user namespaces to mount a small tmpfs")
    )
    func fullDisk() throws {
        let script = """
            set -e
            mkdir disk
            mount -t tmpfs -o size=512k none disk
            cp -r club disk/club
            cd disk
            cp -r club before
            # As full as can be, then one page less: too little for the file.
            cat /dev/zero > filler 2>/dev/null || true
            "$carnet" done S1-A1 -C club --today 2026-02-12 && exit 9
            diff -r club before
            truncate -s -4096 filler
            "$carnet" done S1-A1 -C club --today 2026-02-12 && exit 8
            diff -r club before
            rm filler
            "$carnet" done S1-A1 -C club --today 2026-02-12
            grep -q '^- .x. S1-A1' club/seances/2026-02-12-S2.md
            ls -A club/seances | wc -l
            """
        try folder.write(script, to: "script.sh")
        let run = try Program.shell("unshare -rm bash script.sh", in: folder.path)
        #expect(run.status == 0, "\(run.text)\(run.errors)")
        #expect(run.text.hasSuffix("\n2\n"))
        #expect(run.errors.contains("ne se laisse pas écrire"))
    }

    @Test("Of several files none, where the disk has room for the first", .enabled(if: canMount, "needs unshare(1)"))
    func roomForOne() throws {
        let script = """
            set -e
            mkdir disk
            mount -t tmpfs -o size=512k none disk
            mkdir -p disk/club/seances
            cp club/groupe.md disk/club
            cd disk
            for n in 1 2 3; do
              printf -- '---\\nseance: S%s\\ndate: 2026-0%s-15\\ncliennt: alice\\n---\\n' $n $n > club/seances/S$n.md
            done
            cp -r club before
            cat /dev/zero > filler 2>/dev/null || true
            truncate -s -4096 filler
            "$carnet" check --fix -C club --today 2026-04-12 && exit 9
            diff -r club before
            rm filler
            "$carnet" check --fix -C club --today 2026-04-12 >/dev/null || true
            grep -c '^client: alice' club/seances/S1.md club/seances/S2.md club/seances/S3.md
            """
        try folder.write(script, to: "script.sh")
        let run = try Program.shell("unshare -rm bash script.sh", in: folder.path)
        #expect(run.status == 0, "\(run.text)\(run.errors)")
        #expect(run.text == "club/seances/S1.md:1\nclub/seances/S2.md:1\nclub/seances/S3.md:1\n")
    }
}
