import Dispatch
import Lexicon
package import Logbook
import SourceText
import Synchronization

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
        return group(at: bytes.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })) { path in
            .bytes(bytes[path] ?? [])
        }
    }

    /// What became of the wish to read one file.
    enum Content {
        case bytes([UInt8])
        case failed(Irregularity.Kind)
    }

    /// Reads the files at `paths`, which are sorted; `load` is called from several threads.
    static func group(at paths: [String], load: @Sendable (String) -> Content) -> Group {
        let files = paths.compactMap { path in Layout.kind(of: path).map { (path: path, kind: $0) } }
        var group = Group()
        let groupFiles = files.indices.filter { files[$0].kind == .groupFile }
        var parsed = [ParsedFile?](repeating: nil, count: files.count)
        if let index = groupFiles.first {
            let document = Document(load(files[index].path), path: files[index].path, file: FileID(index))
            GroupFileReader.read(document, into: &group)
            group.groupFile = FileID(index)
            parsed[index] = ParsedFile(source: document.source, role: .group)
        }
        let context = ReadingContext(roster: Roster(group.members), language: group.language)
        for (range, batch) in parse(files, except: group.groupFile, context: context, load: load) {
            for (index, file) in zip(range, batch) where parsed[index] == nil { parsed[index] = file }
        }
        group.assemble(parsed.compactMap { $0 })
        if group.groupFile == nil, !group.files.isEmpty {
            let place = Place(FileID(0), SourceRange(at: 0))
            group.irregularities.append(Irregularity(.missingGroupFile, at: place))
        }
        return group
    }

    /// Batches on all cores; one task a file would cost more than the file.
    private static func parse(
        _ files: [(path: String, kind: Layout.Kind)],
        except groupFile: FileID?,
        context: ReadingContext,
        load: @Sendable (String) -> Content
    ) -> [(Range<Int>, [ParsedFile])] {
        let batchSize = max(16, min(256, files.count / 16))
        let batches = stride(from: 0, to: files.count, by: batchSize).map { $0..<min($0 + batchSize, files.count) }
        let results = Mutex<[(Range<Int>, [ParsedFile])]>([])
        DispatchQueue.concurrentPerform(iterations: batches.count) { number in
            var headings = HeadingReader()
            let batch = batches[number].map { index in
                FileID(index) == groupFile
                    ? ParsedFile(source: SourceText(path: files[index].path, bytes: []), role: .group)
                    : ParsedFile(
                        load(files[index].path),
                        path: files[index].path,
                        kind: files[index].kind,
                        file: FileID(index),
                        context: context,
                        headings: &headings
                    )
            }
            results.withLock { $0.append((batches[number], batch)) }
        }
        return results.withLock { $0 }
    }
}
