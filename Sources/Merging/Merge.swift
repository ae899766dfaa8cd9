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
        let versions = Versions(base: base, ours: ours, theirs: theirs)
        if !merged.hasConflicts, widensVisibility(merged.bytes, beside: versions) {
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
        var merging = NodeMerging(pieces: pieces, signs: signs, text: text, language: language)
        guard let fragments = try? merging.merge(trees.map(\.nodes)) else { return nil }
        let merged = Joining(pieces: pieces).text(of: fragments)
        let proof = MergeProof(pages: pages, recast: merging.recast)
        if merging.conflicts.isEmpty {
            guard let page = read(SourceText(path: path, bytes: merged)), proof.holds(for: page) else { return nil }
        } else {
            guard proof.holdsEverything(merged) else { return nil }
        }
        return MergedFile(bytes: Storage.merged(storage).stored(merged), conflicts: merging.conflicts)
    }

    private func read(_ source: SourceText) -> Page? { reader.read(source, file: FileID(0)) }

    private func wholeConflict(_ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
        let ended = { (text: [UInt8]) in text.last == 0x0A ? text.dropLast() : text[...] }
        return signs.between(Array(ended(ours)), Array(ended(theirs))) + [0x0A]
    }

    /// Whether more people may read a line of a carnet than its versions let them.
    private func widensVisibility(_ merged: [UInt8], beside versions: Versions<[UInt8]>) -> Bool {
        func visible(_ bytes: [UInt8]) -> VisibleLines? {
            read(SourceText(path: path, decoding: bytes)).map(VisibleLines.init)
        }
        guard let page = visible(merged), let ours = visible(versions.ours), let theirs = visible(versions.theirs)
        else { return false }
        // Where nobody can read a common version, both sides are all new.
        let base = visible(versions.base) ?? VisibleLines()
        return !page.isHeld(by: Versions(base: base, ours: ours, theirs: theirs))
    }
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
