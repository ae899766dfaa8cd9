extension NodeMerging {
    /// Lines of a dispute that have been met.
    struct Disputed {
        var ours: [Node] = []
        var theirs: [Node] = []
        /// Where the first of them stood.
        var place: (first: Fragment.Place, last: Fragment.Place)
        var form: PieceForm
        var isShown = false
    }

    mutating func dispute(_ number: Int, _ base: Node?, _ ours: Node?, _ theirs: Node?) -> Emission {
        let form = ours.map { self.form(of: $0, .ours) } ?? theirs.map { self.form(of: $0, .theirs) } ?? .block
        let fragment = spanning([], base, ours, theirs)
        var met = disputed[number] ?? Disputed(place: (fragment.first, fragment.last), form: form)
        if let ours, disputes[.ours, ours] != nil || !ours.isLeft(from: base) { met.ours.append(ours) }
        if let theirs, disputes[.theirs, theirs] != nil || !theirs.isLeft(from: base) { met.theirs.append(theirs) }
        disputed[number] = met
        return .dispute(number)
    }

    /// Puts in their places what hung on the rest of the page.
    mutating func settle(_ emissions: [Emission]) -> [Fragment] {
        emissions.flatMap { emission -> [Fragment] in
            switch emission {
            case .fragment(let fragment): return [fragment]
            case .heading(let fragment, let below): return below.contains(where: stands) ? [fragment] : []
            case .stay(let number):
                let stay = moves.stays[number]
                return stay.isElsewhere ? [] : settle([deletion(stay.base, stay.node, stay.side)])
            case .arrival(let number):
                let arrival = moves.arrivals[number]
                switch arrival.outcome {
                case .stays: return settle(arrival.emissions)
                case .elsewhere: return []
                case .reunited(let base, let other):
                    switch arrival.side {
                    case .ours: return settle(moved(base, arrival.node, other))
                    case .theirs: return settle(moved(base, other, arrival.node))
                    }
                }
            case .dispute(let number):
                guard let met = disputed[number], !met.isShown else { return [] }
                disputed[number]?.isShown = true
                let dispute = disputes.all[number]
                conflicts.append(dispute.conflict)
                let texts = (
                    met.ours.map { joined($0, .ours) }.joined(separator: [0x0A]),
                    met.theirs.map { joined($0, .theirs) }.joined(separator: [0x0A])
                )
                var fragment = Fragment(
                    signs.between(Array(texts.0), Array(texts.1), named: dispute.names),
                    met.form,
                    at: met.place.first
                )
                fragment.last = met.place.last
                return [fragment]
            }
        }
    }

    /// Whether something comes to stand there.
    private func stands(_ emission: Emission) -> Bool {
        switch emission {
        case .fragment, .dispute: true
        case .heading(_, let below): below.contains(where: stands)
        case .stay(let number): !moves.stays[number].isElsewhere
        case .arrival(let number):
            if case .elsewhere = moves.arrivals[number].outcome { false } else { true }
        }
    }

    /// What one side put elsewhere, with what the other made of it there: where it stands as deep as before.
    private mutating func moved(_ base: Node?, _ ours: Node, _ theirs: Node) -> [Emission] {
        form(of: ours, .ours) == form(of: theirs, .theirs)
            ? merge(base, ours, theirs) : [conflict(base, ours, theirs)]
    }
}

extension Node {
    /// Whether a side left it as it was.
    fileprivate func isLeft(from base: Node?) -> Bool { base.map { says($0) } ?? false }
}
