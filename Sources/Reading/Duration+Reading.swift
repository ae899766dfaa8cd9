import Lexicon

/// Reads how long something took: « 2 h 30 », `150 min`, `2:30`, `150`.
enum DurationReading {
    /// In minutes; `nil` where the text is no duration of at most a week.
    static func minutes(_ text: String) -> Int? {
        var total = 0
        var pending: Int?
        var afterHours = false
        var word = ""
        func isHours(_ word: String) -> Bool { Words.all.contains { $0.hours.contains(word) } }
        func isMinutes(_ word: String) -> Bool { Words.all.contains { $0.minutes.contains(word) } }
        for token in tokens(text) {
            if let number = Int(token), number < 10_081 {
                guard pending == nil else { return nil }
                pending = number
                continue
            }
            word = token
            guard let number = pending else {
                if word == "et" || word == "and" { continue }
                return nil
            }
            if word == ":" || isHours(word), !afterHours {
                total += number * 60
                afterHours = true
            } else if isMinutes(word) {
                total += number
            } else {
                return nil
            }
            pending = nil
        }
        if let number = pending {
            guard !afterHours || number < 60 else { return nil }
            total += number
        } else if word.isEmpty || word == ":" {
            return nil
        }
        return total > 0 && total <= 10_080 ? total : nil
    }

    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var current = ""
        var currentIsNumber = false
        for character in Folding.fold(text) {
            let isNumber = character.isASCII && character.isNumber
            if character == " " || (!current.isEmpty && isNumber != currentIsNumber) {
                if !current.isEmpty { tokens.append(current) }
                current = ""
            }
            guard character != " " else { continue }
            current.append(character)
            currentIsNumber = isNumber
        }
        if !current.isEmpty { tokens.append(current) }
        return tokens
    }
}
