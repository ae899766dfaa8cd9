import Output

/// Answers about several groups, each under its group's name.
enum GroupHeaders {
    /// A single answer stands without a header.
    static func joined(_ texts: [String], headers: [String], ink: Ink) -> String {
        guard texts.count > 1 else { return texts.first ?? "" }
        return zip(headers, texts).map { header, text in
            GroupHeading.text(VisibleText.escaping(header), ink: ink) + "\n\n" + text
        }.joined(separator: "\n")
    }

    /// The same as Markdown, with headings of the first level.
    static func joinedAsMarkdown(_ texts: [String], headers: [String]) -> String {
        guard texts.count > 1 else { return texts.first ?? "" }
        return zip(headers, texts).map { "# \(VisibleText.escaping($0))\n\n\($1)" }.joined(separator: "\n")
    }
}
