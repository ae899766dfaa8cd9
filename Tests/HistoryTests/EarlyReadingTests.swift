import Changes
import Foundation
import Git
import Logbook
import Reading
import TestSupport
import Testing

@testable import History

/// What is read while git still tells its log is what would have been read after it.
@Suite("Pages that are read early")
struct EarlyReadingTests {
    private static func page(_ session: Int, _ lines: Int) -> String {
        let items = (0..<lines).map { "- J'ai appris \($0), et S\(session)-A\($0 % 4 + 1) me l'a montré." }
        return "---\nmembre: alice\nseance: S\(session)\n---\n## Enseignements (groupe)\n\n"
            + items.joined(separator: "\n") + "\n\n## Ressentis\n\n- À moi.\n"
    }

    /// More than git is asked for at one go; one of them was called otherwise in its beginnings, and ends as it began.
    private static let pages: [[String: String?]] =
        [
            ["carnets/alice/S1-avant.md": page(1, 3), "seances/2026-01-15-S2.md": "---\nseance: S2\n---\n"],
            ["carnets/alice/S1-avant.md": nil, "carnets/alice/S1.md": page(1, 4)],
        ]
        + (5..<600).map { ["carnets/alice/S\($0 % 4 + 1).md": page($0 % 4 + 1, $0)] }
        + [["carnets/alice/S3.md": "---\nseance: [S3\n---\n"], ["carnets/alice/S1.md": page(1, 3)]]

    private struct Scene {
        let history: LongHistory
        let tip: ObjectID
        var blobs: NamedBlobs
        /// Those that were named when the early reading began.
        let latest: NamedBlobs.List
        let group: Group
        /// As they are read when all is known.
        let all: PageVersions

        init(of commits: [[String: String?]] = pages) throws {
            history = try LongHistory(commits)
            // Each object in a file of its own.
            _ = try history.output(
                of: "mv .git/objects/pack .git; mkdir .git/objects/pack; cat .git/pack/*.pack | git unpack-objects -q"
            )
            tip = try history.folder.repository.commit(named: "HEAD")
            blobs = NamedBlobs(of: history.folder)
            // The latest come first.
            let log = Array(try history.folder.repository.log(to: tip).reversed())
            blobs.add(log.prefix(590))
            latest = blobs.pages
            blobs.add(log[...])
            group = try history.group.read()
            let feed = try BlobFeed(from: history.folder.repository, limit: 1 << 20)
            let none = EarlyPages(of: Group(), for: nil, from: feed)
            all = try PageVersions(of: GivenVersions(of: blobs, knowing: none, and: [], in: history.folder), for: nil)
        }

        /// The latest blobs, read as pages of a group. By then those are lost that nobody has to read again.
        ///
        /// - Parameter isEnough: whether one is.
        func early(of group: Group, isEnough: Bool = false) throws -> EarlyPages {
            let feed = try BlobFeed(from: history.folder.repository, limit: 1 << 20)
            var early = EarlyPages(of: group, for: nil, from: feed)
            _ = early.read(latest.blobs, at: latest.paths) { !isEnough }
            for page in early.asked.prefix(early.count) {
                try lose(page.blob)
            }
            return early
        }

        func lose(_ blob: ObjectID) throws {
            let name = blob.description
            let file = "/.git/objects/\(name.prefix(2))/\(name.dropFirst(2))"
            try FileManager.default.removeItem(atPath: history.scratch.path + file)
        }

        func given(
            knowing early: EarlyPages,
            and files: [CommittedFolder.UncommittedFile] = []
        ) throws -> GivenVersions {
            try GivenVersions(of: blobs, knowing: early, and: files, in: history.folder)
        }

        /// What is read otherwise than it would be without what was read early.
        func differences(_ early: EarlyPages, isShort: Bool = false) throws -> [String] {
            let read = try PageVersions(of: given(knowing: early), for: nil)
            let pages = blobs.pages.blobs.flatMap(blobs.pages.paths.versions)
            var differences = pages.filter { page in
                all[page] == nil || read[page].map { $0.differs(from: all[page] ?? Facts()) } ?? true
                    || read.isUnreadable(page.path, page.version) != all.isUnreadable(page.path, page.version)
            }
            .map { "\($0)" }
            if (pages.count <= 512) != isShort || all.namesakes.isEmpty { differences.append("no history") }
            if read.namesakes != all.namesakes { differences.append("namesakes") }
            return differences
        }
    }

    @Test("Every version says the same, also of a page that bore another name before")
    func same() async throws {
        let (count, differences) = try await besideTests {
            let scene = try Scene()
            let early = try scene.early(of: scene.group)
            return (early.count, try scene.differences(early))
        }
        #expect(count > 150)
        #expect(differences == [])
    }

    @Test("Pages that were read as another group's are read again")
    func otherMembers() async throws {
        let differences = try await besideTests {
            let scene = try Scene()
            let head = "---\nnom: Le cercle\nmembres:\n  zoé: Zoé Martin\n---\n"
            let stranger = GroupReader.group(of: [RawFile(path: "groupe.md", bytes: Array(head.utf8))])
            return try scene.differences(try scene.early(of: stranger))
        }
        #expect(differences == [])
    }

    @Test("Files that differ in the ends of their lines alone are told from others by what was read")
    func lineEnds() async throws {
        let (count, paths) = try await besideTests {
            let scene = try Scene()
            let early = try scene.early(of: scene.group)
            let files = try ["S1": Self.page(1, 3), "S2": Self.page(2, 3)].map { name, text in
                let path = "carnets/alice/\(name).md"
                let page = try #require(early.asked.first { scene.latest.paths[$0] == path })
                let bytes = Array(text.replacing("\n", with: "\r\n").utf8)
                return CommittedFolder.UncommittedFile(path: path, blob: page.blob, bytes: bytes)
            }
            return (early.count, try scene.given(knowing: early, and: files).uncommitted.map(\.path))
        }
        #expect(count > 150)
        #expect(paths == ["carnets/alice/S2.md"])
    }

    @Test("What was read of them is known to whoever does without the history, where a page of it is lost")
    func lineEndsBesideLostPage() async throws {
        let (failure, isKnown) = try await besideTests {
            let scene = try Scene()
            let lost = try #require(scene.latest.blobs.sorted(by: PageBlob.comesBefore).last?.blob)
            try scene.lose(lost)
            let early = try scene.early(of: scene.group)
            let page = try #require(early.asked.first)
            let bytes = Array("---\r\n".utf8)
            let file = CommittedFolder.UncommittedFile(path: scene.latest.paths[page], blob: page.blob, bytes: bytes)
            let failure = #expect(throws: GitFailure.self) { _ = try scene.given(knowing: early, and: [file]) }
            return (failure == .missingObject(lost.description), scene.history.folder.hasRead(page.blob))
        }
        #expect(failure)
        #expect(isKnown)
    }

    @Test("Whoever has enough stops at once, and nothing is lost of what was read")
    func enough() async throws {
        let (count, differences) = try await besideTests {
            let scene = try Scene()
            let early = try scene.early(of: scene.group, isEnough: true)
            return (early.count, try scene.differences(early))
        }
        #expect(count == 1)
        #expect(differences == [])
    }

    @Test("A history that is so short that git gives all of it at one go is read as it comes")
    func short() async throws {
        let differences = try await besideTests {
            let scene = try Scene(of: Array(Self.pages.prefix(3) + Self.pages.suffix(150)))
            return try scene.differences(try scene.early(of: scene.group), isShort: true)
        }
        #expect(differences == [])
    }

    @Test("The history is the same, whether its pages are read early or late")
    func history() async throws {
        let (early, late, other) = try await besideTests {
            let scene = try Scene()
            let (early, _, other) = try HistoryReader.history(
                from: RunningLog(of: scene.history.group),
                comparedWith: scene.history.group,
                of: scene.group
            ) { 7 }
            return (early, try HistoryReader(scene.history.folder).history(to: scene.tip, in: ""), other)
        }
        #expect(early.steps.count > 550)
        #expect(early.steps.map(\.commit) == late.steps.map(\.commit))
        #expect(early.steps.map(\.changes) == late.steps.map(\.changes))
        #expect(other == 7)
    }
}

extension Facts {
    fileprivate func differs(from other: Facts) -> Bool { !Facts.subjects(inWhich: self, differsFrom: other).isEmpty }
}
