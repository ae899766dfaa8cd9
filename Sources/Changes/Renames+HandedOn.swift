import Logbook

extension Renames {
    /// Pages that stayed under a short name which is somebody else's now, each with whose it was.
    ///
    /// Most renamings hand on none: a short name that was given up is nobody's.
    func pagesHandedOn(from old: Facts, to new: Facts) -> [(page: EntryID, from: FormerOwner)] {
        var owners: [MemberID: FormerOwner] = [:]
        for case (.member(let id), .member(let member)) in old.facts where new[.member(id)] != nil {
            if let present = members[id] {
                owners[id] = FormerOwner(name: member.name, member: present)
            } else if displaced.contains(.member(id)) {
                owners[id] = FormerOwner(name: member.name, member: nil)
            }
        }
        guard !owners.isEmpty else { return [] }
        return old.pages.compactMap { page in
            guard let owner = owners[page.member], new[.entry(page)] != nil,
                self.new(.entry(page)) == .entry(page)
            else { return nil }
            return (page, owner)
        }
    }
}
