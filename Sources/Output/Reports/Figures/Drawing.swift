import TemplateRendering

/// An inline SVG in the making: shapes take their colours from the page's style, and everything has words.
struct Drawing {
    let name: String
    let width: Int
    let height: Int
    private var body = ""

    init(name: String, width: Int, height: Int) {
        self.name = name
        self.width = width
        self.height = height
    }

    mutating func line(from start: (Int, Int), to end: (Int, Int), _ style: String) {
        body += "<line class=\"\(style)\" x1=\"\(start.0)\" y1=\"\(start.1)\" x2=\"\(end.0)\" y2=\"\(end.1)\"/>"
    }

    mutating func rectangle(x: Int, y: Int, width: Int, height: Int, _ style: String) {
        body += "<rect class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" rx=\"3\"/>"
    }

    mutating func circle(x: Int, y: Int, radius: Int, _ style: String) {
        body += "<circle class=\"\(style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>"
    }

    mutating func diamond(x: Int, y: Int, radius: Int, _ style: String) {
        let path = "M\(x) \(y - radius)L\(x + radius) \(y)L\(x) \(y + radius)L\(x - radius) \(y)Z"
        body += "<path class=\"\(style)\" d=\"\(path)\"/>"
    }

    mutating func text(_ text: String, x: Int, y: Int, _ style: String) {
        body += "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\">\(TextSafety.html(text))</text>"
    }

    /// Markup made elsewhere in this folder.
    mutating func add(_ markup: String) { body += markup }

    /// The `svg` element, with its title and its description for those who don't see it.
    func element(title: String, description: String) -> String {
        """
        <svg class="figure figure-\(name)" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" \
        aria-labelledby="\(name)-title \(name)-description">\
        <title id="\(name)-title">\(TextSafety.html(title))</title>\
        <desc id="\(name)-description">\(TextSafety.html(description))</desc>\(body)</svg>

        """
    }

    /// Text that takes at most about `width` at the figures' letter size, with an ellipsis where it is cut.
    static func fitted(_ text: String, into width: Int, letter: Int = 6) -> String {
        let room = max(4, width / letter)
        let plain = TextSafety.plain(text)
        guard plain.count > room else { return plain }
        let words = plain.prefix(room - 1)
        let kept = words.lastIndex(of: " ").map { words[..<$0] } ?? words
        return (kept.count * 2 > room ? String(kept) : String(words)) + "…"
    }
}
