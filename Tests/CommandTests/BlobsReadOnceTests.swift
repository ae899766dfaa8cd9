import Foundation
import TestSupport
import Testing

/// git unpacks each blob anew: none is asked for twice, whatever a command wants to know of it.
@Suite("Blobs are read once")
struct BlobsReadOnceTests {
    private static func page(_ session: Int, _ words: String) -> String {
        "---\nseance: S\(session)\n---\n## Enseignements (groupe)\n\n- Écouter \(words).\n\n## Ressentis\n\nBien \(words).\n"
    }

    private static let head = CommittedGroup.head.replacing("---\n\n", with: "  chloe: Chloé Vidal\n---\n\n")

    /// Somebody leaves, a page is copied, and two files have the line ends of another system.
    private static func lived() throws -> CommittedGroup {
        let group = try CommittedGroup()
        let plan = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul")
        try group.commit(["groupe.md": head, "seances/2026-01-15-S1.md": plan], on: "2026-01-15")
        for day in 16...19 {
            try group.commit(
                ["carnets/bob/S1.md": page(1, "le \(day)"), "carnets/chloe/S1.md": page(1, "en \(day)")],
                on: "2026-01-\(day)"
            )
        }
        // Each text was there before, or is there twice.
        try group.commit(
            ["carnets/alice/S1.md": page(1, "le 16"), "carnets/alice/S2.md": page(1, "le 16"), "seances/S2.md": ""],
            on: "2026-01-20"
        )
        try group.commit(["groupe.md": "", "carnets/bob/S1.md": page(1, "le 17")], on: "2026-01-21")
        try group.commit(["groupe.md": CommittedGroup.head], on: "2026-01-22")
        for file in ["groupe.md", "carnets/bob/S1.md"] {
            let text = try group.text(of: file)
            try group.scratch.write(text.replacing("\n", with: "\r\n"), to: "le groupe d'ici/" + file)
        }
        return group
    }

    /// Bob goes by another short name, and his pages move along; later Chloé gets his old one.
    private static func renamed(isHandedOn: Bool) throws -> CommittedGroup {
        let group = try lived()
        try group.git("\ngit checkout -q .\ngit mv carnets/bob carnets/br\n")
        let renamed = CommittedGroup.head.replacing("bob:", with: "br:")
        try group.commit(["groupe.md": renamed, "carnets/br/S1.md": page(1, "le 18")], on: "2026-01-23")
        try group.commit(["carnets/br/S2.md": page(2, "ici")], on: "2026-01-24")
        guard isHandedOn else { return group }
        let later = renamed.replacing("---\n\n", with: "  bob: Chloé Vidal\n---\n\n")
        try group.commit(["groupe.md": later, "carnets/bob/S2.md": page(2, "aussi")], on: "2026-01-25")
        return group
    }

    private static let commands = [
        ["history"], ["history", "--member", "alice"], ["history", "--member", "Bob Roux"],
        ["diff", "HEAD~3", "HEAD~1"], ["diff", "HEAD~3", "HEAD", "--member", "Bob Roux"],
        ["diff", "HEAD~2", "--member", "alice"], ["report", "cycle", "--out", "-"],
        ["report", "cycle", "--as-of", "HEAD~1", "--out", "-"], ["report", "member", "Bob Roux", "--out", "-"],
        ["report", "member", "Bob Roux", "--as-of", "HEAD~2", "--out", "-"], ["check", "--member", "Bob Roux"],
    ]

    private func check(_ group: CommittedGroup) throws {
        let (environment, asked) = try group.notingBlobs()
        for command in Self.commands {
            let run = try group.carnet(command, environment: environment)
            #expect(run.status < 2, "\(command): \(run.errors)")
            let blobs = asked()
            #expect(Set(blobs).count == blobs.count, "\(command)")
            #expect(command == ["check"] || !blobs.isEmpty, "\(command)")
        }
    }

    @Test("Where somebody left, pages are copies of others, and line ends are another system's")
    func lived() throws { try check(Self.lived()) }

    @Test("Where somebody's short name changed, and where it was handed on", arguments: [false, true])
    func renamed(isHandedOn: Bool) throws { try check(Self.renamed(isHandedOn: isHandedOn)) }

    @Test("A lost page is named, also where git is done and somebody's former pages are looked for")
    func lost() throws {
        let group = try Self.renamed(isHandedOn: false)
        let blob = try group.git("rev-parse HEAD:seances/2026-01-15-S1.md").trimmingCharacters(in: .newlines)
        try group.git("\nrm -f .git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))\n")
        let run = try group.carnet(["history", "--member", "Bob Roux"])
        #expect(run.status == 2 && run.errors.contains(blob), "\(run)")
    }
}
