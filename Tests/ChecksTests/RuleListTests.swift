import Checks
import Logbook
import SourceText
import TestSupport
import Testing

@Suite struct RuleListTests {
    @Test func isSortedByCode() {
        #expect(Rule.all.map(\.code) == Rule.all.map(\.code).sorted())
    }

    @Test func codesAreUniqueInAllLanguagesTogether() {
        let codes = Rule.all.flatMap { rule in Set(Language.allCases.map { rule.codes[$0] }) }
        #expect(Set(codes).count == codes.count)
    }

    @Test func codesAreKebabCase() {
        for rule in Rule.all {
            for code in Language.allCases.map({ rule.codes[$0] }) {
                let words = code.split(separator: "-", omittingEmptySubsequences: false)
                #expect(words.allSatisfy { !$0.isEmpty }, "\(code)")
                #expect(code.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) || $0 == 0x38 }, "\(code)")
            }
        }
    }

    @Test func everyRuleIsAFileAndEveryFileARule() throws {
        let files = try FileTree.names(in: Repository.root + "/Sources/Checks/Rules")
        let named = files.map { $0.replacing(".swift", with: "").lowercased() }
        #expect(named.sorted() == Rule.all.map { $0.code.replacing("-", with: "") }.sorted())
    }

    @Test func everyRuleHasFixtures() throws {
        let folders = Set(try FileTree.names(in: Repository.root + "/Tests/Fixtures"))
        let missing = Rule.all.map(\.code).filter { !folders.contains($0) }
        #expect(Set(missing) == FixtureTests.uncommittable)
    }

    @Test(arguments: Rule.all.map(\.code))
    func speaksEveryLanguage(_ code: String) throws {
        let rule = try #require(Rule.named(code))
        for text in [rule.codes, rule.title, rule.reason, rule.advice] {
            #expect(!text.french.isEmpty && !text.english.isEmpty)
            #expect(text.french != text.english)
        }
        for language in Language.allCases {
            #expect(rule.example[language].wrong != rule.example[language].right)
            #expect(rule.reason[language].last == ".")
            #expect(rule.advice[language].last == ".")
        }
    }

    @Test(arguments: Rule.all.map(\.code))
    func isKnownByEitherCode(_ code: String) throws {
        let rule = try #require(Rule.named(code))
        #expect(Rule.named(rule.codes.french)?.code == code)
        #expect(Rule.named(rule.codes.french.uppercased())?.code == code)
    }

    /// Words the method doesn't use, and that would turn a companion into an overseer.
    @Test func keepsToTheWordsOfTheMethod() {
        let avoided = ["ticket", "assignee", "velocity", "sprint", "backlog", "deadline", "compliance", "overdue by"]
        for rule in Rule.all {
            for language in Language.allCases {
                let text = RulePage.markdown(of: rule, in: language).lowercased()
                for word in avoided { #expect(!text.contains(word), "\(rule.code): \(word)") }
            }
        }
    }
}
