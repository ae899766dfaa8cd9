import SourceText

/// Looks at a YAML text before it is parsed, for what would cost a parser unbounded time or stack.
///
/// Yams composes by recursion and hashes mapping keys, so depth and anchors are refused here, in one pass over the
/// bytes. The pass knows neither quotes nor block scalars: it errs on the side of refusing, far beyond what people write.
enum YAMLHazard {
    static func find(in source: SourceText, range: SourceRange) -> FrontMatter.Problem? {
        var brackets = 0
        var indentation = 0
        var atLineStart = true
        var atTokenStart = true
        for index in range.indices {
            let byte = source.bytes[index]
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

    private static func isTagged(_ index: Int, in source: SourceText, from start: Int) -> Bool {
        var back = index
        while back > start, source.bytes[back - 1] > 0x20 { back -= 1 }
        return source.bytes[back] == UInt8(ascii: "!")
    }
}
