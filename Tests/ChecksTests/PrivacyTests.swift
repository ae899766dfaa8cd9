import Checks
import Logbook
import SourceText
import TestSupport
import Testing

/// What stands in a carnet reaches nobody but its author, whatever mistakes it is full of.
@Suite struct PrivacyTests {
    /// A carnet in which every line is a mistake, and every mistake holds the canary.
    private static func page(_ canary: String, variant: Int) -> String {
        let heads = [
            "---\nseance: \(canary)-9\nmembre: \(canary)\n\(canary): oui\n---\n",
            "---\nseance: S1\nmembre: alice\n\(canary): a\n\(canary): b\ndate: 31/02/\(canary)\n---\n",
            "---\nseance: [\(canary)\n---\n",
            "---\n\(canary): &x\n---\n",
            "---\n- \(canary)\n---\n",
            "",
        ]
        return heads[variant % heads.count] + """
            # \(canary) (groupe)
            ## \(canary)
            ## Ensegnements \(canary) (\(canary))
            Vu S77-A7 et \(canary)1-A1.
            ### \(canary) (bilan)
            ## Progrès (privé)
            ### \(canary) (groupe)
            ## Engagements
            - [?] \(canary) (pour le 30 février 2026)
            - [\(canary.prefix(1))] \(canary) @\(canary) (pour le 07/08/2031)
            - [ ] \(canary) (pour le 9 avril)
            <<<<<<< \(canary)
            """
    }

    private static let names = ["alice", "bruno", "chloe", "david"]

    private static func group() -> (group: Group, canaries: [MemberID: [String]]) {
        var files = [
            "group.md": "---\nlanguage: en\nmembers: [alice, bruno, chloe, david]\n---\n",
            "sessions/2026-01-15-S1.md": "---\nsession: S1\ndate: 2026-01-15\nabsent: [alice]\n---\n",
        ]
        var canaries: [MemberID: [String]] = [:]
        for (number, name) in names.enumerated() {
            for variant in 0..<6 {
                let canary =
                    "Zyqx\(["bof", "kul", "mip", "dag"][number])\(["ra", "te", "li", "so", "nu", "py"][variant])"
                canaries[MemberID(name), default: []].append(canary)
                files["logbooks/\(name)/S\(variant + 1).md"] = page(canary, variant: variant)
            }
        }
        return (inlineGroup(files), canaries)
    }

    private func words(of diagnostics: [Diagnostic]) -> String {
        diagnostics.flatMap { diagnostic in
            [diagnostic.message, diagnostic.reason, diagnostic.advice]
                + diagnostic.fixes.flatMap { [$0.title] + $0.edits.map(\.replacement) }
        }.joined(separator: "\n")
    }

    @Test(arguments: Language.allCases)
    func nothingOfACarnetReachesTheGroup(_ language: Language) {
        let (group, canaries) = Self.group()
        let found = diagnostics(of: group, for: .group, in: language)
        let said = words(of: found).lowercased()
        for canary in canaries.values.joined() {
            #expect(!said.contains(canary.lowercased()))
        }
        // Nor dates, ids and signs from a carnet.
        for part in ["2031", "s77-a7", "30 février", "[?]"] { #expect(!said.contains(part)) }
        let inCarnets = Set(found.filter { group[$0.place.file].path.hasPrefix("logbooks") }.map(\.code))
        #expect(inCarnets.count >= 12, "\(inCarnets.sorted())")
    }

    @Test(arguments: names)
    func aMemberReadsTheirOwnWordsAndNobodyElses(_ name: String) throws {
        let (group, canaries) = Self.group()
        let reader = MemberID(name)
        let said = words(of: diagnostics(of: group, for: .member(reader))).lowercased()
        #expect(try #require(canaries[reader]).contains { said.contains($0.lowercased()) })
        for (author, theirs) in canaries where author != reader {
            for canary in theirs { #expect(!said.contains(canary.lowercased())) }
        }
    }

    @Test func whoKeepsNoCarnetIsACountForTheGroupAndAWordForThemselves() throws {
        let fixture = try MarkedFixture("present-without-entry/wrong", over: "base")
        let shared = diagnostics(of: fixture.group).filter { $0.code == "present-without-entry" }
        #expect(shared.map(\.message) == ["Une page de carnet reste à écrire."])
        #expect(shared.map(\.severity) == [.information])
        let own = diagnostics(of: fixture.group, for: .member(MemberID("alice")))
            .filter { $0.code == "present-without-entry" }
        #expect(own.map(\.severity) == [.warning])
        #expect(own.map { fixture.group.text(at: $0.place) } == ["alice"])
        let other = diagnostics(of: fixture.group, for: .member(MemberID("bruno")))
        #expect(!other.contains { $0.code == "present-without-entry" })
    }
}
