package import Logbook

/// What a heading of a séance or a carnet stands for.
package enum Heading: Hashable, Sendable {
    case opening
    case followUp
    case step(Step)
    case harvest(HarvestKind)
    case commitments
}

/// The label that opens a sub-item, before its colon.
package enum ItemLabel: Hashable, Sendable {
    case detail(Action.Detail.Kind)
    case learned
}
