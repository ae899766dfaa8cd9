import Foundation
import TestSupport
import Testing

@Suite("The architecture page says what the sources do")
struct ArchitectureTests {
    /// Modules of the system, which any target may use.
    private static let system: Set<Substring> = ["Darwin", "Dispatch", "Glibc", "Musl", "Synchronization", "System"]

    private struct Row {
        let target: String
        let imports: [String]
    }

    private static func rows() throws -> [Row] {
        let page = try String(contentsOfFile: Repository.root + "/docs/architecture.md", encoding: .utf8)
        return page.matches(of: #/\n\| `(\w+)` \| [^|]+\. \| ([^|]+) \|/#).map { match in
            let imports = match.2.split(separator: ", ").map(String.init)
            return Row(target: String(match.1), imports: imports == ["–"] ? [] : imports)
        }
    }

    @Test("The page has one row for each target of the package")
    func targets() throws {
        let package = try String(contentsOfFile: Repository.root + "/Package.swift", encoding: .utf8)
        let declared = package.matches(of: #/\.(?:target|executableTarget|systemLibrary)\(\s*name: "(\w+)"/#)
            .map { String($0.1) }.filter { $0 != "TestSupport" }
        #expect(try Self.rows().map(\.target).sorted() == declared.sorted())
    }

    @Test("Each target imports what the page says, and nothing else")
    func imports() throws {
        for row in try Self.rows() {
            #expect(try Self.imports(of: row.target) == row.imports, "\(row.target)")
        }
    }

    private static func imports(of target: String) throws -> [String] {
        let folder = Repository.root + (target == "Templates" ? "/templates" : "/Sources/\(target)")
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        var found: Set<Substring> = []
        for file in files where file.hasSuffix(".swift") {
            let source = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            let lines = source.matches(of: #/(?m)^ *(?:package |public )?import (?:\w+ )?(\w+)/#)
            found.formUnion(lines.map(\.1))
        }
        return found.subtracting(system).map(String.init).sorted()
    }
}
