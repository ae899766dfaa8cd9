import Git

/// Where a group's folder lay in each of some commits.
struct PlaceTrack {
    /// In the order of the commits: seen from the top, empty, or ending in `/`.
    private(set) var places: [String]

    /// - Parameters:
    ///   - commits: in the order of their lineage, the last of which all lead to; with what each changed in all the places.
    ///   - candidates: where the folder lies at the end, then where it may have lain, the latest first.
    init(of commits: [Commit], _ lineage: Lineage, among candidates: [String]) {
        let held = Self.placesHeld(by: commits, lineage, candidates)
        let end = candidates.first ?? ""
        var places = [String?](repeating: nil, count: commits.count)
        // From the end on: a commit leaves the folder where the next one found it.
        for child in commits.indices.reversed() {
            let place = places[child] ?? end
            places[child] = place
            for parent in lineage.parents[child] where places[parent] == nil {
                let left = held[parent].subtracting(held[child])
                places[parent] = held[parent].contains(place) ? place : candidates.first(where: left.contains) ?? place
            }
        }
        self.places = places.map { $0 ?? end }
    }

    /// In which of the places each commit left a group's file.
    private static func placesHeld(by commits: [Commit], _ lineage: Lineage, _ candidates: [String]) -> [Set<String>] {
        var heads: [[String: String]] = []
        for (number, commit) in commits.enumerated() {
            var own = lineage.parents[number].first.map { heads[$0] } ?? [:]
            for change in commit.changes where (change.before == nil) != (change.after == nil) {
                guard let place = candidates.first(where: change.path.isGroupFile) else { continue }
                own[change.path] = change.after.map { _ in place }
            }
            heads.append(own)
        }
        return heads.map { Set($0.values) }
    }
}
