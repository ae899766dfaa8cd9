package import Logbook
import Reading

/// A group from files written inline: path to text.
package func inlineGroup(_ files: [String: String]) -> Group {
    GroupReader.group(of: files.map { RawFile(path: $0.key, bytes: Array($0.value.utf8)) })
}
