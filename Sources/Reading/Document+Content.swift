import Logbook
import SourceText

extension Document {
    init(_ content: GroupReader.Content, path: String, file: FileID, knowing last: ReadPage? = nil) {
        switch content {
        case .bytes(let bytes) where bytes.count > ReadingLimits.sizeLimit:
            self.init(SourceText(path: path, bytes: []), file: file)
            report(.fileTooLarge(bytes: bytes.count, limit: ReadingLimits.sizeLimit), at: head)
            isReadable = false
        case .bytes(let bytes):
            let other = last.flatMap { $0.document.source.path == path && $0.document.isReadable ? $0 : nil }
            let ends = other.map { CommonEnds(of: $0.document.source.bytes, bytes) }
            let text: SourceText =
                if let other, let ends {
                    SourceText(path: path, decoding: bytes, knowing: other.document.source, ends)
                } else {
                    SourceText(path: path, decoding: bytes)
                }
            guard !ReadingLimits.hasTooManyBrackets(text.bytes) else {
                self.init(SourceText(path: path, bytes: []), file: file)
                report(.tooManyBrackets(limit: ReadingLimits.bracketLimit), at: head)
                isReadable = false
                return
            }
            self.init(text, file: file, knowing: Self.version(other, ends, of: text))
            isReadable = source.encoding != .binary
        case .failed(let kind):
            self.init(SourceText(path: path, bytes: []), file: file)
            report(kind, at: head)
            isReadable = false
        }
    }

    /// Only UTF-8 has the same bytes in memory as on disk.
    private static func version(_ other: ReadPage?, _ ends: CommonEnds?, of text: SourceText) -> Version? {
        guard let other, let ends, other.document.source.encoding == .utf8, text.encoding == .utf8 else { return nil }
        return (other, ends)
    }
}
