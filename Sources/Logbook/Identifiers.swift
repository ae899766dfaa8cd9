/// A member's short name, as the keys of `membres:` give it.
package struct MemberID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ text: String) { description = text }
    package static func < (left: MemberID, right: MemberID) -> Bool { left.description < right.description }

    /// Whether a text is one word that means itself in YAML, in a folder's name and after `@`: at most 60 bytes.
    package static func isWellFormed(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last, text.utf8.count <= 60 else { return false }
        let isEdge = { (character: Character) in character.isLetter || character.isNumber }
        return isEdge(first) && isEdge(last) && text.allSatisfy { isEdge($0) || "-_.".contains($0) }
    }
}

/// A séance's name: `S3`.
package struct SessionID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ text: String) { description = text }

    /// The number at the end of the name, which orders `S2` before `S10`.
    package var number: Int? {
        let digits = description.utf8.suffix(while: { (0x30...0x39).contains($0) })
        return Int(Substring(digits))
    }

    package static func < (left: SessionID, right: SessionID) -> Bool {
        (left.number ?? Int.max, left.description) < (right.number ?? Int.max, right.description)
    }
}

/// A cycle's name: `C1`.
package struct CycleID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ text: String) { description = text }
    package static func < (left: CycleID, right: CycleID) -> Bool { left.description < right.description }
}

/// An action's name, given once and never changed: `S3-A1`.
package struct ActionID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The séance whose plan decided it.
    package let session: SessionID
    /// 1-based, in the order of the plan.
    package let number: Int

    package init(session: SessionID, number: Int) {
        self.session = session
        self.number = number
    }

    package var description: String { "\(session)-A\(number)" }

    package static func < (left: ActionID, right: ActionID) -> Bool {
        (left.session, left.number) < (right.session, right.number)
    }
}

extension BidirectionalCollection {
    /// The longest end all of whose elements match.
    fileprivate func suffix(while matches: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, matches(self[index(before: start)]) { formIndex(before: &start) }
        return self[start...]
    }
}
