import ArgumentParser
import Editing
import Lexicon
import Logbook

/// A kind of harvest by its name in any language.
struct HarvestArgument: ExpressibleByArgument {
    let kind: NewHarvest.Kind

    init?(argument: String) {
        switch Folding.fold(argument) {
        // On a page of a carnet these two would be the headings of steps.
        case "learning", "apprentissage": kind = .learning
        default:
            switch Vocabulary.heading(argument) {
            case .harvest(.learning)?: kind = .learning
            case .harvest(.feeling)?: kind = .feeling
            case .harvest(.progress)?: kind = .progress
            case .commitments?: kind = .commitment
            case .harvest(.note)?, .opening?, .followUp?, .step?, nil: return nil
            }
        }
    }
}

/// A step by its number or its name in any language.
struct StepArgument: ExpressibleByArgument {
    let step: Step

    init?(argument: String) {
        if let number = Int(argument) {
            guard let step = Step(rawValue: number) else { return nil }
            self.step = step
        } else if case .step(let step)? = Vocabulary.heading(argument) {
            self.step = step
        } else {
            return nil
        }
    }
}

/// Whom a harvest is shared with.
struct SharingArgument: ExpressibleByArgument {
    let visibility: Visibility

    init?(argument: String) {
        guard let visibility = Vocabulary.visibility(argument) else { return nil }
        self.visibility = visibility
    }
}
