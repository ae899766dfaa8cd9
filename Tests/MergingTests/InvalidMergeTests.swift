import Logbook
import Merging
import Testing

@Suite("What neither side had wrong and a merge would")
struct InvalidMergeTests {
    private static let base = """
        ---
        seance: S4
        date: 2026-01-15
        consultations:
          - client: alice
          - client: bastien
        presents: [alice, bastien, carole]
        ---
        # Alice

        ## 5. Synthèse et plan d'action

        - [ ] S4-A1 Appeler Paul (pour le 2026-01-30)

        # Bastien

        ## 5. Synthèse et plan d'action

        - [ ] S4-A2 Écrire la note (pour le 2026-02-01)

        """
    private static let third = MergeConflict.action(ActionID(session: SessionID("S4"), number: 3))
    private static let one = ("2026-01-30)", "2026-01-30)\n- [ ] S4-A3 Titre un\n  - Soutien : Jean.")
    private static let other = ("2026-02-01)", "2026-02-01)\n- [ ] S4-A3 Titre deux\n  - Soutien : Anne.")

    /// As git would merge texts of which each side added lines at a place of its own.
    private static func adding(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> MergedText {
        let texts = [base, ours, theirs].map { String(decoding: $0, as: UTF8.self) }
        let first = zip(texts[0], texts[2]).prefix { $0 == $1 }.count
        let end = zip(texts[0].reversed(), texts[2].reversed()).prefix { $0 == $1 }.count
        let added = texts[2].dropFirst(first).dropLast(min(end, texts[0].count - first))
        let rest = String(texts[0].dropFirst(first))
        guard let place = texts[1].ranges(of: rest).last?.lowerBound else {
            return MergedText(bytes: ours, hasConflicts: true)
        }
        return MergedText(bytes: Array((texts[1][..<place] + added + texts[1][place...]).utf8), hasConflicts: false)
    }

    @Test("One number for an action in each of two plans is a conflict at the second, however the lines would merge")
    func numbers() throws {
        let text = try TestMerge.united([Self.one], [Self.other], of: Self.base, conflicts: [Self.third])
        #expect(
            text.hasSuffix(
                """
                - [ ] S4-A2 Écrire la note (pour le 2026-02-01)
                <<<<<<< ours : ce numéro est déjà pris
                =======
                - [ ] S4-A3 Titre deux
                  - Soutien : Anne.
                >>>>>>> theirs : S4-A3, prévue

                """
            )
        )
        #expect(text.contains("- [ ] S4-A3 Titre un\n  - Soutien : Jean.\n\n# Bastien"))
    }

    @Test("Where one side gave the number to an action that was there, the new one waits")
    func givenNumber() throws {
        let base = Self.base.replacing("S4-A2 ", with: "")
        for (place, other) in [("2026-01-30)", "[ ] Écrire"), ("2026-02-01)", "[ ] Appeler")] {
            let base = place == "2026-01-30)" ? base : Self.base.replacing("S4-A1 ", with: "")
            let text = try TestMerge.united(
                [(other, other.replacing("] ", with: "] S4-A3 "))],
                [(place, "\(place)\n- [ ] S4-A3 Titre un")],
                of: base,
                conflicts: [Self.third]
            )
            #expect(
                text.contains("<<<<<<< ours : ce numéro est déjà pris\n=======\n- [ ] S4-A3 Titre un\n>>>>>>> theirs")
            )
        }
    }

    @Test("Lines that git would merge are looked at as well")
    func lines() throws {
        // Two keys of one name: nothing is known of the page's front matter, and all of it is left to git.
        let base = Self.base.replacing("date:", with: "sujet: x\nsujet: y\ndate:")
        for (ours, theirs) in [(Self.one, Self.other), (Self.other, Self.one)] {
            let merged = try TestMerge.merged(
                base: base,
                ours: base.replacing(ours.0, with: ours.1),
                theirs: base.replacing(theirs.0, with: theirs.1),
                text: Self.adding
            )
            #expect(!merged.conflicts.isEmpty, "\(merged.text)")
            #expect(merged.text.contains("Titre un") && merged.text.contains("Titre deux"))
        }
    }

    @Test("An error of the rules that neither side has is a conflict")
    func rules() throws {
        let sides = [("[alice, bastien", "[alice, hakim, bastien"), ("# Alice", "# Carole")]
        for isOursFirst in [true, false] {
            let texts = (isOursFirst ? sides : sides.reversed()).map { Self.base.replacing($0.0, with: $0.1) }
            let merged = try TestMerge.merged(
                base: Self.base,
                ours: texts[0],
                theirs: texts[1],
                faults: { page in
                    let text = String(decoding: page, as: UTF8.self)
                    return text.contains("hakim") && text.contains("# Carole")
                        ? ["both"] : text.contains("seance") ? ["old"] : []
                }
            )
            #expect(!merged.conflicts.isEmpty)
        }
    }

    @Test("A harvest that was added under a step stays there, where the other side has that step elsewhere")
    func steps() throws {
        let base = "---\nmembre: alice\nseance: S4\n---\n## 1. Exposé\n\nUn mot.\n\n## 6. Apprentissages\n\nLa fin.\n"
        let one = "## 4. Consultation\n\n### Ressentis\n\nLégère.\n\n"
        let other = "\n## 4. Consultation\n\n### Progrès\n\nUn pas.\n"
        let sides = [base.replacing("## 6.", with: one + "## 6."), base + other]
        for (ours, theirs) in [(sides[0], sides[1]), (sides[1], sides[0])] {
            let merged = try TestMerge.merged("carnets/alice/S4.md", base: base, ours: ours, theirs: theirs)
            for (step, text) in [("## 4.", "Légère."), ("## 4.", "Un pas."), ("## 6.", "La fin.")] {
                let above = merged.text.prefix(
                    upTo: merged.text.firstRange(of: text)?.lowerBound ?? merged.text.startIndex
                )
                let heading = above.split(separator: "\n").last { $0.hasPrefix("## ") }
                #expect(heading?.hasPrefix(step) == true, "\(merged.text)")
            }
        }
    }
}
