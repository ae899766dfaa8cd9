import Links
import Logbook
import SourceText

extension Rule {
    /// Where a rule looks: the smallest part of a group that its findings depend on, so that after an edit only what the
    /// edit can touch is looked at again. A rule may look at several.
    ///
    /// Every part may ask the context who the members are, when the group meets and what day it is.
    package struct Check: Sendable {
        /// At something a reader could not use; ``Irregularity/Kind/rule`` says whose it is.
        let irregularity: (@Sendable (Irregularity.Kind, Place, CheckContext) -> Finding?)?
        /// At the whole group, but for the text of the carnets.
        let group: (@Sendable (CheckContext) -> [Finding])?
        /// At one séance.
        let session: (@Sendable (Session, CheckContext) -> [Finding])?
        /// At one page of a carnet, and who was present at its séance.
        let entry: (@Sendable (Entry, CheckContext) -> [Finding])?
        /// At one action and its retours.
        let action: (@Sendable (ActionLife, CheckContext) -> [Finding])?

        init(
            irregularity: (@Sendable (Irregularity.Kind, Place, CheckContext) -> Finding?)? = nil,
            group: (@Sendable (CheckContext) -> [Finding])? = nil,
            session: (@Sendable (Session, CheckContext) -> [Finding])? = nil,
            entry: (@Sendable (Entry, CheckContext) -> [Finding])? = nil,
            action: (@Sendable (ActionLife, CheckContext) -> [Finding])? = nil
        ) {
            self.irregularity = irregularity
            self.group = group
            self.session = session
            self.entry = entry
            self.action = action
        }

        static func irregularity(
            _ find: @escaping @Sendable (Irregularity.Kind, Place, CheckContext) -> Finding?
        ) -> Check {
            Check(irregularity: find)
        }

        static func group(_ find: @escaping @Sendable (CheckContext) -> [Finding]) -> Check { Check(group: find) }

        static func session(_ find: @escaping @Sendable (Session, CheckContext) -> [Finding]) -> Check {
            Check(session: find)
        }

        /// At each consultation of a séance.
        static func consultation(
            _ find: @escaping @Sendable (Consultation, Session, CheckContext) -> [Finding]
        ) -> Check {
            Check(session: { session, context in session.consultations.flatMap { find($0, session, context) } })
        }

        static func entry(_ find: @escaping @Sendable (Entry, CheckContext) -> [Finding]) -> Check {
            Check(entry: find)
        }

        static func action(_ find: @escaping @Sendable (ActionLife, CheckContext) -> [Finding]) -> Check {
            Check(action: find)
        }
    }
}
