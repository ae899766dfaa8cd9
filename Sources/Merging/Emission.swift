/// A stretch of the merged page; or the place of one that isn't known before the whole page has been looked through.
enum Emission {
    case fragment(Fragment)
    /// Where something stands that is new on one side, by its number.
    case arrival(Int)
    /// Where something stands that one side changed and the other took away, by its number.
    case stay(Int)
    /// Where one of the lines of a dispute stands, by its number.
    case dispute(Int)
    /// A heading that one side took away: it stands where some of what it was above still stands below it.
    indirect case heading(Fragment, over: [Emission])
}
