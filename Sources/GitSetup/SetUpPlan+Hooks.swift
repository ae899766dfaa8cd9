import Git
import Logbook
import Paths
import Writing

extension SetUpPlan {
    /// Whether hooks are kept in a place that other repositories use too.
    mutating func refusesHooks() -> Bool {
        let folder = FilePath.resolved(clone.hooksFolder) ?? FilePath.resolvedFolder(clone.hooksFolder)
        let path = folder ?? clone.hooksFolder
        if FilePath.path(path, below: FilePath.resolved(clone.commonFolder) ?? clone.commonFolder) != nil {
            return false
        }
        guard FilePath.path(path, below: clone.top) == nil else {
            remarks.append(
                Localized(
                    fr: """
                        Les programmes que git lance sont ici dans \(shown(path)), parmi les fichiers que vous partagez : \
                        voyez avec le groupe s'il faut y enregistrer ceux de carnet.
                        """,
                    en: """
                        The programs that git runs are in \(shown(path)) here, among the files you share: ask the group \
                        whether carnet's should be committed there.
                        """
                )
            )
            return false
        }
        remarks.append(
            Localized(
                fr: """
                    Les programmes que git lance sont ici hors du dépôt (\(path), d'après core.hooksPath) : d'autres \
                    dépôts s'en servent, je n'y ajoute rien. « carnet verifier » relit le groupe quand vous voulez.
                    """,
                en: """
                    The programs that git runs are outside the repository here (\(path), says core.hooksPath): other \
                    repositories use them, I add nothing there. “carnet check” checks the group whenever you like.
                    """
            )
        )
        return true
    }

    mutating func add(_ hook: Hook, _ lines: [String]) throws(SetUpFailure) {
        let (file, block) = (hookFile(hook), block(lines))
        let (path, purpose) = (shown(file.path), hook.purpose)
        switch try Self.standing(of: file) {
        case .nothing:
            let beginning = hook.beginning
            add(
                Localized(fr: "\(path), nouveau : \(purpose.french).", en: "\(path), new: \(purpose.english)."),
                .write(file, block.placed(in: beginning, after: beginning.count), isProgram: true)
            )
        case .file(let bytes, isExecutable: true) where Hook.isShellScript(bytes):
            if refusesDamage(in: bytes, of: file) { return }
            // A group that moved would still be looked for where it was, at each commit. Its attributes may stay until all
            // is undone: should its folder come back, its pages are no less private.
            let rest = withoutGone(bytes)
            let new = block.placed(in: rest, after: Self.start(in: rest, of: hook))
            guard new != bytes else { return }
            add(
                Localized(
                    fr: "\(path), qui reste ce qu'il était par ailleurs : \(purpose.french).",
                    en: "\(path), which stays what it was otherwise: \(purpose.english)."
                ),
                .write(file, new, isProgram: true)
            )
        case .file, .link:
            try keep(file, of: hook, block)
        case .other:
            remarks.append(
                Localized(
                    fr: "\(path) n'est pas un programme : je le laisse.",
                    en: "\(path) is no program: I leave it alone."
                )
            )
        }
    }

    /// After what was made for the block, and else after the first line.
    private static func start(in bytes: [UInt8], of hook: Hook) -> Int {
        for beginning in [hook.beginningForKept, hook.beginning] where bytes.starts(with: beginning) {
            return beginning.count
        }
        return bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    }

    private mutating func keep(_ file: ForeignFile, of hook: Hook, _ block: MarkedBlock) throws(SetUpFailure) {
        let path = shown(file.path)
        guard case .nothing = try Self.standing(of: ForeignFile("\(clone.hooksFolder)/\(hook.keptName)")) else {
            remarks.append(
                Localized(
                    fr: """
                        \(path) est un autre programme, et \(hook.keptName) est déjà à côté : je ne touche ni à l'un ni à \
                        l'autre.
                        """,
                    en: "\(path) is another program, and \(hook.keptName) is beside it already: I touch neither."
                )
            )
            return
        }
        let beginning = hook.beginningForKept
        add(
            Localized(
                fr: """
                    \(path) devient \(hook.keptName), que git lance toujours en premier ; puis carnet \
                    \(hook.purpose.french).
                    """,
                en: "\(path) becomes \(hook.keptName), which git still runs first; then carnet \(hook.purpose.english)."
            ),
            .makeWay(file, block.placed(in: beginning, after: beginning.count), keptName: hook.keptName)
        )
    }

    mutating func takeAway(_ hook: Hook) throws(SetUpFailure) {
        // core.hooksPath may have been set since; what was written before lies in the usual place.
        let usual = clone.commonFolder + "/hooks"
        try takeAway(hook, from: clone.hooksFolder)
        if usual != clone.hooksFolder { try takeAway(hook, from: usual) }
    }

    private mutating func takeAway(_ hook: Hook, from folder: String) throws(SetUpFailure) {
        let file = ForeignFile("\(folder)/\(hook.rawValue)")
        guard case .file(let bytes, _) = try Self.standing(of: file), !refusesDamage(in: bytes, of: file),
            let rest = freed(bytes)
        else { return }
        let path = shown(file.path)
        if rest == hook.beginning {
            add(Localized(fr: "\(path) retiré.", en: "\(path) taken away."), .remove(file))
        } else if rest == hook.beginningForKept {
            let isKept = try Self.standing(of: ForeignFile("\(folder)/\(hook.keptName)")) != .nothing
            add(
                Localized(fr: "\(path) redevient ce qu'il était.", en: "\(path) is again what it was."),
                isKept ? .takeBack(file, keptName: hook.keptName) : .remove(file)
            )
        } else {
            add(
                Localized(fr: "\(path) : les lignes de carnet retirées.", en: "\(path): carnet's lines taken away."),
                .write(
                    file,
                    rest.starts(with: hook.beginningForKept) ? rest : MarkedBlock.withoutOrigin(rest),
                    isProgram: true
                )
            )
        }
    }
}
