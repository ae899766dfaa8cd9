import Logbook
import Reading

/// Pages that are not as they were committed, as they lie there now.
struct PresentPages {
    /// What the group's own file says.
    let heads: [(page: KnownPage, group: Group)]
    let others: [RawFile]

    init(of files: [CommittedFolder.UncommittedFile]) {
        let written = files.filter { GroupFolder.reads($0.path) }.compactMap { file in
            file.bytes.map { RawFile(path: file.path, bytes: $0) }
        }
        let isHead = { (file: RawFile) in PathParts(of: file.path).kind == .groupFile }
        heads = written.filter(isHead).map {
            (KnownPage(path: $0.path, version: .present), GroupReader.group(of: [$0]))
        }
        others = written.filter { !isHead($0) }
    }
}
