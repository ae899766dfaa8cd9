package import Logbook
package import Reading
import SourceText

/// Unites what two people made of one file, by what its parts mean.
package struct Merge {
    private let path: String
    private let reader: PageReader
    private let signs: ConflictSigns
    private let language: Language
    private let faults: FaultSearch
    private let text: TextMerge

    /// - Parameters:
    ///   - path: relative to the group's folder: it says what kind of page the file is.
    ///   - reader: reads pages of the group.
    ///   - language: of the words beside a conflict's signs.
    ///   - faults: what is wrong with a page; a merge without conflicts brings nothing new of it.
    ///   - text: git's own merge, for what has no meaning of its own.
    package init(
        path: String,
        reader: PageReader,
        signs: ConflictSigns,
        language: Language,
        faults: @escaping FaultSearch = { _ in [] },
        text: @escaping TextMerge
    ) {
        self.path = path
        self.reader = reader
        self.signs = signs
        self.language = language
        self.faults = faults
        self.text = text
    }

    /// The merged file, as it is stored.
    ///
    /// - Parameters: the three versions as they are stored.
    package func merged(base: [UInt8], ours: [UInt8], theirs: [UInt8]) -> MergedFile {
        if ours == theirs || base == theirs { return MergedFile(bytes: ours) }
        if base == ours { return MergedFile(bytes: theirs) }
        let versions = Versions(base: base, ours: ours, theirs: theirs)
        let merged = united(versions)
        if merged.conflicts.isEmpty, merged.bytes == ours || merged.bytes == theirs { return merged }
        return holding(versions).map { MergedFile(bytes: $0) } ?? merged
    }

    /// What two people made of one file, both without knowing of the other.
    func united(_ versions: Versions<[UInt8]>) -> MergedFile {
        let trees = self.trees(of: versions)
        if let merged = trees.flatMap({ merged($0, .byThing) }) { return merged }
        let lines = self.lines(of: versions, trees).flatMap { isWrong($0, beside: versions) ? nil : $0 }
        if let lines, !lines.hasConflicts { return MergedFile(bytes: lines.bytes) }
        let ways: [NodeMerging.SectionMerge] = [.headingsAlone, .things, .whole, .wholeWithNext]
        let sections = ways.lazy.compactMap { way in trees.flatMap { merged($0, .bySection(way)) } }
        if let lines {
            let conflict = MergedFile(bytes: lines.bytes, conflicts: [.wholeFile])
            return sections.first { $0.conflicts.isEmpty } ?? conflict
        }
        let whole = { MergedFile(bytes: wholeConflict(versions.ours, versions.theirs), conflicts: [.wholeFile]) }
        return sections.first ?? whole()
    }

    /// How much of a page goes together.
    private enum Breadth {
        case byThing
        case bySection(NodeMerging.SectionMerge)
    }

    /// The three versions, read.
    private struct Trees {
        let bytes: Versions<[UInt8]>
        let storage: Versions<Storage>
        let pages: Versions<Page>
        let trees: Versions<PageTree>
    }

    private func trees(of bytes: Versions<[UInt8]>) -> Trees? {
        let sources = bytes.map { SourceText(path: path, decoding: $0) }
        let storage = sources.map { Storage(of: $0) }
        let hasMixedLines = [storage.base, storage.ours, storage.theirs].contains { $0.lineEnds == .mixed }
        let plain = sources.map { hasMixedLines ? $0 : $0.withPlainLineEnds }
        guard let base = read(plain.base), let ours = read(plain.ours), let theirs = read(plain.theirs) else {
            return nil
        }
        let pages = Versions(base: base, ours: ours, theirs: theirs)
        return Trees(bytes: bytes, storage: storage, pages: pages, trees: pages.map { PageTree($0) })
    }

    private func merged(_ versions: Trees, _ breadth: Breadth) -> MergedFile? {
        let pages = versions.pages
        if case .byThing = breadth, Audiences.meetChanges(pages.map(Audiences.init)) { return nil }
        let statements = pages.map(Statements.init)
        let (merged, merging) = unproved(versions, statements, breadth)
        let proof = MergeProof(pages: pages, statements: statements, recast: merging.recast)
        guard let page = read(SourceText(path: path, bytes: merged)) else { return nil }
        let hasConflicts = !merging.conflicts.isEmpty
        guard hasConflicts ? proof.holdsEverything(merged) : proof.holds(for: page) else { return nil }
        let visibility = VisibilityProof(pages.map { VisibleLines(of: $0) }, recast: merging.recast)
        guard widensNothing(page, hasConflicts, visibility) else { return nil }
        let bytes = Storage.merged(versions.storage).stored(merged)
        guard hasConflicts || hasNoNewFault(bytes, beside: versions.bytes) else { return nil }
        return MergedFile(bytes: bytes, conflicts: merging.conflicts)
    }

    private func unproved(
        _ versions: Trees,
        _ statements: Versions<Statements>,
        _ breadth: Breadth
    ) -> (text: [UInt8], merging: NodeMerging) {
        let pieces = versions.trees.map(\.pieces)
        let nodes = versions.trees.map(\.nodes)
        let disputes = Disputes(nodes, statements, language)
        var merging = NodeMerging(pieces: pieces, disputes: disputes, signs: signs, text: text, language: language)
        let fragments =
            switch breadth {
            case .byThing: merging.merge(page: nodes)
            case .bySection(let way): merging.merge(sections: nodes, way)
            }
        return (Joining(pieces: pieces).text(of: fragments), merging)
    }

    /// What the versions may come to without conflicts, thing by thing and line by line: not looked at by anything, and for
    /// nobody to see.
    func unprovedTexts(of bytes: Versions<[UInt8]>) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        let trees = self.trees(of: bytes)
        if let trees {
            let (merged, merging) = unproved(trees, trees.pages.map(Statements.init), .byThing)
            if merging.conflicts.isEmpty { texts.append(Storage.merged(trees.storage).stored(merged)) }
        }
        if let merged = lines(of: bytes, trees), !merged.hasConflicts, !texts.contains(merged.bytes) {
            texts.append(merged.bytes)
        }
        return texts
    }

    private func hasNoNewFault(_ merged: [UInt8], beside versions: Versions<[UInt8]>) -> Bool {
        let found = faults(merged)
        return found.isEmpty || found.isSubset(of: faults(versions.ours).union(faults(versions.theirs)))
    }

    /// git's merge of the lines, however each version ends them.
    private func lines(of bytes: Versions<[UInt8]>, _ trees: Trees?) -> MergedText? {
        guard let trees else { return text(bytes.base, bytes.ours, bytes.theirs) }
        let plain = trees.pages.map(\.source.bytes)
        return text(plain.base, plain.ours, plain.theirs).map { merged in
            MergedText(
                bytes: Storage.merged(trees.storage).stored(merged.bytes),
                hasConflicts: merged.hasConflicts
            )
        }
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
    func isWrong(_ merged: MergedText, beside versions: Versions<[UInt8]>) -> Bool {
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
        guard !merged.hasConflicts else { return false }
        if !hasNoNewFault(merged.bytes, beside: versions) { return true }
        guard let base else { return false }
        let pages = Versions(base: base, ours: ours, theirs: theirs)
        let statements = pages.map { Statements(of: $0) }
        let proof = MergeProof(pages: pages, statements: statements, recast: [])
        return !proof.bringsNothingWrong(page) || Statements(of: page).contradicts(statements)
    }

    private func page(_ bytes: [UInt8]) -> Page? { read(SourceText(path: path, decoding: bytes)) }
}

/// Looks for what is wrong with a page as it is stored: each error by its code and its words.
package typealias FaultSearch = (_ page: [UInt8]) -> Set<String>

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
