import CCommonMark

/// Somebody's Markdown, made safe to stand in a document: no raw HTML, no image that loads, no link but to the web
/// or to a mailbox, no control character, and headings that fit under the heading it stands under.
package enum SafeMarkdown {
    /// Nesting past this is shown as it was typed.
    private static let deepestNesting = 100

    /// HTML made by libcmark's safe renderer; headings come out below `level`, or as they are where it is `nil`.
    package static func html(of markdown: String, under level: Int?) -> String {
        render(markdown, under: level) { root in
            string(taking: cmark_render_html(root, CMARK_OPT_DEFAULT)).map(SafeHTML.withLinkPolicy)
        } tooDeep: {
            "<pre>\(SafeHTML.escaped($0))</pre>\n"
        }
    }

    /// CommonMark that means the same, with every construct closed; headings as in ``html(of:under:)``.
    package static func commonMark(of markdown: String, under level: Int?) -> String {
        render(markdown, under: level) { root in
            string(taking: cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0))
        } tooDeep: { text in
            text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "    \($0)\n" }.joined()
        }
    }

    private static func render(
        _ markdown: String,
        under level: Int?,
        with renderer: (OpaquePointer) -> String?,
        tooDeep: (String) -> String
    ) -> String {
        let bytes = Array(markdown.utf8)
        let document = CommonMarkDocument(bytes.span)
        guard let root = document.root else { return "" }
        let survey = FragmentSurvey(of: root)
        guard survey.depth <= deepestNesting else { return ControlCharacters.removed(from: tooDeep(markdown)) }
        survey.clean(headingsUnder: level)
        return ControlCharacters.removed(from: renderer(root) ?? "")
    }

    private static func string(taking text: UnsafeMutablePointer<CChar>?) -> String? {
        guard let text else { return nil }
        defer { cmark_get_default_mem_allocator().pointee.free(text) }
        return String(cString: text)
    }
}
