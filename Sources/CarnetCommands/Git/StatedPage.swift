import Changes
import Logbook
import Reading

/// What one version of a page states.
struct StatedPage {
    let facts: Facts
    /// Whether nobody can tell for sure what it says.
    let isUnreadable: Bool

    /// - Parameters:
    ///   - file: under the path that says what kind of page it is.
    ///   - group: whose members may be named.
    init(_ file: RawFile, in group: Group, for reader: MemberID?) {
        if PathParts(of: file.path).kind == .groupFile {
            let head = GroupReader.group(of: [file])
            facts = Facts(ofHead: head)
            isUnreadable = head.irregularities.contains(where: \.kind.hidesPage)
        } else {
            let part = FileReader(for: group).part(of: file)
            facts = Facts(of: part, among: group.memberIDs, for: reader)
            isUnreadable = part.irregularities.contains(where: \.kind.hidesPage)
        }
    }
}
