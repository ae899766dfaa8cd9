package import Logbook
package import Reading
import SourceText

/// Unites what two people made of one file, by what its parts mean.
package struct Merge {
    private let path: String
    private let reader: PageReader
    private let signs: ConflictSigns
    private let language: Language
    private let text: TextMerge

    /// - Parameters:
    ///   - path: relative to the group's folder: it says what kind of page the file is.
    ///   - reader: reads pages of the group.
    ///   - language: of the words beside a conflict's signs.
    ///   - text: git's own merge, for what has no meaning of its own.
    package init(
        path: String,
        reader: PageReader,
        signs: ConflictSigns,
        language: Language,
        text: @escaping TextMerge
    ) {
        self.path = path
        self.reader = reader
        self.signs = signs
        self.language = language
        self.text = text
    }

    /// The merged file, as it is stored.
    ///
    /// - Parameters: the three versions as they are stored.
    package func merged(base: [UInt8], ours: [UInt8], theirs: [UInt8]) -> MergedFile {
        if ours == theirs || base == theirs { return MergedFile(bytes: ours) }
        if base == ours { return MergedFile(bytes: theirs) }
        if let merged = mergedByMeaning(Versions(base: base, ours: ours, theirs: theirs)) { return merged }
        guard let merged = text(base, ours, theirs) else {
            return MergedFile(bytes: wholeConflict(ours, theirs), conflicts: [.wholeFile])
        }
        if isWrong(merged, beside: Versions(base: base, ours: ours, theirs: theirs)) {
            return MergedFile(bytes: wholeConflict(ours, theirs), conflicts: [.wholeFile])
        }
        return MergedFile(bytes: merged.bytes, conflicts: merged.hasConflicts ? [.wholeFile] : [])
    }

    private func mergedByMeaning(_ bytes: Versions<[UInt8]>) -> MergedFile? {
        let sources = bytes.map { SourceText(path: path, decoding: $0) }
        let storage = sources.map { Storage(of: $0) }
        let hasMixedLines = [storage.base, storage.ours, storage.theirs].contains { $0.lineEnds == .mixed }
        let plain = sources.map { hasMixedLines ? $0 : $0.withPlainLineEnds }
        guard let base = read(plain.base), let ours = read(plain.ours), let theirs = read(plain.theirs) else {
            return nil
        }
        let pages = Versions(base: base, ours: ours, theirs: theirs)
        if Audiences.meetChanges(pages.map(Audiences.init)) { return nil }
        let trees = pages.map { PageTree($0) }
        let pieces = trees.map(\.pieces)
        let statements = pages.map(Statements.init)
        let nodes = trees.map(\.nodes)
        let disputes = Disputes(nodes, statements, language)
        var merging = NodeMerging(pieces: pieces, disputes: disputes, signs: signs, text: text, language: language)
        let fragments = merging.merge(page: nodes)
        let merged = Joining(pieces: pieces).text(of: fragments)
        let proof = MergeProof(pages: pages, statements: statements, recast: merging.recast)
        guard let page = read(SourceText(path: path, bytes: merged)) else { return nil }
        let hasConflicts = !merging.conflicts.isEmpty
        guard hasConflicts ? proof.holdsEverything(merged) : proof.holds(for: page) else { return nil }
        let visibility = VisibilityProof(pages.map { VisibleLines(of: $0) }, recast: merging.recast)
        guard widensNothing(page, hasConflicts, visibility) else { return nil }
        return MergedFile(bytes: Storage.merged(storage).stored(merged), conflicts: merging.conflicts)
    }

    private func read(_ source: SourceText) -> Page? { reader.read(source, file: FileID(0)) }

    private func wholeConflict(_ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
        let ended = { (text: [UInt8]) in text.last == 0x0A ? text.dropLast() : text[...] }
        return signs.between(Array(ended(ours)), Array(ended(theirs))) + [0x0A]
    }

    /// Whether a merged carnet lets nobody read more, as it is and however its conflicts are ended.
    private func widensNothing(_ page: Page, _ hasConflicts: Bool, _ proof: VisibilityProof) -> Bool {
        guard case .entry = page.content else { return true }
        let lines = VisibleLines(of: page)
        guard hasConflicts else { return proof.holds(for: lines) }
        guard let parts = ConflictParts(page.source, length: signs.length) else { return false }
        return proof.holds(for: lines, isCounted: false)
            && parts.endings.allSatisfy { ending in
                read(SourceText(path: path, bytes: ending.bytes)).map {
                    proof.holds(for: VisibleLines(of: $0), ending.sides)
                } ?? false
            }
    }

    /// Whether the path is that of a carnet's page.
    private var isCarnet: Bool {
        if case .entry = read(SourceText(path: path, bytes: []))?.content { true } else { false }
    }

    /// Whether what git made of the lines lets more people read one of a carnet than its versions do, or says of an
    /// action or of somebody's presence what can't be true.
    private func isWrong(_ merged: MergedText, beside versions: Versions<[UInt8]>) -> Bool {
        guard let page = self.page(merged.bytes), let ours = self.page(versions.ours),
            let theirs = self.page(versions.theirs)
        else { return isCarnet }
        // Where nobody can read a common version, both sides are all new.
        let base = self.page(versions.base)
        let visible = Versions(
            base: base.map { VisibleLines(of: $0) } ?? VisibleLines(),
            ours: VisibleLines(of: ours),
            theirs: VisibleLines(of: theirs)
        )
        if !widensNothing(page, merged.hasConflicts, VisibilityProof(visible)) { return true }
        guard !merged.hasConflicts, let base else { return false }
        return Statements(of: page).contradicts(
            Versions(base: base, ours: ours, theirs: theirs).map { Statements(of: $0) }
        )
    }

    private func page(_ bytes: [UInt8]) -> Page? { read(SourceText(path: path, decoding: bytes)) }
}

/// What a merge came to.
package struct MergedFile: Sendable {
    /// As they are stored.
    package let bytes: [UInt8]
    /// In the order of the file; empty where nobody has to decide anything.
    package let conflicts: [MergeConflict]

    init(bytes: [UInt8], conflicts: [MergeConflict] = []) {
        self.bytes = bytes
        self.conflicts = conflicts
    }
}

extension Versions {
    func map<Other>(_ transform: (Value) -> Other) -> Versions<Other> {
        Versions<Other>(base: transform(base), ours: transform(ours), theirs: transform(theirs))
    }
}
