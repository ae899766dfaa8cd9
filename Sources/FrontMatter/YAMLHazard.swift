import SourceText

/// Looks at a YAML text before it is parsed, for what would cost a parser unbounded time or stack.
///
/// Yams composes by recursion and hashes mapping keys, so depth and anchors are refused here, in one pass over the
/// bytes. The pass knows no block scalars, and quotes only where nothing can hide behind them: it errs on the side of
/// refusing, far beyond what people write.
enum YAMLHazard {
    static func find(in source: SourceText, range: SourceRange) -> FrontMatter.Problem? {
        var brackets = 0
        var indentation = 0
        var atLineStart = true
        var atTokenStart = true
        // Up to here nothing can be open but plain lines: a bracket or an odd quote would make guesses of what follows.
        var isPlain = true
        var quotedUntil = range.lowerBound
        for index in range.indices where index >= quotedUntil {
            let byte = source.bytes[index]
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "'") { isPlain = false }
            if byte == UInt8(ascii: "\"") {
                if isPlain, atTokenStart, let end = endOfQuotedLine(from: index, in: source, range) {
                    quotedUntil = end
                    atTokenStart = false
                    continue
                }
                isPlain = false
            }
            switch byte {
            case 0x0A, 0x0D:
                atLineStart = true
                atTokenStart = true
                indentation = 0
                continue
            case 0x20, 0x09:
                if atLineStart { indentation += 1 }
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                brackets += 1
                atTokenStart = true
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                brackets = max(0, brackets - 1)
                atTokenStart = false
            case UInt8(ascii: ","):
                atTokenStart = brackets > 0
            case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"):
                let isIndicator = index + 1 >= range.upperBound || source.bytes[index + 1] <= 0x20
                if atLineStart, isIndicator {
                    indentation += 1
                    continue
                }
                atTokenStart = isIndicator
            case UInt8(ascii: "&"), UInt8(ascii: "*"):
                let isName = index + 1 < range.upperBound && source.bytes[index + 1] > 0x20
                if atTokenStart, isName {
                    return FrontMatter.Problem(kind: .anchors, range: SourceRange(index, index + 1))
                }
                atTokenStart = false
            case UInt8(ascii: "!"):
                // A tag stands before what it describes, so the next token may still be an anchor.
                break
            default:
                let previous = index > range.lowerBound ? source.bytes[index - 1] : 0x20
                // The letters of a tag keep the token open; anything else closes it.
                if !(atTokenStart && previous > 0x20 && isTagged(index, in: source, from: range.lowerBound)) {
                    atTokenStart = false
                }
            }
            atLineStart = false
            if brackets > FrontMatter.depthLimit || indentation > FrontMatter.depthLimit * 2 {
                return FrontMatter.Problem(kind: .tooDeep, range: SourceRange(index, index + 1))
            }
        }
        return nil
    }

    /// Where a text in double quotes ends that is the last thing on its line; `nil` for any other.
    private static func endOfQuotedLine(from start: Int, in source: SourceText, _ range: SourceRange) -> Int? {
        var index = start + 1
        while index < range.upperBound, source.bytes[index] != UInt8(ascii: "\"") {
            if source.bytes[index] == 0x0A || source.bytes[index] == 0x0D { return nil }
            index += source.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard index < range.upperBound else { return nil }
        let end = index + 1
        let rest = source.bytes[end..<range.upperBound].prefix { $0 != 0x0A && $0 != 0x0D }
        return rest.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? end : nil
    }

    private static func isTagged(_ index: Int, in source: SourceText, from start: Int) -> Bool {
        var back = index
        while back > start, source.bytes[back - 1] > 0x20 { back -= 1 }
        return source.bytes[back] == UInt8(ascii: "!")
    }
}
