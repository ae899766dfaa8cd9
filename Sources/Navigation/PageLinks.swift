import Logbook
import Markdown
package import Reading
package import SourceText

extension GroupMap {
    /// The ids of a page that another place states, and that place.
    package func idLinks(from page: Page) -> [(range: SourceRange, target: Place)] {
        mentions(in: page.file)?.all.compactMap { mention in
            switch mention.subject {
            case .action, .session: break
            case .member, .cycle, .date, .state, .heading, .key, .word, .rule: return nil
            }
            guard mention.role == .use, let target = definition(of: mention.subject) else { return nil }
            return (mention.place.range, target)
        } ?? []
    }

    /// The links and pictures of a page's text that lead to files inside the group's folder, by their paths there.
    package func fileLinks(from page: Page) -> [(range: SourceRange, path: String)] {
        let folder = page.source.path.split(separator: "/").dropLast().map(String.init)
        return page.linkDestinations().compactMap { link in
            Self.path(from: folder, to: link.destination).map { (link.range, $0) }
        }
    }

    /// A relative address, from a folder of the group; `nil` where it leaves the group's folder or names no file.
    private static func path(from folder: [String], to destination: String) -> String? {
        let address = destination.prefix { $0 != "#" && $0 != "?" }
        guard !address.isEmpty, !address.hasPrefix("/"), !address.contains(":") else { return nil }
        var path = folder
        for component in address.split(separator: "/", omittingEmptySubsequences: true) where component != "." {
            if component != ".." {
                path.append(String(component))
            } else if path.popLast() == nil {
                return nil
            }
        }
        return path.joined(separator: "/")
    }
}

extension Page {
    /// Where the links of the text lead, and where that is written.
    fileprivate func linkDestinations() -> [(destination: String, range: SourceRange)] {
        tree.blocks.flatMap { block -> [(String, SourceRange)] in
            switch block.kind {
            case .paragraph, .heading: return linkDestinations(in: block.range)
            case .blockQuote, .list, .item, .codeBlock, .htmlBlock, .thematicBreak: return []
            }
        }
    }

    private func linkDestinations(in range: SourceRange) -> [(String, SourceRange)] {
        guard source.bytes[range.indices].contains(UInt8(ascii: "]")) else { return [] }
        let bytes = source.bytes
        let brackets = range.indices.dropLast().filter {
            bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: "(")
        }
        var next = 0
        // The parser says which links there are, in their order; it doesn't say where. One that is written otherwise
        // than it reads, or stands elsewhere as a reference, is passed over: it isn't looked for to the end of the text.
        return Markdown.linkDestinations(inInline: source[range]).compactMap { destination in
            let wanted = Array(destination.utf8)
            let near = brackets[next..<min(next + Self.farthestLink, brackets.count)]
            guard !wanted.isEmpty,
                let found = near.firstIndex(where: { bytes[($0 + 2)..<range.upperBound].starts(with: wanted) })
            else { return nil }
            next = found + 1
            let start = brackets[found] + 2
            return (destination, SourceRange(start, start + wanted.count))
        }
    }

    /// In brackets: how far ahead a link's destination is looked for.
    private static let farthestLink = 16
}
