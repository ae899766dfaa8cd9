import Changes
import Logbook
import Reading
import Reports
import SourceText

/// What a document of a past day shows of carnets though their authors have taken it back since.
struct TakenBack {
    /// How many harvests and engagements.
    private let count: Int
    /// The pages they stand in.
    private let pages: [SharedPage]

    /// `nil` where it is nothing.
    ///
    /// - Parameter rest: the same document without them.
    init?(in document: ReportDocument, without rest: ReportDocument) {
        let (shown, left) = (document.sharedPages, rest.sharedPages)
        guard shown.count > left.count else { return nil }
        count = shown.count - left.count
        let kept = Dictionary(left.map { ($0, 1) }, uniquingKeysWith: +)
        var seen: [SharedPage: Int] = [:]
        pages = shown.filter { page in
            seen[page, default: 0] += 1
            // Named once, at the first that is more than what is left.
            return seen[page, default: 0] == kept[page, default: 0] + 1
        }
    }

    func remark(isLeftOut: Bool) -> Localized<String> {
        let names = pages.map { [$0.author.name, $0.session?.description].compactMap { $0 }.joined(separator: ", ") }
            .joined(separator: " ; ")
        let (one, english) = (count == 1, names.replacing(" ; ", with: "; "))
        guard !isLeftOut else {
            return Localized(
                fr:
                    "Sans \(one ? "un texte repris ou récrit" : "\(count) textes repris ou récrits") depuis (\(names)).",
                en: "Without \(one ? "a text" : "\(count) texts") taken back or rewritten since (\(english))."
            )
        }
        return Localized(
            fr: """
                Ce document montre \(one ? "un texte repris ou récrit" : "\(count) textes repris ou récrits") depuis \
                (\(names)) : avant de le donner, voyez-le avec qui l'a écrit, ou ajoutez --still-shared pour vous en passer.
                """,
            en: """
                This document shows \(one ? "a text" : "\(count) texts") taken back or rewritten since (\(english)): ask \
                whoever wrote it before you hand it out, or add --still-shared to leave it out.
                """
        )
    }
}

extension Group {
    /// The same, with what a later state no longer shares with as many people kept for its authors; `nil` where all of
    /// it is still shared.
    ///
    /// Paragraph by paragraph, whatever the layout: of a harvest that was rewritten in part, the whole counts.
    func stillShared(in later: Group) -> Group? {
        let present = Facts(of: later, for: nil, calling: later.callingMissing(of: members))
        let calling = callingMissing(of: later.members)
        var (rest, isWhole) = (self, true)
        let people = memberIDs
        for (number, entry) in entries.enumerated() {
            let page = Subject.entry(
                EntryID(of: entry, in: self[entry.file], among: people, for: nil, calling: calling)
            )
            var shared: EntryFact?
            if case .entry(let fact)? = present[page] { shared = fact }
            for (index, harvest) in entry.harvests.enumerated()
            where harvest.visibility > .private && !harvest.isEmpty {
                let text = Passage(self.text(at: Place(entry.file, harvest.content)))
                guard shared?.holds(text, for: harvest.visibility) != true else { continue }
                rest.entries[number].harvests[index].visibility = .private
                isWhole = false
            }
            for (index, commitment) in entry.commitments.enumerated() where commitment.visibility > .private {
                let text = Passage(self.text(at: Place(entry.file, commitment.text)))
                guard shared?.commitments.contains(where: { $0.text == text }) != true else { continue }
                rest.entries[number].commitments[index].visibility = .private
                isWhole = false
            }
        }
        return isWhole ? nil : rest
    }
}

extension EntryFact {
    /// Whether each paragraph of a text stands in a harvest for as many people.
    fileprivate func holds(_ text: Passage, for visibility: Visibility) -> Bool {
        let wide = harvests.filter { $0.name.visibility >= visibility }.map(\.text)
        if wide.contains(text) { return true }
        let pieces = text.pieces(without: nil)
        let held = Set(wide.flatMap { $0.held(of: pieces) })
        return pieces.allSatisfy(held.contains)
    }
}
