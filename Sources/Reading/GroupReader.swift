import Lexicon
package import Logbook
import Parallel
import SourceText

/// A file as it lies in a group's folder.
package struct RawFile: Sendable {
    /// Relative to the group's folder, `/` between components.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Reads a group's files. Total: whatever they hold becomes part of the group or an irregularity.
package enum GroupReader {
    /// Reads files that are already in memory.
    package static func group(of files: [RawFile]) -> Group {
        let bytes = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        return group(at: FolderWalk.inOrder(bytes.keys)) { path in
            .bytes(bytes[path] ?? [])
        }
    }

    /// What became of the wish to read one file.
    enum Content {
        case bytes([UInt8])
        case failed(Irregularity.Kind)
    }

    /// Reads the files at `paths`, which are sorted; `load` is called from several threads.
    ///
    /// - Parameter pages: takes what was read of séances and carnets.
    static func group(
        at paths: [String],
        keeping pages: ReadPages? = nil,
        load: @Sendable (String) -> Content
    ) -> Group {
        let files = Layout.kinds(of: paths)
        var group = Group()
        var groupFile: (id: FileID, source: SourceText)?
        if let index = fullestGroupFile(of: files, load: load) {
            var document = Document(load(files[index].path), path: files[index].path, file: FileID(index))
            GroupFileReader.read(&document, into: &group)
            groupFile = (document.file, document.source)
        } else if let language = Layout.language(of: files) {
            group.language = language
        }
        group.groupFile = groupFile?.id
        // Names are looked up in other files alone.
        let members = files.count > 1 || groupFile == nil ? group.members : []
        let context = ReadingContext(roster: Roster(members), language: group.language, groupFile: groupFile)
        group.assemble(parse(files, context: context, keeping: pages, load: load))
        if group.groupFile == nil, !group.files.isEmpty {
            let place = Place(FileID(0), SourceRange(at: 0))
            group.irregularities.append(Irregularity(.missingGroupFile, at: place))
        }
        return group
    }

    /// Of several group files the longest: the other is most often a start that was forgotten. Of equals, the first.
    private static func fullestGroupFile(
        of files: [(path: String, kind: Layout.Kind)],
        load: (String) -> Content
    ) -> Int? {
        let candidates = files.indices.filter { files[$0].kind == .groupFile }
        guard candidates.count > 1 else { return candidates.first }
        func size(_ index: Int) -> Int {
            switch load(files[index].path) {
            case .bytes(let bytes): bytes.count
            case .failed: 0
            }
        }
        return candidates.map { (size: size($0), index: $0) }.max { ($0.size, $1.index) < ($1.size, $0.index) }?.index
    }

    /// Batches on all cores, in path order; one task a file would cost more than the file.
    private static func parse(
        _ files: [(path: String, kind: Layout.Kind)],
        context: ReadingContext,
        keeping pages: ReadPages?,
        load: @Sendable (String) -> Content
    ) -> [ParsedBatch] {
        let size = max(16, min(256, files.count / 16))
        let ranges = stride(from: 0, to: files.count, by: size).map { $0..<min($0 + size, files.count) }
        return onAllCores(ranges.count) { number in
            var batch = ParsedBatch(capacity: ranges[number].count)
            var reader = PartReader(context: context, holdsVersions: pages != nil)
            var read: [ReadPage] = []
            for index in ranges[number] {
                batch.add(reader.part(of: files[index].path, files[index].kind, file: FileID(index), load: load))
                if let page = reader.last.take() { read.append(page) }
            }
            pages?.add(read)
            return batch
        }
    }
}
