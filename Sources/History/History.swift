package import Changes
package import Git
package import Logbook

/// What became of a group, commit by commit.
package struct History: Sendable {
    /// From the first on; those that changed nothing the method knows of are left out.
    package private(set) var steps: [Step]
    /// What everyone was called, by the latest name.
    package private(set) var names: [MemberID: String]
    /// What every action was called, by the latest title.
    package private(set) var titles: [ActionID: String]
    /// How the group's folder came where it is; `nil` where it began there.
    package private(set) var move: FolderMove?
    /// The members of all its versions, the latest first.
    package private(set) var everyone: [Member] = []
    /// Whether nothing private is told to whoever reads: their short name was somebody else's once.
    package private(set) var isForNobody: Bool

    package init(
        steps: [Step],
        names: [MemberID: String],
        titles: [ActionID: String],
        move: FolderMove? = nil,
        isForNobody: Bool = false,
        everyone: [Member] = []
    ) {
        self.move = move
        self.isForNobody = isForNobody
        self.everyone = everyone
        self.steps = steps
        self.names = names
        self.titles = titles
    }

    /// What one commit changed.
    package struct Step: Sendable {
        /// `nil` for what is not committed yet.
        package let commit: ObjectID?
        /// The day it was written; `nil` for what is not committed yet.
        package let day: CalendarDate?
        /// The day it came into the history as it is; later than it was written where it was rebased since.
        package let commitDay: CalendarDate?
        package let author: String?
        package internal(set) var changes: [Change]
        /// What people were called by then who are called otherwise by now.
        package let formerNames: [MemberID: String]
        /// What actions were called by then that are called otherwise by now.
        package let formerTitles: [ActionID: String]
        /// Under which short names those are found by now that had others then, by these.
        package let presentShortNames: [MemberID: [MemberID]]

        package init(
            commit: ObjectID?,
            day: CalendarDate?,
            commitDay: CalendarDate? = nil,
            author: String?,
            changes: [Change],
            formerNames: [MemberID: String] = [:],
            formerTitles: [ActionID: String] = [:],
            presentShortNames: [MemberID: [MemberID]] = [:]
        ) {
            self.commit = commit
            self.day = day
            self.commitDay = commitDay ?? day
            self.author = author
            self.changes = changes
            self.formerNames = formerNames
            self.formerTitles = formerTitles
            self.presentShortNames = presentShortNames
        }
    }

    /// The part of it that tells of one thing, under all the names it had.
    ///
    /// - Parameter subject: under the last of its names.
    package func about(_ subject: Subject) -> History {
        var history = self
        var names: Set<Subject> = [subject]
        history.steps = steps.reversed().compactMap { step in
            var kept = step
            // On a branch, somebody may go by their former name later than on another.
            let former = step.presentShortNames.filter { subject == $0.value.first.map(Subject.member) }
            names.formUnion(former.keys.map(Subject.member))
            let before = Renaming(step.changes).namesBefore(names)
            kept.changes = step.changes.filter { change in
                // What lost its name to another is known by the names of before.
                change.formerBearer != nil
                    ? !before.isDisjoint(with: change.related)
                    : names.contains(change.subject) || !names.isDisjoint(with: change.related)
            }
            names = before
            return kept.changes.isEmpty ? nil : kept
        }
        .reversed()
        return history
    }

    /// The last of the names a thing had.
    package func latestName(of subject: Subject) -> Subject {
        steps.reduce(subject) { name, step in Renaming(step.changes).nameAfter(name) }
    }

    /// The same, with the names that members and actions have by now.
    package func naming(_ names: [MemberID: String], _ titles: [ActionID: String]) -> History {
        var history = self
        history.names.merge(names) { _, present in present }
        history.titles.merge(titles) { _, present in present }
        return history
    }

    /// Only what was committed on a day or after it: what the group as it was before that day lacked.
    package func since(_ day: CalendarDate) -> History {
        var history = self
        history.steps = steps.filter { $0.commitDay.map { $0 >= day } ?? true }
        return history
    }

    /// Only what some commits changed, and what is not committed yet.
    package func of(_ commits: Set<ObjectID>) -> History {
        var history = self
        history.steps = steps.filter { $0.commit.map(commits.contains) ?? true }
        return history
    }
}
