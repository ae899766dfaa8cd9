import Git
import Writing

extension SetUpPlan {
    /// Makes every change, in order. The file of the clone's settings ends as it did: git would end its last line, and
    /// leave it so when the settings are taken away again.
    ///
    /// - Throws: `SetUpFailure`; what was done before stays.
    package func carryOut() throws(SetUpFailure) {
        let settings = ForeignFile(clone.settingsFile)
        let lacksEnd = Self.lacksLastLineEnd(try Self.standing(of: settings))
        do {
            for step in steps { try step.carryOut(in: clone) }
        } catch {
            if lacksEnd { try? Self.takeLastLineEnd(of: settings) }
            throw error
        }
        if lacksEnd { try Self.takeLastLineEnd(of: settings) }
    }

    private static func lacksLastLineEnd(_ standing: ForeignFile.Standing) -> Bool {
        guard case .file(let bytes, _) = standing, let last = bytes.last else { return false }
        return last != 0x0A
    }

    private static func takeLastLineEnd(of file: ForeignFile) throws(SetUpFailure) {
        guard case .file(let bytes, _) = try standing(of: file), bytes.last == 0x0A else { return }
        do {
            try file.write(Array(bytes.dropLast()), isProgram: false)
        } catch { throw .file(path: file.path, error) }
    }
}
