import EditorConfig
import Foundation
import TestSupport
import Testing

@Suite("What .editorconfig asks for")
struct EditorConfigTests {
    private static func settings(_ files: [String: String], for path: String) throws -> EditorConfigSettings {
        let root = FileManager.default.temporaryDirectory.path + "/carnet-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        for (file, text) in files { try FileTree.write(text, to: root + "/" + file) }
        return try EditorConfigSettings(for: root + "/" + path)
    }

    @Test("Nothing is asked for where no file says anything")
    func nothing() throws {
        let settings = try Self.settings([".editorconfig": "root = true\n"], for: "seances/S1.md")
        #expect(settings == EditorConfigSettings())
    }

    @Test("Each value is understood, in either case", arguments: EditorConfigSettings.Charset.allCases)
    func charsets(_ charset: EditorConfigSettings.Charset) throws {
        let text = "root = true\n[*.md]\ncharset = \(charset.rawValue.uppercased())\nend_of_line = CRLF\n"
        let settings = try Self.settings([".editorconfig": text], for: "seances/S1.md")
        #expect(settings.charset == charset)
        #expect(settings.endOfLine == .crlf)
    }

    @Test("The nearest file has the last word, and a root the first")
    func nesting() throws {
        let files = [
            ".editorconfig": "root = true\n[*]\nend_of_line = crlf\ninsert_final_newline = false\n",
            "group/.editorconfig": "[*.md]\nend_of_line = lf\ntrim_trailing_whitespace = false\n",
            "group/carnets/.editorconfig": "[*]\ninsert_final_newline = unset\n",
        ]
        let seance = try Self.settings(files, for: "group/seances/S1.md")
        #expect(seance.endOfLine == .lf)
        #expect(seance.insertsFinalNewline == false)
        #expect(seance.trimsTrailingWhitespace == false)
        #expect(try Self.settings(files, for: "group/carnets/alice/S1.md").insertsFinalNewline == nil)
        #expect(try Self.settings(files, for: "other/S1.md").endOfLine == .crlf)
    }

    @Test("A pattern picks files by their place")
    func patterns() throws {
        let files = [
            ".editorconfig":
                "root = true\n[carnets/**.md]\ncharset = latin1\n[{seances,sessions}/*.md]\ncharset = utf-8-bom\n"
        ]
        #expect(try Self.settings(files, for: "carnets/alice/S1.md").charset == .latin1)
        #expect(try Self.settings(files, for: "sessions/S1.md").charset == .utf8WithMark)
        #expect(try Self.settings(files, for: "groupe.md").charset == nil)
    }

    @Test("A line that makes no sense is named")
    func brokenLine() {
        #expect { try Self.settings([".editorconfig": "root = true\n[*.md\ncharset\n"], for: "S1.md") } throws: {
            error in
            guard case .line(let line, let file)? = error as? EditorConfigFailure else { return false }
            return line > 0 && file.hasSuffix("/.editorconfig")
        }
    }

    @Test("A folder or a pipe of that name is refused rather than waited for")
    func pipe() throws {
        #expect(throws: EditorConfigFailure.self) {
            try Self.settings([".editorconfig/other": ""], for: "S1.md")
        }
        let root = FileManager.default.temporaryDirectory.path + "/carnet-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        try FileTree.write("", to: root + "/S1.md")
        #expect(mkfifo(root + "/.editorconfig", 0o600) == 0)
        #expect(throws: EditorConfigFailure.notAFile(root + "/.editorconfig")) {
            try EditorConfigSettings(for: root + "/S1.md")
        }
    }
}
