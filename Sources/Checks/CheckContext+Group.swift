import Lexicon
import Logbook
import SourceText

extension CheckContext {
    /// The beginning of the group's file: where findings about the whole group point.
    var head: Place? { group.groupFile.map { Place($0, SourceRange(at: 0)) } }

    /// Whether the group's file could be read: what a broken one doesn't say isn't missing.
    var isHeadReadable: Bool { group.groupFile.map { !isUnreadable($0) } ?? false }

    /// The member that a name, an alias or an id means.
    func member(named name: String) -> MemberID? {
        memberNames[Folding.fold(name)]
    }

    /// The member who facilitates a séance; `nil` where it is somebody from outside.
    func facilitator(of session: Session) -> MemberID? {
        (session.facilitator ?? group.facilitator).flatMap { member(named: $0.value) }
    }

    /// The first line with text of a place.
    func firstLine(of place: Place) -> Place {
        let bytes = group[place.file].bytes
        let whole = place.range.indices.clamped(to: bytes.indices)
        let start = bytes[whole].firstIndex { $0 > 0x20 } ?? whole.lowerBound
        let end = bytes[start..<whole.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? whole.upperBound
        return Place(place.file, SourceRange(start, end))
    }

    /// Who was client, cycle by cycle; a group without cycles is taken as one.
    var rotations: [Rotation] {
        let facilitator = group.facilitator.flatMap { member(named: $0.value) }
        let peers = group.members.map(\.id).filter { $0 != facilitator }
        func rotation(_ cycle: Cycle?, _ sessions: [Session]) -> Rotation {
            let clients = sessions.flatMap { $0.consultations.compactMap(\.client) }
            let served = Set(clients.map(\.value))
            return Rotation(cycle: cycle, clients: clients, neverClient: peers.filter { !served.contains($0) })
        }
        guard !group.cycles.isEmpty else { return [rotation(nil, group.sessions)] }
        return group.cycles.map { cycle in
            rotation(cycle, group.sessions.filter { $0.date.map { cycle.contains($0.value) } ?? false })
        }
    }
}

/// The turns as client in one cycle.
struct Rotation {
    let cycle: Cycle?
    /// In the order of the séances, planned ones included.
    let clients: [Located<MemberID>]
    let neverClient: [MemberID]
}
