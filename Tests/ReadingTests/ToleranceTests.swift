import Links
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

/// What real editors, keyboards and drives make of one and the same group.
@Suite struct ToleranceTests {
    private static let group =
        "---\nnom: Été\nmembres:\n  alice: Alice Martin\n  bruno: { nom: Bruno Keller, alias: [BK] }\n  chloe: Chloé Nguyen\n---\n"
    private static let session =
        "---\nséance: S1\ndate: 9 avril 2026\nclient: Chloé\nsujet: L’été €œ\n---\n# Titre\n## 3. Contrat\nAidez-moi ?\n"
        + "## 5. Synthèse et plan d'action\n- [ ] S1-A1 Écrire @BK (pour le 1er mai 2026)\n"

    private func group(_ session: [UInt8], at path: String = "seances/S1.md") -> Group {
        GroupReader.group(of: [
            RawFile(path: "groupe.md", bytes: Array(Self.group.utf8)), RawFile(path: path, bytes: session),
        ])
    }

    /// All that matters of the séance, in one line.
    private func meaning(_ group: Group) -> String {
        guard let session = group.sessions.first, let consultation = session.consultations.first else { return "none" }
        let action = consultation.actions.first
        return [
            session.id.value.description, "\(session.date?.value.month ?? 0)",
            "\(consultation.client?.value.description ?? "")",
            consultation.topic?.value ?? "", consultation.steps.map { "\($0.step)" }.joined(separator: "+"),
            action?.id.description ?? "", action?.title ?? "", action?.owner?.value.description ?? "",
            "\(action?.due?.value.month ?? 0)",
        ].joined(separator: "|")
    }

    private static let expected = "S1|4|chloe|L’été €œ|contract+actionPlan|S1-A1|Écrire|bruno|5"

    private static func utf16(_ text: String, big: Bool) -> [UInt8] {
        ([0xFEFF] + Array(text.utf16)).flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return big ? pair.reversed() : pair
        }
    }

    private static func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "€": 0x80
            case "œ": 0x9C
            case "’": 0x92
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
    }

    @Test func everyEncodingSaysTheSame() {
        let files: [([UInt8], SourceEncoding)] = [
            (Array(Self.session.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(Self.session.utf8), .utf8WithMark),
            (Self.utf16(Self.session, big: false), .utf16LittleEndian),
            (Self.utf16(Self.session, big: true), .utf16BigEndian),
            (Self.windows1252(Self.session), .windows1252),
        ]
        for (bytes, encoding) in files {
            let group = group(bytes)
            #expect(meaning(group) == Self.expected, "\(encoding)")
            #expect(group.files.last?.encoding == encoding)
        }
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\n\r\n"])
    func everyLineEndSaysTheSame(end: String) {
        let text =
            end.count > 1 && end != "\r\n"
            ? Self.session.replacing("\n## ", with: "\r\n## ") : Self.session.replacing("\n", with: end)
        #expect(meaning(group(Array(text.utf8))) == Self.expected)
    }

    @Test(arguments: [
        ("é", "e\u{301}"), ("É", "E\u{301}"), ("## 3. Contrat", "CONTRAT\n---"),
        ("## 3. Contrat", "## Étape\u{A0}3\u{202F}: contrat"),
        ("## 3. Contrat", "## 3) Contrat"), ("## 3. Contrat", "## Contrat\u{A0}:"), ("## 3. Contrat", "## 3"),
        ("plan d'action", "PLAN D’ACTION"),
        ("Synthèse", "SYNTHESE"), ("séance:", "SEANCE\u{A0}:"), ("séance: S1", "\"Séance\": 'séance 1'"),
        ("Chloé", "CHLOE NGUYEN"),
        ("- [ ]", "1. [ ]"), ("- [ ]", "-\t[ ]"), ("- [ ]", "- Groupe\n  - [ ]"), ("- [ ] S1-A1", "- [ ]S1-A1"),
        ("- [ ]", "- [  ]"),
        ("S1-A1", "s1\u{2011}a1"), ("S1-A1", "**S1-A1** :"), ("@BK", "@Bruno Keller,"), ("(pour", "\n  (pour"),
        ("1er mai", "1er\u{A0}mai"),
        ("Écrire", "*Écrire*"), ("Écrire", "[Écrire](http://x.org)"), ("Écrire", "`Écrire`"),
    ])
    func everySpellingSaysTheSame(plain: String, other: String) {
        let text = Self.session.replacing(plain, with: other)
        #expect(text != Self.session || plain == "É" || plain == "é")
        #expect(meaning(group(Array(text.utf8))) == Self.expected)
    }

    @Test(arguments: [
        "seances/2026/S1.md", "seances/a/b/2026-04-09-S1.md", "se\u{301}ances/S1.MD", "Séances/S1.markdown",
    ])
    func placeInsideTheFolderChangesNothing(path: String) {
        #expect(meaning(group(Array(Self.session.utf8), at: path)) == Self.expected)
    }

    @Test(arguments: [
        ".S3.md.swp", "S3.md~", "#S3.md#", "~$S3.md", ".~lock.S3.md#", "S3.md.bak",
    ])
    func leftoversOfEditorsAreNotRead(name: String) {
        let found = inlineGroup(["groupe.md": Self.group, "carnets/alice/\(name)": "secret"]).irregularities.map(\.kind)
        #expect(found.contains { if case .editorSwapFile = $0 { true } else { false } })
    }

    @Test(arguments: [
        "S3 (conflicted copy).md", "S3 (Alice's conflicted copy 2026-03-12).md",
        "S3 (Copie en conflit de Alice 2026-03-12).md",
        "S3 (1).md", "S3 - Copie.md", "S3 - Copie (2).md", "S3 copie 2.md", "S3 copy.md", "Copie de S3.md",
        "Copy of S3.md",
        "S3.sync-conflict-20260312-101112-ABCDEF1.md", "S3 (Case Conflict).md", "S3_conflict-20260312-101112.md",
        "S3 (SFConflict alice 2026-03-12).md",
    ])
    func copiesOfDrivesAreNotRead(name: String) {
        let group = inlineGroup(["groupe.md": Self.group, "carnets/alice/\(name)": "---\nseance: S3\n---\n"])
        #expect(group.entries.isEmpty)
        let originals = group.irregularities.compactMap { irregularity in
            if case .conflictCopy(let original) = irregularity.kind { original } else { nil }
        }
        #expect(originals == ["s3"])
    }

    @Test(arguments: ["2026-04-09-S1-conflit-entre-collegues.md", "S1 un conflit.md", "S1 copie conforme.md"])
    func aTopicIsNoCopy(name: String) {
        #expect(meaning(group(Array(Self.session.utf8), at: "seances/\(name)")) == Self.expected)
    }

    @Test func twoConsultationsByAnyName() {
        for (first, second) in [("alice", "Bruno"), ("Alice Martin", "BK"), ("ALICE", "Jean-Pierre")] {
            let group = inlineGroup([
                "groupe.md":
                    "---\nmembres: {alice: Alice Martin, bruno: {nom: Bruno Keller, alias: [BK, Jean-Pierre]}}\n---\n",
                "seances/S1.md": "---\nseance: S1\nconsultations: [{client: alice}, {client: bruno}]\n---\n"
                    + "# \(first) — Un\n## Plan d'action\n- [ ] Un\n# \(second) - Deux\n## Plan d'action\n- [ ] S1-A4 Deux\n- [ ] Trois\n",
            ])
            let consultations = group.sessions.first?.consultations ?? []
            #expect(consultations.map { $0.actions.map(\.id.description) } == [["S1-A5"], ["S1-A4", "S1-A6"]])
        }
    }

    @Test(arguments: [
        ("- [x] S1-A1 Fait", ["S1-A1 done"]), ("- [x] **S1-A1**, **S1-A2** : faites", ["S1-A1 done", "S1-A2 done"]),
        ("- [/] s1-a1 et S1-A2", ["S1-A1 in-progress", "S1-A2 in-progress"]), ("S1-A1 : on verra", ["S1-A1 -"]),
        ("1. [~] S1-A1", ["S1-A1 adapted"]), ("- [—] S1-A1", ["S1-A1 abandoned"]),
        ("- [ x ]\u{202F}S1-A1", ["S1-A1 done"]),
    ])
    func retours(line: String, expected: [String]) {
        let group = inlineGroup([
            "groupe.md": Self.group, "seances/S2.md": "---\nseance: S2\n---\n## retours\n\(line)\n",
        ])
        let found = group.sessions.flatMap(\.followUps).map { "\($0.action.value) \($0.state?.rawValue ?? "-")" }
        #expect(found == expected)
    }

    @Test(arguments: [
        ("## Ressentis\nx", [Visibility.private]), ("## Ressentis (groupe) :\nx", [.group]),
        ("## LEARNINGS (Group)\nx", [.group]),
        ("## 4. Consultation (groupe)\n### Ressentis\nx", [.private]),
        ("## 4. Consultation\n### Ressentis (bilan)\nx", [.review]),
        ("## Ressentis (groupe)\n### Contrat\nx", [.group]),
        ("## Ressentis (privé)\n### Contrat (groupe)\nx", [.private]),
        ("## Ressentis (grupo)\nx", [.private]), ("Ressentis (prive\u{301})\n===\nx", [.private]),
    ])
    func visibility(text: String, expected: [Visibility]) {
        let group = inlineGroup(["groupe.md": Self.group, "carnets/alice/S1.md": "---\nseance: S1\n---\n\(text)\n"])
        #expect(group.entries.flatMap(\.harvests).filter { !$0.isEmpty }.map(\.visibility) == expected)
    }

    @Test("What follows an underlined heading belongs to it, from the first line on")
    func underlinedHeading() {
        let text =
            "---\nseance: S1\n---\nExposé\n------\nPremière ligne.\nDeuxième.\n\nContrat\n---\n===\nAidez-moi ?\n"
        let steps = group(Array(text.utf8)).sessions[0].consultations[0].steps
        #expect(steps.map(\.content.markdown) == ["Première ligne.\nDeuxième.\n\n", "===\nAidez-moi ?\n"])
    }
}
