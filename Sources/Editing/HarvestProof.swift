import Lexicon
import Logbook
import Reading
import SourceText

/// Reads a page of a carnet as it would be, and sees whether one harvest was added, for those it is meant for.
struct HarvestProof {
    let page: Page
    let entry: Entry
    let reader: PageReader

    /// A harvest with its text.
    private struct Passage: Equatable {
        let kind: HarvestKind
        let step: Step?
        let visibility: Visibility
        /// Without white space at its ends.
        let text: String
    }

    /// - Parameter written: the harvest as it stands in the new text.
    func holds(for harvest: NewHarvest, written: String, in text: SourceText) -> Bool {
        guard let after = reader.read(text, file: page.file), case .entry(let new) = after.content,
            after.irregularities.isNoMore(than: page.irregularities),
            new.member.value == entry.member.value, new.session?.value == entry.session?.value
        else { return false }
        let (before, read) = (passages(of: entry, in: page.source), passages(of: new, in: text))
        let kind: HarvestKind
        switch harvest.kind {
        case .commitment: return before == read && hasOneMoreCommitment(new, harvest.visibility)
        case .learning: kind = .learning
        case .feeling: kind = .feeling
        case .progress: kind = .progress
        }
        guard commitments(of: entry) == commitments(of: new) else { return false }
        let fitting = { (passage: Passage) in
            passage.kind == kind && passage.step == harvest.step && passage.visibility == harvest.visibility
        }
        if read.count == before.count + 1 {
            return read.indices.contains { index in
                fitting(read[index]) && read[index].text == written && read.without(index) == before
            }
        }
        guard read.count == before.count, let index = read.indices.first(where: { read[$0] != before[$0] }) else {
            return false
        }
        let (old, grown) = (before[index], read[index])
        return fitting(old) && fitting(grown) && read.without(index) == before.without(index)
            && grown.text.removingLast(written) == old.text
    }

    private func passages(of entry: Entry, in source: SourceText) -> [Passage] {
        entry.harvests.map { harvest in
            Passage(
                kind: harvest.kind,
                step: harvest.step,
                visibility: harvest.visibility,
                text: source[harvest.content].removingBlankLines
            )
        }
    }

    private func commitments(of entry: Entry) -> [Visibility] { entry.commitments.map(\.visibility) }

    private func hasOneMoreCommitment(_ new: Entry, _ visibility: Visibility) -> Bool {
        let (before, after) = (commitments(of: entry), commitments(of: new))
        return after.indices.contains { after[$0] == visibility && after.without($0) == before }
            && new.commitments.count { $0.state == .planned } == entry.commitments.count { $0.state == .planned } + 1
    }
}

extension [Irregularity] {
    /// Whether everything here was there before.
    func isNoMore(than old: [Irregularity]) -> Bool {
        var left = Dictionary(grouping: old, by: \.kind).mapValues(\.count)
        return allSatisfy { irregularity in
            left[irregularity.kind, default: 0] -= 1
            return left[irregularity.kind, default: 0] >= 0
        }
    }
}

extension Array {
    func without(_ index: Int) -> [Element] {
        var copy = self
        copy.remove(at: index)
        return copy
    }
}

extension String {
    /// The lines that hold something, joined anew: blank lines are the layout of the page.
    fileprivate var removingBlankLines: String {
        split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
    }

    /// What is left without the last of the lines that say `line`.
    fileprivate func removingLast(_ line: String) -> String {
        var lines = split(separator: "\n")
        if let index = lines.lastIndex(where: { $0 == line }) { lines.remove(at: index) }
        return lines.joined(separator: "\n")
    }
}
