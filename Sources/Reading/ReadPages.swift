import SourceText
import Synchronization

/// A group's pages as its files held them when it was read, kept for whoever reads other versions of them.
package final class ReadPages: Sendable {
    private let pages = Mutex<[String: ReadPage]>([:])

    package init() {}

    func add(_ read: [ReadPage]) {
        pages.withLock { pages in
            for page in read { pages[page.document.source.path] = page }
        }
    }

    /// The page at a path of the group's folder.
    subscript(path: String) -> ReadPage? { pages.withLock { $0[path] } }
}
