import Editing
import Foundation
import Logbook
import Reading
import SourceText
import TestSupport
import Testing
import Writing

@Suite("Files keep the encoding they are stored in")
struct EncodingTests {
    private static let path = "seances/2026-01-15-S1.md"
    private static let text = "---\r\nseance: S1\r\ndate: 2026-01-15\r\n---\r\n# Été — « cœur »\r\n"

    static let encodings: [SourceEncoding] = [
        .utf8, .utf8WithMark, .utf16LittleEndian, .utf16BigEndian, .windows1252,
    ]

    private func group(of bytes: [UInt8]) throws -> (ScratchFolder, Group) {
        let folder = try ScratchFolder(["groupe.md": "---\nnom: Essai\n---\n", Self.path: ""])
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/" + Self.path))
        return (folder, try GroupFolder(path: folder.path).read())
    }

    private func append(_ text: String, to group: Group) throws -> FolderChange {
        let file = try #require(group.files.firstIndex { $0.path == Self.path })
        return FolderChange(edits: [Edit(Place(FileID(file), SourceRange(at: group.files[file].bytes.count)), text)])
    }

    @Test("An edit is stored as the rest of its file", arguments: encodings)
    func kept(_ encoding: SourceEncoding) throws {
        let (folder, group) = try group(of: try encoding.encoded(Array(Self.text.utf8)))
        _ = try GroupWriter(root: folder.path).write(try append("à l'œuvre…\n", to: group), of: group)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + Self.path))
        let expected = Self.text + "à l'œuvre…\r\n"
        #expect(Array(bytes) == (try encoding.encoded(Array(expected.utf8))))
        let read = SourceText(path: Self.path, decoding: Array(bytes))
        #expect(read.encoding == encoding)
        #expect(read.bytes == Array(expected.utf8))
    }

    @Test("A character that an old encoding doesn't know is refused, with advice")
    func noPlace() throws {
        let (folder, group) = try group(of: try SourceEncoding.windows1252.encoded(Array(Self.text.utf8)))
        let failure = try #require(throws: WritingFailure.self) {
            _ = try GroupWriter(root: folder.path).write(try append("→ demain\n", to: group), of: group)
        }
        #expect(failure.refusal == .noPlace(for: "→"))
        #expect(failure.text[.french].contains("carnet formater"))
        #expect(failure.text[.english].contains("carnet fmt"))
    }

    @Test("Half a character on disk is not made to last")
    func damaged() throws {
        var bytes = try SourceEncoding.utf16LittleEndian.encoded(Array(Self.text.utf8))
        bytes += [0x00, 0xD8]
        let (folder, group) = try group(of: bytes)
        let failure = try #require(throws: WritingFailure.self) {
            _ = try GroupWriter(root: folder.path).write(try append("fin\n", to: group), of: group)
        }
        #expect(failure.refusal == .notText)
    }

    @Test("A change may ask for UTF-8 and another line end", arguments: encodings)
    func restored(_ encoding: SourceEncoding) throws {
        let (folder, group) = try group(of: try encoding.encoded(Array(Self.text.utf8)))
        let file = try #require(group.files.firstIndex { $0.path == Self.path })
        var change = try append("→ demain\n", to: group)
        change.storage = [.init(file: FileID(file), encoding: .utf8, lineEnd: .lf)]
        _ = try GroupWriter(root: folder.path).write(change, of: group)
        let expected = Self.text.replacing("\r\n", with: "\n") + "→ demain\n"
        #expect(try folder.text(of: Self.path) == expected)
    }

    @Test("Windows-1252 there and back is the same, byte for byte")
    func everyByte() throws {
        let bytes = (1...255).map { UInt8($0) }
        let text = SourceText(path: "a.md", decoding: bytes)
        #expect(text.encoding == .windows1252)
        #expect(try text.encoding.encoded(text.bytes) == bytes)
    }
}
