package import SourceText

/// That what is about to be committed changes the group's own file, and thereby makes other files wrong.
package struct ChangedGroupFile: Sendable {
    /// Relative to the group's folder.
    let path: String
    /// What is said of the file itself and isn't among the findings: it may tell why.
    let remarks: [Diagnostic]
    /// Those findings that wouldn't be there if the file were as it was.
    let consequences: Set<Diagnostic>

    package init(path: String, remarks: [Diagnostic], consequences: Set<Diagnostic>) {
        self.path = path
        self.remarks = remarks
        self.consequences = consequences
    }
}
