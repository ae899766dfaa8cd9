import Logbook
import Reading
import SourceText

/// Under which step each line of a carnet's harvests stands; `nil` for none.
struct StepLines {
    private var steps: [Substring: Set<Step?>] = [:]

    init(of page: Page) {
        guard case .entry(let entry) = page.content else { return }
        for harvest in entry.harvests {
            for line in page.source[harvest.content].lines { steps[line, default: []].insert(harvest.step) }
        }
    }

    /// Whether each line stands where one of the sides has it; lines that no side has are not looked for.
    func areHeld(by sides: [StepLines]) -> Bool {
        steps.allSatisfy { line, steps in
            let known = sides.reduce(into: Set<Step?>()) { $0.formUnion($1.steps[line] ?? []) }
            return known.isEmpty || steps.isSubset(of: known)
        }
    }
}
