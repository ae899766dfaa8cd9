import Foundation
import Output
import TestSupport
import Testing

@Suite("What would change, as diff -u says it")
struct UnifiedDiffTests {
    private static func diff(_ old: String?, _ new: String, context: Int = 3) -> String {
        UnifiedDiff(of: old.map { Array($0.utf8) }, to: Array(new.utf8), path: "a.md", context: context).text(
            ink: .plain
        )
    }

    @Test("A line in its surroundings")
    func line() {
        let old = (1...9).map { "\($0)\n" }.joined()
        #expect(
            Self.diff(old, old.replacing("5\n", with: "five\n")) == """
                --- a/a.md
                +++ b/a.md
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8

                """
        )
    }

    @Test("Without context nothing but the change is shown")
    func noContext() {
        #expect(
            Self.diff("secret\nautre\n", "secret\nneuf\nautre\n", context: 0)
                == "--- a/a.md\n+++ b/a.md\n@@ -1,0 +2 @@\n+neuf\n"
        )
    }

    @Test("Nothing for equal texts; a new file comes from nowhere; control characters are shown")
    func edges() {
        #expect(Self.diff("a\n", "a\n") == "")
        #expect(Self.diff(nil, "a") == "--- /dev/null\n+++ b/a.md\n@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n")
        #expect(!Self.diff("a\n", "\u{1B}[31m\n").contains("\u{1B}"))
    }

    @Test("patch makes the new text of the old", arguments: 0..<40)
    func patch(_ seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        func text() -> String {
            let lines = (0..<random(30)).map { _ in "ligne \(random(6))\(random(4) == 0 ? "\r" : "")" }
            return lines.joined(separator: "\n") + (random(3) == 0 || lines.isEmpty ? "" : "\n")
        }
        let (old, new, context) = (text(), text(), random(4))
        guard old != new, !old.isEmpty else { return }
        let folder = try ScratchFolder(["a.md": old, "p.diff": Self.diff(old, new, context: context)])
        let patch = Process()
        patch.executableURL = URL(fileURLWithPath: "/usr/bin/patch")
        patch.arguments = ["--binary", "--batch", "-u", "-o", "out.md", "a.md", "p.diff"]
        patch.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        patch.standardOutput = FileHandle.nullDevice
        patch.standardError = FileHandle.nullDevice
        try patch.run()
        patch.waitUntilExit()
        #expect(try folder.text(of: "out.md") == new)
    }
}
