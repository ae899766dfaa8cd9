package import SourceText

/// Chooses, among the fixes that findings carry, those that are made together.
package struct FixWriting: Sendable {
    /// What is made: the first fix of each finding, in the order of the findings.
    package private(set) var applied: [AppliedFix] = []
    package private(set) var change = FolderChange()

    /// A fix and the finding that proposed it.
    package struct AppliedFix: Sendable {
        package let diagnostic: Diagnostic
        package let fix: Fix
    }

    /// How far one goes.
    package enum Extent: Hashable, Sendable {
        case safe
        case everything

        fileprivate func includes(_ fix: Fix) -> Bool {
            switch (self, fix.safety) {
            case (.safe, .safe), (.everything, _): true
            case (.safe, .unsafe): false
            }
        }
    }

    /// Where two fixes touch one another, the first is made; the other is proposed again once the file is read anew.
    ///
    /// - Parameter mayChange: whether a file may be changed at all.
    package init(of diagnostics: [Diagnostic], _ extent: Extent, mayChange: (FileID) -> Bool) {
        var taken: [FileID: [SourceRange]] = [:]
        for diagnostic in diagnostics {
            let fix = diagnostic.fixes.first { extent.includes($0) && !$0.edits.isEmpty }
            guard let fix, fix.edits.allSatisfy({ mayChange($0.place.file) }),
                !fix.edits.contains(where: { edit in
                    taken[edit.place.file, default: []].contains { $0.touches(edit.place.range) }
                })
            else { continue }
            for edit in fix.edits { taken[edit.place.file, default: []].append(edit.place.range) }
            applied.append(AppliedFix(diagnostic: diagnostic, fix: fix))
            change.edits += fix.edits
        }
    }
}

extension SourceRange {
    /// Ranges that share a byte, or stand end to end: the order of their texts would be nobody's decision.
    fileprivate func touches(_ other: SourceRange) -> Bool {
        lowerBound <= other.upperBound && other.lowerBound <= upperBound
    }
}
