import Checks
import Logbook
import SourceText
import TestSupport
import Testing

/// Each rule has a folder of fixtures: `wrong`, where marks say what is found and where, and `right`, put in order.
@Suite struct FixtureTests {
    /// Rules whose mistake can't lie in a repository: ``UncommittableTests`` has them.
    static let uncommittable: Set = [
        "unreadable-file", "link-leaves-group", "file-too-large", "front-matter-too-large",
    ]

    @Test(arguments: Rule.all.map(\.code).filter { !uncommittable.contains($0) })
    func findsTheMistakeWhereItStands(_ code: String) throws {
        let fixture = try MarkedFixture("\(code)/wrong", over: "base")
        let found = diagnostics(of: fixture.group)
        #expect(found.contains { $0.code == code })
        #expect(offsets(of: found, in: fixture.group) == fixture.expected)
    }

    @Test(arguments: Rule.all.map(\.code).filter { !uncommittable.contains($0) })
    func saysNothingOncePutRight(_ code: String) throws {
        let fixture = try MarkedFixture("\(code)/right", over: "base")
        #expect(offsets(of: diagnostics(of: fixture.group), in: fixture.group) == [])
    }

    @Test func theBaseIsInOrder() throws {
        let fixture = try MarkedFixture("base")
        #expect(offsets(of: diagnostics(of: fixture.group), in: fixture.group) == [])
        #expect(fixture.group.sessions.count == 3)
        #expect(fixture.group.entries.count == 8)
    }

    private func offsets(of diagnostics: [Diagnostic], in group: Group) -> [String] {
        diagnostics.map { diagnostic in
            let offset = diagnostic.place.range.lowerBound
            return "\(diagnostic.code) \(group[diagnostic.place.file].path):\(offset)"
        }.sorted()
    }
}
