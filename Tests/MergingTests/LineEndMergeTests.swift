import Merging
import Testing

@Suite("Versions whose lines end differently")
struct LineEndMergeTests {
    private static let page = """
        ---
        membre: alice
        seance: S4
        ---
        ## Ressentis

        Je me suis tue.

        Triste.

        """

    @Test("git's merge of the lines is asked of lines that end alike")
    func lines() throws {
        let ours = Self.page.replacing("## Ressentis", with: "## Progrès (privé)")
        let theirs = Self.page.replacing("Triste.", with: "Triste.\n\nEt lasse.")
        let merged = try TestMerge.merged(
            "carnets/alice/S4.md",
            base: Self.page,
            ours: ours.replacing("\n", with: "\r\n"),
            theirs: theirs,
            text: TestMerge.lineMerge()
        )
        #expect(merged.conflicts.isEmpty)
        let united = ours.replacing("Triste.", with: "Triste.\n\nEt lasse.")
        #expect(merged.text == united.replacing("\n", with: "\r\n"))
    }

    @Test("Where one of them mixes its ends, no line gets two")
    func mixed() throws {
        let base = Self.page.replacing("tue.\n", with: "tue.\r\n")
        let merged = try TestMerge.merged(
            "carnets/alice/S4.md",
            base: base,
            ours: base.replacing("Triste.", with: "Triste.\n\nEt lasse."),
            theirs: Self.page.replacing("\n", with: "\r\n")
        )
        #expect(!merged.text.contains("\r\r\n"))
        #expect(merged.text.contains("Et lasse."))
    }
}
