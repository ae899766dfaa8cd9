import Foundation
import TestSupport
import Testing

@Suite("Where French is read, commands are called by their French names")
struct FrenchNamesTests {
    /// The English names of those commands that have a French one, subcommands left out.
    private static func englishNames() throws -> Set<String> {
        let commands = try #require(try HelpDump(locale: "C.UTF-8").command.subcommands)
        return Set(commands.filter { !($0.aliases ?? []).isEmpty }.map(\.commandName))
    }

    private static func expectFrench(_ text: String, _ place: String, without english: Set<String>) {
        #expect(english.count > 15)
        // The name of the lines in other programs' files is no command.
        for match in text.replacing("lignes « carnet setup-git »", with: "").matches(of: /[«`]\s?carnet ([a-z][a-z-]*)/)
        {
            #expect(!english.contains(String(match.1)), "\(place): carnet \(match.1)")
        }
    }

    @Test("In the pages", arguments: ["docs/git.fr.md", "docs/authoring.fr.md", "LISEZMOI.md", "docs/man/fr/carnet.1"])
    func pages(path: String) throws {
        let text = try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
        Self.expectFrench(text.replacing("\\-", with: "-"), path, without: try Self.englishNames())
    }

    @Test("In what the program says")
    func messages() throws {
        let english = try Self.englishNames()
        let files = FileManager.default.enumerator(atPath: Repository.root + "/Sources")?.compactMap { $0 as? String }
        for file in try #require(files) where file.hasSuffix(".swift") {
            let source = try String(contentsOfFile: Repository.root + "/Sources/" + file, encoding: .utf8)
            for part in source.split(separator: "fr: ").dropFirst() {
                let end = part.ranges(of: "en: ").first?.lowerBound ?? part.endIndex
                Self.expectFrench(String(part[..<end]), file, without: english)
            }
        }
    }
}
