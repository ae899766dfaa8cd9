/// « de » as French says it before a name.
package enum Elision {
    /// « d'Alice », « de Bob », « d'Yves », « de Yasmine ».
    package static func of(_ name: String) -> String {
        let letters = Array(Folding.fold(name).unicodeScalars.prefix(2))
        guard let first = letters.first else { return "de" }
        let isVowel = "aeiouh".unicodeScalars.contains(first) || ["œ", "æ"].contains(first)
        let isVowelLikeY = first == "y" && letters.count > 1 && !"aeiou".unicodeScalars.contains(letters[1])
        return isVowel || isVowelLikeY ? "d'\(name)" : "de \(name)"
    }
}
