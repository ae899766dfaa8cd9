import Reading
import TemplateRendering

extension ReadGroup {
    /// The built-in templates, and those the group put in their place.
    var templates: TemplateSet {
        TemplateSet(
            overrides: folder.templateFiles().map { file in
                TemplateFile(path: file.path, text: String(decoding: file.bytes, as: UTF8.self))
            }
        )
    }
}
