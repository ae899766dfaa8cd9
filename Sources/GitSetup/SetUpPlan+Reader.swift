import Git
import Logbook
import Writing

extension SetUpWish {
    /// Doing it again for nobody in particular leaves it to whom it was done for.
    func orElse(for member: MemberID?) -> SetUpWish {
        var wish = self
        wish.member = self.member ?? member
        return wish
    }
}

extension SetUpPlan {
    /// Whose own pages the clone's settings show; they are one for all groups of the repository.
    func readerOfSettings() throws(SetUpFailure) -> MemberID? {
        let own = try Self.ofGit { () throws(GitFailure) in try clone.ownSettings() }
        return ReaderOption.member(in: own["diff.carnet-entry.textconv"] ?? "")
    }

    /// Whose own changes this group's hooks tell.
    func readerOfHooks() throws(SetUpFailure) -> MemberID? {
        guard case .file(let bytes, _) = try Self.standing(of: hookFile(.postMerge)) else { return nil }
        return block([]).lines(in: bytes).lazy.compactMap { ReaderOption.member(in: $0) }.first
    }

    func hookFile(_ hook: Hook) -> ForeignFile { ForeignFile("\(clone.hooksFolder)/\(hook.rawValue)") }

    /// Says for whom the settings are, where that isn't what was asked for just now.
    mutating func tell(_ wish: SetUpWish, asBefore earlier: MemberID?) {
        if wish.hasNeighbours, let member = wish.member ?? earlier {
            // git asks for a page without saying whose: a member of one group might have a namesake in the next.
            remarks.append(
                Localized(
                    fr: """
                        Plusieurs groupes sont dans ce dépôt, et ses réglages valent pour tous : git diff n'y montre à personne \
                        ses propres pages, pas même à \(member) ; « carnet comparer --member » le fait.
                        """,
                    en: """
                        Several groups are in this repository, and its settings hold for all of them: git diff shows nobody \
                        their own pages there, not even \(member); “carnet diff --member” does.
                        """
                )
            )
            return
        }
        guard let earlier, earlier != wish.member else { return }
        if let member = wish.member {
            remarks.append(
                Localized(
                    fr: """
                        Les réglages valent pour tout le dépôt : git diff y montrait les pages de \(earlier), il montre \
                        maintenant celles de \(member).
                        """,
                    en: """
                        The settings hold for the whole repository: git diff showed \(earlier)'s own pages there, and now \
                        shows \(member)'s.
                        """
                )
            )
        } else {
            remarks.append(
                Localized(
                    fr: """
                        git diff montre toujours à \(earlier) ses propres pages (--member) ; pour que cela cesse : --undo, \
                        puis preparer-git à nouveau.
                        """,
                    en: """
                        git diff still shows \(earlier) their own pages (--member); to stop that: --undo, then setup-git \
                        again.
                        """
                )
            )
        }
    }
}
