import Reading
import TemplateRendering

extension ReadGroup {
    /// The built-in templates, and those the group put in their place.
    var templates: TemplateSet {
        TemplateSet(of: folder.templateFiles())
    }
}

extension TemplateSet {
    /// The built-in templates, and some files in their place.
    init(of files: [RawFile]) {
        self.init(
            overrides: files.map { TemplateFile(path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self)) }
        )
    }
}
