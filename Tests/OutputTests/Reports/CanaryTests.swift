import Logbook
import Output
import Reports
import SourceText
import Testing

@Suite("Nothing private reaches anybody but its author")
struct CanaryTests {
    @Test("Group documents hold no private word, in any form", arguments: 1...40)
    func groupDocuments(seed: Int) throws {
        let made = CanaryGroup(seed: UInt64(seed))
        let requests = [.cycle(CycleID("C1"))] + (1...made.sessions).map { ReportRequest.session(SessionID("S\($0)")) }
        for request in requests {
            for format in ReportFormat.allCases {
                let text = try rendered(request, of: made.group, as: format)
                let leaked = made.canaries.filter { text.contains($0.word) }
                #expect(leaked.isEmpty, "\(request) \(format)")
            }
        }
    }

    @Test("One's own carnet holds all of one's private words and nobody else's", arguments: 1...20)
    func memberDocuments(seed: Int) throws {
        let made = CanaryGroup(seed: UInt64(seed))
        for member in CanaryGroup.members.map({ MemberID($0) }) {
            for format in ReportFormat.allCases {
                let text = try rendered(.member(member), of: made.group, as: format)
                let others = made.canaries.filter { $0.author != member && text.contains($0.word) }
                #expect(others.isEmpty, "\(member) \(format)")
                let own = made.canaries.filter { $0.author == member && $0.isComment == text.contains($0.word) }
                #expect(own.isEmpty, "\(member) \(format): \(own.map(\.word))")
            }
        }
    }

    @Test("What was opened to the group is in the fiche de séance")
    func sharedWordsArrive() throws {
        let made = CanaryGroup(seed: 7)
        let sheets = try (1...made.sessions).map {
            try rendered(.session(SessionID("S\($0)")), of: made.group, as: .markdown)
        }
        #expect(!made.shared.isEmpty)
        #expect(made.shared.allSatisfy { word in sheets.contains { $0.contains(word) } })
    }

    @Test("An entry in one member's folder under another's name goes to neither")
    func disputedEntry() throws {
        let made = CanaryGroup(seed: 1).group
        var group = made
        let place = try #require(group.entries.firstIndex { $0.folderMember == MemberID("alice") })
        group.entries[place].member.value = MemberID("bruno")
        let text = group[group.entries[place].file]
        let word = try #require(text[text.wholeRange].split(separator: " ").first { $0.hasPrefix("canarialice") })
        let secret = String(word.prefix { !$0.isNewline })
        for member in ["alice", "bruno"] {
            let report = try rendered(.member(MemberID(member)), of: group, as: .json)
            #expect(!report.contains(secret))
        }
    }
}
