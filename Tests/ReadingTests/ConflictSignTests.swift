import Logbook
import SourceText
import TestSupport
import Testing

@Suite("Conflict signs, and what was left of them")
struct ConflictSignTests {
    private static let front = (
        entry: "---\nseance: S1\nmembre: alice\n---\n",
        session: "---\nseance: S1\ndate: 2026-01-15\nclient: alice\n---\n"
    )

    /// The lines that are taken for signs.
    private static func signs(in text: String, at path: String) -> [String] {
        let group = inlineGroup(["groupe.md": "---\nnom: G\nmembres:\n  alice: Alice Martin\n---\n", path: text])
        return group.irregularities.compactMap { irregularity in
            switch irregularity.kind {
            case .conflictMarkers, .strayConflictSign: group.text(at: irregularity.place)
            default: nil
            }
        }
    }

    /// What a carnet with a shared harvest says, and whether it shares anything.
    private static func read(_ text: String) -> (signs: [String], isShared: Bool) {
        let path = "carnets/alice/S1.md"
        let group = inlineGroup(["groupe.md": "---\nnom: G\nmembres:\n  alice: Alice Martin\n---\n", path: text])
        let isShared = group.entries.contains { $0.harvests.contains { $0.visibility > .private } }
        return (signs(in: text, at: path), isShared)
    }

    @Test(
        "One that is left hides the page, and is named",
        arguments: [
            "<<<<<<< ici\n- Un.", "- Un.\n>>>>>>> arrivée", "- Un.\n>>>>>>>", "- Un.\n||||||| avant", "- Un.\n=======",
            "- Un.\n=======\n>>>>>>> arrivée", "\n=======\n\n- Un.", "Un mot.\n=======\nDeux mots.", "Un\nmot\n=======",
            "Un mot.\n=======  ", "- Un.\n============", "Un mot.\n============", "<<<<<<<<<<<< ici\n- Un.",
            "- Un.\n>>>>>>>>>>>> arrivée", "- Un.\n||||||||||||||| avant | après", "```\n=======\n```\n\n- Un.",
            "| a | b |\n||||||| avant |\n| c | d |", "<!--\n=======\n-->",
        ]
    )
    func left(_ harvest: String) {
        for text in [harvest, harvest.replacing("\n", with: "\r\n")] {
            let read = Self.read(Self.front.entry + "## Progrès (groupe)\n\n\(text)\n\n## Ressentis\n")
            #expect(!read.signs.isEmpty && !read.isShared, "\(text)")
        }
    }

    @Test("Also in the front matter and above it")
    func frontMatter() {
        let harvest = "## Progrès (groupe)\n\n- Un.\n"
        for text in ["=======\n\(Self.front.entry)", Self.front.entry.replacing("S1\n", with: "S1\n=======\n")] {
            let read = Self.read(text + harvest)
            #expect(read.signs == ["======="] && !read.isShared)
        }
    }

    @Test(
        "What a person writes is none",
        arguments: [
            "## Progrès (groupe)\n\n> > > > > > > Une citation.", "## Progrès (groupe)\n\n<<<<<< Un.\n>>>>>> Deux.",
            "Progrès (groupe)\n================\n\n- Un.", "Progrès\n=======\n\nEnseignements (groupe)\n=====\n\n- Un.",
            "Progrès (groupe)\n=======\n\n- Un.", "Mon carnet\n===================\n\n## Progrès (groupe)\n\n- Un.",
            "## Progrès (groupe)\n\n- a ======= b\n- ||||||| \n- >>>>>>>x",
            "## Progrès (groupe)\n\n=======x\n\n    =======",
            "## Progrès (groupe)\n\n| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n|||||||\n|||||||",
            "## Progrès (groupe)\n\n||||||||a|b|\n\n<<<<<<<x",
        ]
    )
    func own(_ body: String) {
        for text in [body, body.replacing("\n", with: "\r\n")] {
            let read = Self.read(Self.front.entry + text + "\n")
            #expect(read.signs.isEmpty && read.isShared, "\(text)")
        }
    }

    @Test("In a conflict its beginning is named, and what stands after its end")
    func places() {
        let conflict = "<<<<<<< ici\n- Un.\n||||||| avant\n=======\n- Deux.\n>>>>>>> arrivée\n"
        let whole = Self.read(Self.front.entry + "## Progrès (groupe)\n\n" + conflict)
        #expect(whole.signs == ["<<<<<<<"] && !whole.isShared)
        let more = Self.read(
            Self.front.entry + "## Progrès (groupe)\n\n\(conflict)\n- Trois.\n>>>>>>> arrivée\n\(conflict)"
        )
        #expect(more.signs == ["<<<<<<<", "<<<<<<<", ">>>>>>>"])
    }

    @Test("In a séance, too, but for titles, rows and blocks of code that look like one")
    func sessions() {
        let path = "seances/S1.md"
        for (text, signs) in [
            ("- Un.\n=======\n- Deux.\n", ["======="]), ("Un mot.\n=======\n", ["======="]),
            ("Un\nmot\n=======\n", ["======="]), ("- Un.\n============\n- Deux.\n", ["============"]),
            ("- Un.\n>>>>>>> arrivée\n", [">>>>>>>"]), ("||||||| avant\n", ["|||||||"]),
            ("Alice Martin\n=======\n", []), ("Alice\n==================\n", []),
            ("- Un.\n\n==============\n\n- Deux.\n", []),
            ("```\nCrédits\n=======\n>>>>>>> a\n||||||| a\n```\n", []), ("| a |\n||||||| a |\n", []),
        ] as [(String, [String])] {
            #expect(Self.signs(in: Self.front.session + "## 1. Exposé\n\n" + text, at: path) == signs, "\(text)")
        }
    }
}
