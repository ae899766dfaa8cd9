import Git

/// A blob that a history names. Thousands of them go from hand to hand: they are told without their paths.
struct PageBlob: Sendable {
    let blob: ObjectID
    /// Which of the blobs of its kind it is.
    let number: Int
    /// Which page it was a version of first, in the order pages were named in.
    let page: Int

    /// Whether one is read first: all versions of one page are together, each with its nearest.
    static func comesBefore(_ left: PageBlob, _ right: PageBlob) -> Bool {
        (left.page, left.number) < (right.page, right.number)
    }
}
