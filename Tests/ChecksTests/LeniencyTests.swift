import Checks
import Logbook
import SourceText
import TestSupport
import Testing

/// What people rightly do is left in peace.
@Suite struct LeniencyTests {
    /// The codes found in the base group once `text` stands for `old` in one of its files.
    private func codes(_ path: String, _ old: String, _ text: String) throws -> [String] {
        var files: [String: String] = [:]
        for file in try MarkedFixture("base").group.files { files[file.path] = file[file.wholeRange] }
        let before = try #require(files[path])
        try #require(before.contains(old))
        files[path] = before.replacing(old, with: text)
        return diagnostics(of: inlineGroup(files)).map(\.code)
    }

    private static let second = "seances/2026-02-12-S2.md"

    @Test(arguments: ["claire", "Claire Vasseur", "CLAIRE"])
    func theFacilitatorMayBeNamedAmongThosePresent(_ name: String) throws {
        #expect(try codes(Self.second, "presents: [", "presents: [\(name), ") == [])
    }

    @Test func anUnreadableGroupFileIsOneFindingNotHundreds() throws {
        let found = try codes("groupe.md", "membres:", "membres: [")
        #expect(found.contains("invalid-front-matter"))
        #expect(
            !found.contains("unknown-member") && !found.contains("missing-charter") && !found.contains("group-size")
        )
    }

    @Test func aFacilitatorIsNoClient() throws {
        #expect(try codes(Self.second, "client: bruno", "client: claire").contains("unknown-member"))
    }

    @Test func aDoneActionMayBeDated() throws {
        #expect(try codes(Self.second, "[x] S1-A1 —", "[x] S1-A1 (2026-02-03) —") == [])
        #expect(try codes(Self.second, "[x] S1-A1 —", "[>] S1-A1 (2026-02-03) —").contains("due-before-session"))
    }

    @Test func adaptingAndDroppingAreAsGoodAsDoing() throws {
        for mark in ["~", "-", "x"] {
            #expect(try codes(Self.second, "[x] S1-A1", "[\(mark)] S1-A1") == [], "[\(mark)]")
        }
    }

    @Test func silenceAndBrevityAreNobodysBusiness() throws {
        #expect(try codes("carnets/alice/S1.md", "Attentive.", ".") == [])
        #expect(try codes("carnets/alice/S1.md", "Attentive.\n", "") == [])
        #expect(try codes(Self.second, "- Les voir chacun seul, d'abord.", "Silence.") == [])
    }

    @Test(arguments: ["Aidez-moi à choisir.", "J’aimerais y voir clair.", "Que puis-je refuser ?", "I'd like help."])
    func aContractMayBeARequestOrAQuestion(_ contract: String) throws {
        #expect(try codes(Self.second, "> Comment les réunir sans prendre parti ?", "> \(contract)") == [])
    }

    @Test(arguments: ["Qui devrait le savoir ?", "Il fauchait le pré.", "Elle n'a pas à ta placette."])
    func wordsThatOnlyResembleAdviceAreNone(_ question: String) throws {
        #expect(try codes(Self.second, "- Qui en souffre le plus ?", "- \(question)") == [])
    }

    @Test(arguments: [
        "«\u{A0}Tu devrais lui parler\u{A0}»", "IL FAUT trancher", "a\u{300} ta place, je partirais",
        "You  should\nleave",
        "pourquoi ne pas attendre ?",
    ])
    func adviceIsSeenHoweverItIsWritten(_ advice: String) throws {
        #expect(try codes(Self.second, "- Qui en souffre le plus ?", "- \(advice)") == ["advice-in-clarification"])
    }
}
