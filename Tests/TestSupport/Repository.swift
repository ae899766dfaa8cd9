package import Logbook
import Reading

/// Places in the repository that tests read.
package enum Repository {
    /// The repository's folder, without a slash at its end.
    package static let root = String(#filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 })

    /// A group of `sample-logbooks/`, by its folder's name.
    package static func sample(_ name: String) throws -> Group {
        try GroupFolder(path: root + "/sample-logbooks/" + name).read()
    }
}
