import Git
import Logbook
import Paths
import Writing

extension SetUpPlan {
    private var attributes: ForeignFile { ForeignFile(clone.attributesFile) }
    /// What a file made for the attributes begins with.
    private static let beginning = Array("\(MarkedBlock.originLine)\n".utf8)

    /// A folder on the way may be a link too, out of the repository.
    private func standingOfAttributes() throws(SetUpFailure) -> ForeignFile.Standing {
        let folder = FilePath.parent(of: attributes.path)
        if let resolved = FilePath.resolvedDirectory(folder), resolved != folder { return .link }
        return try Self.standing(of: attributes)
    }

    mutating func addAttributes(_ lines: [String]) throws(SetUpFailure) {
        let old: [UInt8]
        let path = shown(attributes.path)
        switch try standingOfAttributes() {
        case .nothing: old = Self.beginning
        case .file(let bytes, _): old = bytes
        case .link, .other:
            remarks.append(
                Localized(
                    fr:
                        "\(path) n'est pas un simple fichier : je n'y ajoute rien, et git réunira les pages à sa façon.",
                    en: "\(path) is no plain file: I add nothing to it, and git will merge pages its own way."
                )
            )
            return
        }
        if refusesDamage(in: old, of: attributes) { return }
        let new = block(lines).placed(in: old, after: old.count)
        guard new != old else { return }
        add(
            Localized(
                fr: "Attributs (\(path)) : git confie les pages du groupe à carnet.",
                en: "Attributes (\(path)): git hands the group's pages to carnet."
            ),
            .write(attributes, new, isProgram: false)
        )
    }

    /// - Returns: Whether another group's lines are left.
    mutating func takeAwayAttributes() throws(SetUpFailure) -> Bool {
        guard case .file(let bytes, _) = try standingOfAttributes() else { return false }
        if refusesDamage(in: bytes, of: attributes) { return true }
        guard let rest = freed(bytes) else { return !MarkedBlock.owners(in: bytes).isEmpty }
        let path = shown(attributes.path)
        add(
            Localized(fr: "Attributs retirés (\(path)).", en: "Attributes taken away (\(path))."),
            rest == Self.beginning
                ? .remove(attributes) : .write(attributes, MarkedBlock.withoutOrigin(rest), isProgram: false)
        )
        return !MarkedBlock.owners(in: rest).isEmpty
    }
}
