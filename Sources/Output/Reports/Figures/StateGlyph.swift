import Logbook

/// The mark of an action's state: each has a shape of its own, so that colour is never alone to tell.
enum StateGlyph {
    /// For a drawing, centred on a point, about 14 wide.
    static func at(x: Int, y: Int, _ state: ActionState) -> String {
        "<g class=\"glyph s-\(state.rawValue)\" transform=\"translate(\(x) \(y))\">\(shape(of: state))</g>"
    }

    /// Beside a word that says the same, and so hidden from those who listen.
    static func standalone(of state: ActionState) -> String {
        """
        <svg class="mark" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" focusable="false">\
        <g class="glyph s-\(state.rawValue)">\(shape(of: state))</g></svg>
        """
    }

    private static func shape(of state: ActionState) -> String {
        switch state {
        case .planned:
            "<circle class=\"hollow\" r=\"5.5\"/>"
        case .inProgress:
            "<circle class=\"hollow\" r=\"5.5\"/><path class=\"full\" d=\"M0 -5.5A5.5 5.5 0 0 1 0 5.5Z\"/>"
        case .done:
            "<circle class=\"full\" r=\"6.5\"/><path class=\"cut\" d=\"M-3 .2L-.8 2.5L3.2 -2.4\"/>"
        case .adapted:
            "<path class=\"full\" d=\"M0 -7L7 0L0 7L-7 0Z\"/>"
        case .postponed:
            "<path class=\"full\" d=\"M-5 -6.5L7 0L-5 6.5Z\"/>"
        case .abandoned:
            "<path class=\"stroke\" d=\"M-5 -5L5 5M5 -5L-5 5\"/>"
        }
    }
}
