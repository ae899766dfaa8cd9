import Logbook
import SourceText

/// All that a run of neighbouring files gives to their group, read by one thread.
struct ParsedBatch {
    private(set) var sources: [SourceText] = []
    private(set) var roles: [FileRole] = []
    private(set) var sessions: [Session] = []
    private(set) var entries: [Entry] = []
    private(set) var irregularities: [Irregularity] = []

    init(capacity: Int) {
        sources.reserveCapacity(capacity)
        roles.reserveCapacity(capacity)
        entries.reserveCapacity(capacity)
    }

    /// Keeps what the next file gives.
    mutating func add(_ part: consuming FilePart) {
        sources.append(part.source)
        roles.append(part.role)
        if let session = part.session { sessions.append(session) }
        if let entry = part.entry { entries.append(entry) }
        irregularities += part.irregularities
    }
}

extension Group {
    /// Puts the batches together, in path order.
    mutating func assemble(_ batches: [ParsedBatch]) {
        let count = batches.reduce(0) { $0 + $1.sources.count }
        files.reserveCapacity(count)
        roles.reserveCapacity(count)
        entries.reserveCapacity(count)
        for batch in batches {
            files += batch.sources
            roles += batch.roles
            irregularities += batch.irregularities
            sessions += batch.sessions
            entries += batch.entries
        }
        sessions.sort(by: Session.comesBefore)
    }
}
