extension Rule {
    /// Every rule, in the order of their codes.
    package static let all: [Rule] = [
        missingContract,
        unknownKey,
    ]

    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    package static func named(_ code: String) -> Rule? { byCode[code] }
}
