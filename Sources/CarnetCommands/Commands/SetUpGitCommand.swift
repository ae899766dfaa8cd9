import ArgumentParser
import Git
import GitSetup
import Logbook
import Output
import Reading

/// `carnet setup-git`: this clone's git told of the group's pages.
struct SetUpGitCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup-git",
        abstract: .said(
            fr: "Apprend à git, dans cette copie, à comparer et à réunir les pages du groupe.",
            en: "Teaches git, in this clone, to compare and to merge the group's pages."
        ),
        discussion: .said(
            fr: """
                Dit chaque changement qu'il fait : réglages, attributs, et deux programmes que git lance avant un \
                enregistrement et après avoir reçu le travail des autres. Ce qui était là reste. Rien n'est partagé : \
                chacun le fait dans sa copie. Le refaire ne change rien.
                """,
            en: """
                Says every change it makes: settings, attributes, and two programs that git runs before a commit and when \
                the others' work has come in. What was there stays. Nothing is shared: everyone does it in their own \
                clone. Doing it again changes nothing.
                """
        ),
        aliases: ["preparer-git"]
    )

    @Flag(
        help: .said(fr: "Dit ce qui changerait, et ne change rien.", en: "Says what would change, and changes nothing.")
    )
    var dryRun = false

    @Flag(help: .said(fr: "Remet tout comme avant.", en: "Puts everything back as it was."))
    var undo = false

    @Option(
        help: .said(
            fr: "Le membre qui travaille ici : ce qui change dans son propre carnet lui est montré.",
            en: "The member who works here: what changes in their own logbook is shown to them."
        ),
        completion: .members
    )
    var member: String?

    @OptionGroup var options: GroupOptions

    var groupOptions: GroupOptions? { options }

    func validate() throws {
        guard undo, member != nil else { return }
        throw ValidationError(
            .said(
                fr: "--undo reprend tout, pour qui que ce soit : laissez --member de côté.",
                en: "--undo takes all of it back, whoever it was for: leave --member out."
            )
        )
    }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let read = try options.oneGroup(in: surroundings)
        let language = options.language(for: read.group)
        let (clone, worktrees) = try clone(around: read.folder.path)
        let wish = SetUpWish(
            program: surroundings.programPath ?? "carnet",
            member: try member.map { try read.member(named: $0) },
            hasNeighbours: ((try? GroupFolder.find(from: clone.top))?.count ?? 1) > 1,
            hasGroup: { [prefix = clone.prefix] folder in
                folder == prefix || worktrees.contains { GroupFolder(path: $0 + "/" + folder).holdsPages }
            },
            pages: GroupPages(of: read.group),
            language: language
        )
        do {
            let plan = try undo ? SetUpPlan.undo(wish, in: clone) : SetUpPlan.setUp(wish, in: clone)
            if !dryRun { try plan.carryOut() }
            let isShared = worktrees.contains { top in
                top != clone.top && GroupFolder(path: top + "/" + clone.prefix).holdsPages
            }
            return Answer(text(of: plan, isShared: isShared, in: language))
        } catch { throw CommandFailure.setUp(error) }
    }

    private func clone(around folder: String) throws -> (Clone, worktrees: [String]) {
        try CommandFailure.ofGit { () throws(GitFailure) in
            let clone = try Clone(around: folder)
            return (clone, try clone.worktrees())
        }
    }

    /// - Parameter isShared: whether several working trees go by the same settings.
    private func text(of plan: SetUpPlan, isShared: Bool, in language: Language) -> String {
        let steps = plan.steps.map { VisibleText.escaping($0.text[language]) }
        let remarks = plan.remarks.map { VisibleText.escaping($0[language]) }
        return (steps + remarks + [closing(of: plan, isShared: isShared)[language]]).map { $0 + "\n" }.joined()
    }

    private func closing(of plan: SetUpPlan, isShared: Bool) -> Localized<String> {
        if plan.steps.isEmpty {
            if undo { return Localized(fr: "Il n'y avait rien à défaire.", en: "There was nothing to undo.") }
            return plan.remarks.isEmpty
                ? Localized(
                    fr: "Tout est déjà en place : rien n'a changé.",
                    en: "Everything is in place already: nothing has changed."
                )
                : Localized(
                    fr: "Le reste est déjà en place : rien n'a changé.",
                    en: "All else is in place already: nothing has changed."
                )
        }
        if dryRun { return Localized(fr: "Rien n'est changé (--dry-run).", en: "Nothing is changed (--dry-run).") }
        guard undo else {
            return Localized(
                fr: "C'est en place. Pour revenir en arrière : carnet preparer-git --undo",
                en: "It is in place. To undo it: carnet setup-git --undo"
            )
        }
        return isShared
            ? Localized(
                fr: """
                    Ce que carnet avait préparé pour ce groupe est retiré, pour tous les dossiers de travail de cette copie \
                    (git worktree) : ils partagent leurs réglages.
                    """,
                en: """
                    What carnet had set up for this group is taken away, for all working trees of this clone (git \
                    worktree): they share their settings.
                    """
            )
            : Localized(
                fr: "Ce que carnet avait préparé ici pour ce groupe est retiré.",
                en: "What carnet had set up here for this group is taken away."
            )
    }
}
