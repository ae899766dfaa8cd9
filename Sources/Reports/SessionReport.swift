import Logbook

/// The *fiche de séance*, for the members of the group.
package struct SessionReport: Sendable {
    package let frame: ReportFrame
    package let session: SharedSession
    package let members: [Person]
    /// What members chose to show of this séance, in the order of the carnets.
    package let harvests: [SharedHarvest]
    package let commitments: [SharedCommitment]
    package let satisfaction: Satisfaction

    package init(of session: SharedSession, in group: SharedGroup) {
        frame = ReportFrame(group)
        self.session = session
        members = group.members
        harvests = group.harvests.filter { $0.session == session.id }
        commitments = group.commitments.filter { $0.session == session.id }
        satisfaction = Satisfaction(marks: session.marks)
    }
}
